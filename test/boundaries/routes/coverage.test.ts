import { expect, test } from 'vitest';
import { routes } from '../../../src/boundaries/routes/index.ts';
import { config, type Files, snapshotOf } from './programs.ts';

const boundary = routes(config);
const notes = async (files: Files) =>
  (boundary.coverage?.(await snapshotOf(files)) ?? []).map(({ note, warns, effect }) => [
    effect,
    warns,
    note,
  ]);

const calls = (...paths: readonly string[]) => paths.map((it) => `fetch('${it}');`).join('\n');
const server = `import express from 'express';\nconst app = express();\napp.get('/api/orders', h);\n`;

test('calls without a backend are said to be compared with nothing', async () => {
  expect(await notes({ 'web.ts': calls('/api/orders', '/api/books') })).toEqual([
    ['limits', true, '2 calls were found and no backend that driftgate reads: compared with nothing.'],
  ]);
});

test('calls that mostly match nothing are said to be hardly checked', async () => {
  const strange = calls('/rest/a', '/rest/b', '/rest/c', '/rest/d', '/api/orders');
  expect(await notes({ 'web.ts': strange, 'server.ts': server })).toEqual([
    ['limits', true, 'Only 1 of 5 calls match this backend: the others were hardly checked.'],
  ]);
});

test('static files, other hosts and calls that are served say nothing', async () => {
  expect(await notes({ 'web.ts': calls('/locales/en.json', 'https://api.github.com/zen') })).toEqual([]);
  expect(await notes({ 'web.ts': calls('/api/orders'), 'server.ts': server })).toEqual([]);
});

test('calls of a protocol that is not read are said to be unchecked, and take nothing from the share that matches', async () => {
  const web = `import { createPromiseClient } from '@connectrpc/connect';
const owls = createPromiseClient(OwlService, transport);
export const load = () => [owls.getOwl({}), owls.listOwls({}), owls.feedOwl({}), owls.banOwl({}), owls.dropOwl({})];
${calls('/api/orders')}
`;
  expect(await notes({ 'web.ts': web, 'server.ts': server })).toEqual([
    [
      'limits',
      true,
      'Calls that speak Connect or gRPC-Web are not read: of the 5 that were seen none was checked.',
    ],
  ]);
});

test('a call to a base address that nothing tells is said to be unchecked, once for each base', async () => {
  const web = `const API = process.env.BILLING;
fetch(\`\${API}/invoices\`);
fetch(\`\${API}/invoices/all\`);
${calls('/api/orders', '/api/orders?page=2', '/api/orders?page=3')}
`;
  expect(await notes({ 'web.ts': web, 'server.ts': server })).toEqual([
    [
      'counts',
      undefined,
      '2 calls such as `GET /invoices` go to a base address that is not known, and no endpoint has that path: not checked.',
    ],
  ]);
});

test('a call whose address is made up at run time, or is one that nothing serves, is said to be that', async () => {
  const web = `export function load(found) {
  let url = 'no image';
  if (found) url = found.url;
  return fetch(url);
}
${calls('/api/orders', '/api/orders?page=2')}
`;
  expect((await notes({ 'web.ts': web, 'server.ts': server })).map(([, , note]) => note)).toEqual([
    'The call `GET /no image` may as well go to an address that is made up at run time: not checked.',
  ]);
});

test('a call to a base address that nothing tells, of a path with other methods, is said to be that', async () => {
  const web = `const API = process.env.BILLING;
fetch(\`\${API}/api/orders\`, { method: 'DELETE' });
fetch(\`\${API}/invoices\`);
${calls('/api/orders', '/api/orders?page=2')}
`;
  expect((await notes({ 'web.ts': web, 'server.ts': server })).map(([, , note]) => note)).toEqual([
    'The call `DELETE /api/orders` goes to a base address that is not known, and what has that path here has other methods: not checked.',
    'The call `GET /invoices` goes to a base address that is not known, and no endpoint has that path: not checked.',
  ]);
});
