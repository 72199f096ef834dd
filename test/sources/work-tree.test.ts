import { rmSync, symlinkSync, unlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeWorld } from '../../src/host/node.ts';
import { textOf } from '../../src/model/site.ts';
import { blobId } from '../../src/sources/blob-id.ts';
import { openGitTree } from '../../src/sources/git-tree.ts';
import { openWorkTree } from '../../src/sources/work-tree.ts';
import { type Scratch, scratchFolder, scratchRepository, writeFiles, writeTrap } from './scratch.ts';

const world = nodeWorld();

async function open(repository: Scratch, folder = '') {
  const { source, dirty } = await openWorkTree(world, join(repository.directory, folder));
  const files = await source.read(source.entries);
  return { source, dirty, texts: Object.fromEntries(files.map((file) => [file.path, textOf(file)])), files };
}

test('a clean checkout is not dirty, and has the digests of its commit', async () => {
  const repository = scratchRepository();
  const commit = repository.commit({ 'a.ts': 'a', 'b/c.ts': 'c' });
  const { source, dirty, texts } = await open(repository);
  const tree = await openGitTree(world, repository.directory, commit, { kind: 'checkout' });
  expect(dirty).toBe(false);
  expect(source.entries).toEqual(tree.entries);
  expect(texts).toEqual({ 'a.ts': 'a', 'b/c.ts': 'c' });
});

test('what was changed, added and never added is read from the disk; what is gone is gone; ignored stays out', async () => {
  const repository = scratchRepository();
  repository.commit({ '.gitignore': 'out/\n', kept: 'kept', changed: 'old', gone: 'x', removed: 'x' });
  repository.write({ changed: 'new', staged: 'staged', 'out/x': 'ignored', 'new/file': 'untracked' });
  repository.git('add', 'staged');
  repository.git('rm', '-q', '--cached', 'removed');
  unlinkSync(join(repository.directory, 'gone'));
  rmSync(join(repository.directory, 'removed'));
  const { texts, dirty, files } = await open(repository);
  expect(dirty).toBe(true);
  expect(texts).toEqual({
    '.gitignore': 'out/\n',
    changed: 'new',
    kept: 'kept',
    'new/file': 'untracked',
    staged: 'staged',
  });
  for (const file of files) expect(file.digest).toBe(blobId(file.bytes));
});

test('a file that was only touched keeps its digest and does not make the checkout dirty', async () => {
  const repository = scratchRepository();
  repository.commit({ 'a.ts': 'a' });
  utimesSync(join(repository.directory, 'a.ts'), 1, 1);
  expect((await open(repository)).dirty).toBe(false);
});

test('what is staged and identical on the disk still makes the checkout dirty', async () => {
  const repository = scratchRepository();
  repository.commit({ 'a.ts': 'a' });
  repository.write({ 'a.ts': 'b' });
  repository.git('add', 'a.ts');
  const { dirty, texts } = await open(repository);
  expect(dirty).toBe(true);
  expect(texts).toEqual({ 'a.ts': 'b' });
});

test('a repository without a commit is read from the index and the disk', async () => {
  const repository = scratchRepository();
  repository.write({ 'a.ts': 'a', 'b.ts': 'b' });
  repository.git('add', 'a.ts');
  const { dirty, texts } = await open(repository);
  expect(dirty).toBe(true);
  expect(texts).toEqual({ 'a.ts': 'a', 'b.ts': 'b' });
});

test('a conflict is read as it stands, with its markers', async () => {
  const repository = scratchRepository();
  repository.commit({ a: 'one\n' });
  repository.git('checkout', '-qb', 'other');
  repository.commit({ a: 'two\n' });
  repository.git('checkout', '-q', 'main');
  repository.commit({ a: 'three\n' });
  expect(() => repository.git('merge', 'other')).toThrow();
  expect((await open(repository)).texts.a).toContain('<<<<<<<');
});

test('below the top of a checkout it reads that folder alone', async () => {
  const repository = scratchRepository();
  repository.commit({ 'web/a.ts': 'a', 'api/b.py': 'b' });
  repository.write({ 'web/a.ts': 'changed', 'web/new.ts': 'new', 'api/c.py': 'c' });
  expect((await open(repository, 'web')).texts).toEqual({ 'a.ts': 'changed', 'new.ts': 'new' });
});

test('links are not followed: committed, untracked, put in a file’s place, or put in a folder’s place', async () => {
  const outside = scratchFolder();
  writeFiles(outside, { 'secret.ts': 'secret', 'c.ts': 'secret' });
  const repository = scratchRepository();
  const place = (path: string) => join(repository.directory, path);
  symlinkSync(join(outside, 'secret.ts'), place('committed.ts'));
  repository.commit({ 'replaced.ts': 'a', 'folder/c.ts': 'c' });
  symlinkSync(join(outside, 'secret.ts'), place('untracked.ts'));
  rmSync(place('replaced.ts'));
  symlinkSync(join(outside, 'secret.ts'), place('replaced.ts'));
  rmSync(place('folder'), { recursive: true });
  symlinkSync(outside, place('folder'));
  const { texts, source } = await open(repository);
  expect(texts).toEqual({});
  expect(source.gaps.map(({ note }) => note)).toContain(
    '4 symbolic links; links are not followed: `committed.ts`, `folder`, `replaced.ts`, `untracked.ts`.',
  );
});

test('a committed link alone does not make a checkout dirty', async () => {
  const repository = scratchRepository();
  symlinkSync('nowhere', join(repository.directory, 'link'));
  repository.commit({ a: 'a' });
  expect((await open(repository)).dirty).toBe(false);
});

test('runs no filter, hook or monitor that the repository configures, also for files just written', async () => {
  const repository = scratchRepository();
  const mark = join(repository.directory, '.git', 'MARK');
  repository.commit({ '.gitattributes': '* filter=trap\n', 'a.ts': 'a' });
  const trap = writeTrap(join(repository.directory, '.git'), 'trap.sh', mark);
  for (const key of ['core.fsmonitor', 'filter.trap.clean', 'filter.trap.process', 'filter.a=b.clean']) {
    repository.git('config', key, trap);
  }
  repository.git('config', 'filter.trap.required', 'true');
  repository.write({ 'a.ts': 'b' });
  const { texts, dirty } = await open(repository);
  expect(await world.files.stat(mark)).toBeUndefined();
  expect([texts['a.ts'], dirty]).toEqual(['b', true]);
});

test('a repository inside this one is left out and named', async () => {
  const repository = scratchRepository();
  repository.commit({ a: 'a' });
  repository.write({ 'inner/x.ts': 'x' });
  const inner = join(repository.directory, 'inner');
  repository.git('-C', inner, 'init', '-q');
  const { texts, source } = await open(repository);
  expect(texts).toEqual({ a: 'a' });
  expect(source.gaps[0]).toMatchObject({ at: { path: 'inner/' }, effect: 'counts' });
});
