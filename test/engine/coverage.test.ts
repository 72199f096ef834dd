import { expect, test } from 'vitest';
import { runCheck } from '../../src/commands/run-check.ts';
import { memoryWorld } from '../../src/host/memory.ts';

const server = "import express from 'express';\nconst app = express();\napp.get('/api/users', list);";
const web = (...paths: readonly string[]) => paths.map((path) => `fetch('${path}');`).join('\n');

async function check(base: Readonly<Record<string, string>>, head: Readonly<Record<string, string>>) {
  const files = [
    ...Object.entries(base).map(([path, text]) => [`/app/base/${path}`, text]),
    ...Object.entries(head).map(([path, text]) => [`/app/head/${path}`, text]),
  ];
  const world = memoryWorld({ files: Object.fromEntries(files), directory: '/app' });
  const { report } = await runCheck(world, { directory: '/app', base: './base', head: './head' });
  return {
    found: report.judgements.map(({ finding }) => finding.rule),
    said: report.gaps.filter(({ effect }) => effect === 'limits').map(({ note }) => note),
  };
}

test('calls that were compared with nothing at the base as well are said, and bother nobody', async () => {
  const { found, said } = await check(
    { 'web.ts': web('/api/users') },
    { 'web.ts': web('/api/users', '/api/books') },
  );
  expect(found).toEqual([]);
  expect(said).toEqual(['2 calls were found and no backend that driftgate reads: compared with nothing.']);
});

test('calls that lost their backend are a finding', async () => {
  const { found } = await check(
    { 'web.ts': web('/api/users'), 'server.ts': server },
    { 'web.ts': web('/api/users') },
  );
  expect(found).toContain('gate/not-checked');
});
