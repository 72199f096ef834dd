import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeWorld } from '../../src/host/node.ts';
import { textOf } from '../../src/model/site.ts';
import { blobId } from '../../src/sources/blob-id.ts';
import { parseBatch } from '../../src/sources/blobs.ts';
import { openGitTree } from '../../src/sources/git-tree.ts';
import { openWorkTree } from '../../src/sources/work-tree.ts';
import { scratchRepository, writeTrap } from './scratch.ts';

const world = nodeWorld();
const checkout = { kind: 'checkout' } as const;

test('lists the files of a commit in the order of paths, with git’s own blob ids and sizes', async () => {
  const repository = scratchRepository();
  const commit = repository.commit({ 'b.txt': 'b', 'a/z.txt': 'zz', 'a.txt': '' });
  const source = await openGitTree(world, repository.directory, commit, checkout);
  expect(source.entries.map(({ path, size }) => [path, size])).toEqual([
    ['a.txt', 0],
    ['a/z.txt', 2],
    ['b.txt', 1],
  ]);
  expect(source.entries[2]?.digest).toBe(repository.git('rev-parse', 'HEAD:b.txt'));
  expect(source.gaps).toEqual([]);
});

test('reads blobs byte for byte, in the order asked, with twins, newlines and NUL bytes', async () => {
  const repository = scratchRepository();
  const binary = Uint8Array.from({ length: 700 }, (_, index) => index % 256);
  const commit = repository.commit({ 'one.bin': binary, 'two.bin': binary, 'three.txt': '\n\n', empty: '' });
  const source = await openGitTree(world, repository.directory, commit, checkout);
  const asked = [...source.entries].reverse();
  const files = await source.read(asked);
  expect(files.map(({ path }) => path)).toEqual(asked.map(({ path }) => path));
  for (const file of files) expect(blobId(file.bytes)).toBe(file.digest);
  expect(new Uint8Array(files.find(({ path }) => path === 'one.bin')?.bytes ?? [])).toEqual(binary);
});

test('sees names with newlines, quotes, leading dashes and other scripts as they are', async () => {
  const repository = scratchRepository();
  const names = ['-rf', 'new\nline.ts', 'quote".ts', 'tab\there.ts', 'naïve/日本.ts'];
  const commit = repository.commit(Object.fromEntries(names.map((name) => [name, name])));
  const source = await openGitTree(world, repository.directory, commit, checkout);
  expect(source.entries.map(({ path }) => path)).toEqual([...names].sort());
  const files = await source.read(source.entries);
  expect(files.map(textOf)).toEqual([...names].sort());
});

test('leaves links and submodules out, and says so as gaps that count', async () => {
  const repository = scratchRepository();
  symlinkSync('/etc/passwd', join(repository.directory, 'schema.graphql'));
  const first = repository.commit({ 'a.ts': '1' });
  repository.git('update-index', '--add', '--cacheinfo', `160000,${first},vendor/kit`);
  repository.git('commit', '-qm', 'submodule');
  const source = await openGitTree(world, repository.directory, 'HEAD', checkout, 'base');
  expect(source.entries.map(({ path }) => path)).toEqual(['a.ts']);
  expect(source.gaps.map(({ at, effect }) => [at.side, at.path, effect])).toEqual([
    ['base', 'vendor/kit', 'counts'],
    ['base', 'schema.graphql', 'counts'],
  ]);
  const submodules = new Map([['vendor/kit', first]]);
  expect(source.submodules).toEqual(submodules);
  expect((await openWorkTree(world, repository.directory)).source.submodules).toEqual(submodules);
});

test('below the top of a checkout it lists that folder alone, relative to it', async () => {
  const repository = scratchRepository();
  const commit = repository.commit({ 'web/src/a.ts': '1', 'api/b.py': '2' });
  const source = await openGitTree(world, join(repository.directory, 'web'), commit, checkout);
  expect(source.entries.map(({ path }) => path)).toEqual(['src/a.ts']);
  expect((await source.read(source.entries)).map(textOf)).toEqual(['1']);
});

test('runs nothing that the repository configures: fsmonitor, hooks, filters, textconv, external diff, pager', async () => {
  const repository = scratchRepository();
  const mark = join(repository.directory, '.git', 'MARK');
  repository.write({ '.gitattributes': '* filter=trap diff=trap\n' });
  const commit = repository.commit({ 'a.txt': 'one' });
  const trap = writeTrap(join(repository.directory, '.git'), 'trap.sh', mark);
  for (const key of [
    'core.fsmonitor',
    'core.pager',
    'diff.external',
    'diff.trap.textconv',
    'diff.trap.command',
    'filter.trap.clean',
    'filter.trap.smudge',
  ]) {
    repository.git('config', key, trap);
  }
  writeTrap(join(repository.directory, '.git', 'hooks'), 'post-checkout', mark);
  const source = await openGitTree(world, repository.directory, commit, checkout);
  await source.read(source.entries);
  expect(await world.files.stat(mark)).toBeUndefined();
});

test('a commit that is not there is an error that says how to mend it', async () => {
  const repository = scratchRepository();
  repository.commit();
  await expect(openGitTree(world, repository.directory, '1'.repeat(40), checkout)).rejects.toThrow(
    /cannot be listed .*fetch-depth: 0/,
  );
});

test('a missing object in a batch is skipped without shifting the others', () => {
  const text = `${'1'.repeat(40)} missing\n${'2'.repeat(40)} blob 3\nabc\n${'3'.repeat(40)} tree 1\nx\n`;
  const blobs = parseBatch(new TextEncoder().encode(text));
  expect([...blobs.keys()]).toEqual(['2'.repeat(40)]);
});
