import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { memoryWorld } from '../../src/host/memory.ts';
import { nodeWorld } from '../../src/host/node.ts';
import { textOf } from '../../src/model/site.ts';
import { isWithin } from '../../src/sources/contained.ts';
import { openDirectory } from '../../src/sources/directory.ts';
import { scratchFolder, writeFiles } from './scratch.ts';

const world = nodeWorld();
const checkout = { kind: 'checkout' } as const;
const pathsOf = (source: { entries: readonly { path: string }[] }) => source.entries.map(({ path }) => path);

test('lists a folder in the order of paths, without node_modules and .git, with the ids git would give', async () => {
  const folder = scratchFolder();
  writeFiles(folder, {
    'b/c.ts': 'c',
    'a.ts': 'a',
    '.git/config': '',
    'x/node_modules/y.js': '',
    '.env': '',
  });
  const source = await openDirectory(world, folder);
  expect(pathsOf(source)).toEqual(['.env', 'a.ts', 'b/c.ts']);
  const id = execFileSync('git', ['hash-object', join(folder, 'a.ts')])
    .toString()
    .trim();
  expect(source.entries[1]).toEqual({ path: 'a.ts', digest: id, size: 1 });
  expect((await source.read(source.entries)).map(textOf)).toEqual(['', 'a', 'c']);
});

test('never follows a link: not to a file outside, not in a folder’s place, not in a loop', async () => {
  const outside = scratchFolder();
  writeFiles(outside, { 'secret.graphql': 'type Secret { key: String }' });
  const folder = scratchFolder();
  writeFiles(folder, { 'a.ts': 'a' });
  symlinkSync(join(outside, 'secret.graphql'), join(folder, 'schema.graphql'));
  symlinkSync(outside, join(folder, 'linked'));
  symlinkSync('.', join(folder, 'self'));
  const source = await openDirectory(world, folder);
  expect(pathsOf(source)).toEqual(['a.ts']);
  expect(source.gaps.map(({ note }) => note)).toEqual([
    '3 symbolic links; links are not followed: `linked`, `schema.graphql`, `self`.',
  ]);
  const stolen = {
    path: 'linked/secret.graphql',
    digest: source.entries[0]?.digest ?? ('' as never),
    size: 1,
  };
  expect(await source.read([stolen])).toEqual([]);
});

test('a pipe is left out, and is not waited for', async () => {
  const folder = scratchFolder();
  writeFiles(folder, { 'a.ts': 'a' });
  execFileSync('sh', ['-c', 'mkfifo schema.graphql'], { cwd: folder });
  const source = await openDirectory(world, folder);
  expect(pathsOf(source)).toEqual(['a.ts']);
  expect(source.gaps[0]?.note).toBe('Neither a file nor a folder.');
});

test.each([
  ['files', { files: 3, bytes: 1e9, depth: 64 }, 'more than 3 files'],
  ['bytes', { files: 100, bytes: 5, depth: 64 }, 'more than 5 bytes'],
  ['depth', { files: 100, bytes: 1e9, depth: 2 }, 'folders nested deeper than 2'],
])('stops at its bound on %s and says that absence proves nothing', async (_, limits, note) => {
  const folder = scratchFolder();
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g/h/i/j'];
  writeFiles(folder, Object.fromEntries(names.map((name) => [name, 'x'])));
  const source = await openDirectory(world, folder, checkout, 'base', limits);
  expect(source.gaps).toHaveLength(1);
  expect(source.gaps[0]?.effect).toBe('limits');
  expect(source.gaps[0]?.note).toContain(note);
  expect(source.gaps[0]?.at.side).toBe('base');
});

test('a folder that does not exist is a usage error', async () => {
  await expect(openDirectory(world, '/nonexistent/folder')).rejects.toThrow('There is no such folder');
  const folder = scratchFolder();
  mkdirSync(join(folder, 'empty'));
  expect((await openDirectory(world, join(folder, 'empty'))).entries).toEqual([]);
});

test('reads a folder of a world in memory alike', async () => {
  const memory = memoryWorld({ files: { '/r/b.ts': 'b', '/r/a/x.ts': 'x', '/r-evil/c.ts': 'c' } });
  const source = await openDirectory(memory, '/r');
  expect(pathsOf(source)).toEqual(['a/x.ts', 'b.ts']);
});

test.each([
  ['/work', '/work', true],
  ['/work', '/work/a', true],
  ['/work', '/work-evil', false],
  ['/work', '/', false],
  ['/', '/anything', true],
  ['C:\\work', 'C:\\work\\a', true],
])('%s holds %s: %s', (folder, path, answer) => {
  expect(isWithin(folder, path)).toBe(answer);
});
