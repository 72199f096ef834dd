import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const fresh = mkdtempSync(join(tmpdir(), 'dist-'));

beforeAll(() => {
  execFileSync(process.execPath, ['build.mjs', fresh], { cwd: root, stdio: 'ignore' });
});

afterAll(() => rmSync(fresh, { recursive: true, force: true }));

test('dist is what src builds, file by file and byte by byte', () => {
  const names = readdirSync(fresh).sort();
  expect(readdirSync(join(root, 'dist')).sort()).toEqual(names);
  expect(names.length).toBeGreaterThan(10);
  const differing = names.filter(
    (name) => !readFileSync(join(fresh, name)).equals(readFileSync(join(root, 'dist', name))),
  );
  expect(differing, 'run `npm run build` and commit dist/').toEqual([]);
});

test('what is bundled holds one copy of graphql-js', () => {
  const texts = readdirSync(fresh)
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(fresh, name), 'utf8'));
  const copies = texts.flatMap((text) => text.match(/to be a GraphQL schema/g) ?? []);
  expect(copies).toHaveLength(1);
});

test('the command line runs on this Node, and on the one the machine has', () => {
  const outside = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'));
  for (const path of [process.env.PATH ?? '', outside.join(delimiter)]) {
    const words = [join(root, 'dist/cli.js'), 'demo', 'settings-auth'];
    const demo = execFileSync('node', words, { encoding: 'utf8', env: { ...process.env, PATH: path } });
    expect(demo).toContain('1 of 1 incidents stopped');
  }
});
