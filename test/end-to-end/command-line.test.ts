import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';

const cli = resolve(import.meta.dirname, '../../src/cli.ts');
const folder = mkdtempSync(join(tmpdir(), 'command-line-'));

vi.setConfig({ testTimeout: 60_000 });

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function driftgate(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

test('a reader that goes away early is no fault', async () => {
  const fields = Array.from({ length: 6_000 }, (_, i) => `field${i}: String`);
  writeFileSync(join(folder, 'large.graphql'), `type Query { ${fields.join(' ')} }`);
  const child = spawn(process.execPath, [cli, 'list', 'schema'], { cwd: folder });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += String(chunk);
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((done) => child.on('close', done));
  rmSync(join(folder, 'large.graphql'));
  expect({ code, said }).toEqual({ code: 0, said: '' });
});

test('no baseline is written of what could not be checked', () => {
  const { code, err } = driftgate('baseline');
  expect({ code, written: existsSync(join(folder, '.driftgate')) }).toEqual({ code: 3, written: false });
  expect(err).toContain('No baseline was written, for not all could be checked.');
});

test('an acknowledgement cannot end in the past', () => {
  const words = ['0123456789abcdef', '--reason', 'meant', '--owner', 'me', '--expires', '2020-01-01'];
  expect(driftgate('ack', ...words)).toMatchObject({ code: 2, err: expect.stringContaining('is past') });
});

test('a schema that does not parse is compared with nothing', () => {
  writeFileSync(join(folder, 'broken.graphqls'), 'type Query {');
  writeFileSync(join(folder, 'whole.graphqls'), 'type Query { a: Int }');
  expect(driftgate('diff', 'graphql', 'broken.graphqls', 'whole.graphqls')).toMatchObject({
    code: 3,
    out: '',
  });
});

test('a schema that is not there is said to be missing, whether this is a checkout or not', () => {
  writeFileSync(join(folder, 'here.graphqls'), 'type Query { a: Int }');
  expect(driftgate('diff', 'graphql', 'here.graphqls', 'gone.graphqls')).toMatchObject({
    code: 2,
    err: expect.stringContaining('gone.graphqls: there is no such file or folder.'),
  });
  expect(driftgate('diff', 'graphql', 'her?.graphqls', 'here.graphqls')).toMatchObject({ code: 0 });
});

test('where no endpoint is found, it says what was looked for and how to name a backend', () => {
  const { code, out, err } = driftgate('list', 'routes');
  expect({ code, out }).toEqual({ code: 0, out: '' });
  expect(err).toMatch(/^No endpoint was found\. Looked for the routes of Express, .*routes: \{ backends: \[/);
});

test('a list says how what it could not read is mended, once for all of it', () => {
  const unread = join(folder, 'unread');
  mkdirSync(unread);
  writeFileSync(
    join(unread, 'server.ts'),
    `import express, { Router } from 'express';
const app = express();
app.use(process.env.OWLS, Router().get('/owls', h));
app.use(process.env.VOLES, Router().get('/voles', h));
`,
  );
  const lines = driftgate('list', 'routes', './unread').err.split('\n');
  expect(lines.map((line) => line.split(':')[0])).toEqual(['not read', 'not read', 'to mend it', '']);
  rmSync(unread, { recursive: true });
});

test('a list shows the host of a call, what else it may ask for, and what is not certain', () => {
  const seen = join(folder, 'seen');
  mkdirSync(seen);
  writeFileSync(
    join(seen, 'web.ts'),
    "fetch('https://api.example.com/v1/owls'); fetch(own ? '/owls' : '/owls/all');\n",
  );
  writeFileSync(
    join(seen, 'server.ts'),
    "import express from 'express';\nconst app = express();\nif (flag) app.get('/owls', h);\n",
  );
  writeFileSync(
    join(seen, '.gitmodules'),
    '[submodule "kit"]\n\tpath = kit\n\turl = https://github.com/acme/kit\n',
  );
  expect(driftgate('list', 'calls', './seen').out.split('\n')).toEqual([
    'GET     /owls | /owls/all  web.ts:1  fetch',
    'GET     api.example.com/v1/owls  web.ts:1  fetch',
    '',
  ]);
  expect(driftgate('list', 'routes', './seen').out).toBe(
    'GET     /owls  server.ts:3  express  (not certain)\n',
  );
  expect(driftgate('list', 'images', './seen').out).toMatch(
    /^\w+ +github\.com\/acme\/kit {2}\.gitmodules:1\n$/,
  );
  expect(driftgate('list', 'operations', './seen').err).toContain('No operation was found.');
});

test.each([
  [['list', 'bogus'], 'list takes routes, calls'],
  [['list', 'routes', '--format', 'yaml'], '--format takes text, json'],
  [['check', '--bogus'], "Unknown option '--bogus'. Usage: driftgate check"],
])('%j says what is taken', (words, sentence) => {
  expect(driftgate(...words)).toMatchObject({ code: 2, err: expect.stringContaining(sentence) });
});

test.each(['check', 'inspect', 'ack'])('`help %s` says what each option means', (name) => {
  const { code, out } = driftgate('help', name);
  const [usage = ''] = out.split('\n', 1);
  const options = [...usage.matchAll(/--[a-z-]+/g)].map(([option]) => option);
  expect({ code, options: options.length > 0 }).toEqual({ code: 0, options: true });
  for (const option of options) expect(out).toMatch(new RegExp(`^  ${option} +\\S`, 'm'));
  expect(driftgate(name, '--help')).toMatchObject({ code: 0, out });
});
