import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { writeConfig } from '../../src/commands/init/config-text.ts';
import { workflowText } from '../../src/commands/init/workflow-text.ts';
import { readConfig } from '../../src/policy/read-config.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'init-'));

vi.setConfig({ testTimeout: 60_000 });

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function init(cwd = folder) {
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'src/cli.ts'), 'init'], {
    cwd,
    encoding: 'utf8',
  });
  return { code: status, out: stdout };
}

test('init tells what is here, writes both files, and keeps them the next time', () => {
  cpSync(join(root, 'fixtures/incidents/settings-auth/base'), folder, { recursive: true });
  rmSync(join(folder, 'driftgate.yml'), { force: true });
  writeFileSync(join(folder, 'README.md'), '```sh\ncurl https://karen.example/api/health\n```\n');
  const first = init();
  expect(first.code).toBe(0);
  expect(first.out, 'what a page tells people to ask for is counted by no check').not.toContain('curl');
  expect(first.out).toContain('endpoints (fastapi in server/karen');
  expect(first.out).toContain('Wrote driftgate.yml');
  const written = readFileSync(join(folder, 'driftgate.yml'), 'utf8');
  const second = init();
  expect(second.out).toContain('Kept  driftgate.yml');
  expect(second.out).toContain('Kept  .github/workflows/driftgate.yml');
  expect(readFileSync(join(folder, 'driftgate.yml'), 'utf8')).toBe(written);
});

test('init writes no gate for a repository of which it reads nothing', () => {
  const bare = mkdtempSync(join(folder, 'bare-'));
  writeFileSync(join(bare, 'README.md'), '# Nothing to see\n');
  expect(init(bare)).toMatchObject({ code: 3, out: expect.stringContaining('Nothing was written') });
  expect(readdirSync(bare)).toEqual(['README.md']);
});

test('init names only clients that are known to ask for what stands here', () => {
  const shop = mkdtempSync(join(folder, 'shop-'));
  const files = {
    'server/app.ts': `import express from 'express';\nconst app = express();\napp.get('/api/orders', list);\n`,
    'server/rates.ts': `import axios from 'axios';
export const rates = () => axios.get('https://rates.example/today');
export const tell = (hook) => axios.post(process.env.HOOK_URL + '/sold');
export const open = (it) => axios.get(it.address);
`,
    'web/orders.ts': `export const orders = () => fetch('/api/orders');\n`,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(shop, path)), { recursive: true });
    writeFileSync(join(shop, path), text);
  }
  const { out } = init(shop);
  expect(out).toContain(
    '1 endpoint (express in server), and 1 call (fetch in web), beside 3 to other hosts or to addresses that are not known',
  );
});

const nothing = {
  schemas: [],
  coordinates: 0,
  operations: [],
  endpoints: [],
  calls: [],
  others: 0,
  refs: 0,
  moving: [],
};

test.each([
  ['nothing', nothing],
  ['one schema', { ...nothing, schemas: ['api/schema.graphql'] }],
  ['several schemas', { ...nothing, schemas: ['a.graphql', 'b.graphql'] }],
  ['odd names', { ...nothing, schemas: ['x #b "c".graphql'] }],
  ['moving refs', { ...nothing, refs: 1, moving: [{ target: 'x/kit\n', ref: '- "', file: 'Dockerfile' }] }],
])('the configuration for %s is one that driftgate reads', (_name, found) => {
  const { config, unsupported } = readConfig(writeConfig(found), 'driftgate.yml');
  expect(unsupported).toEqual([]);
  const [only] = found.schemas;
  expect(JSON.stringify(config.graphql).includes(JSON.stringify(only ?? 'never'))).toBe(
    found.schemas.length === 1,
  );
});

test('the workflow is the one the README tells people to copy', () => {
  const block = readFileSync(join(root, 'README.md'), 'utf8');
  expect(block).toContain(workflowText);
});
