import { expect, test } from 'vitest';
import { memoryWorld } from '../../src/host/memory.ts';
import { nodeWorld } from '../../src/host/node.ts';
import { openSides } from '../../src/sources/sides.ts';
import { scratchFolder, scratchRepository, writeFiles } from './scratch.ts';

const world = nodeWorld();
const pathsOf = (side: { source: { entries: readonly { path: string }[] } } | null) =>
  side?.source.entries.map(({ path }) => path);

/** main has `a`, `b`; the branch left after `a` and added `c`. */
function diverged() {
  const repository = scratchRepository();
  const root = repository.commit({ a: 'a' });
  repository.git('checkout', '-qb', 'feature');
  const feature = repository.commit({ c: 'c' });
  repository.git('checkout', '-q', 'main');
  const main = repository.commit({ b: 'b' });
  repository.git('checkout', '-q', 'feature');
  return { ...repository, root, feature, main };
}

test('without a base, a branch is compared with the commit where it left main', async () => {
  const { directory, root, feature } = diverged();
  const sides = await openSides(world, directory, {});
  expect(sides.base).toMatchObject({ label: 'merge-base of main', commit: root });
  expect(sides.head).toMatchObject({ label: 'HEAD', commit: feature });
  expect(pathsOf(sides.base)).toEqual(['a']);
  expect(sides.gaps).toEqual([]);
});

test('the remote’s default branch is asked before local ones', async () => {
  const { directory, git, feature, root } = diverged();
  git('update-ref', 'refs/remotes/origin/trunk', root);
  git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk');
  const sides = await openSides(world, directory, {});
  expect(sides.base).toMatchObject({ label: 'merge-base of origin/HEAD', commit: root });
  expect(sides.head.commit).toBe(feature);
});

test('a dirty work tree is the head, and is compared with where its branch left main', async () => {
  const { directory, write, root } = diverged();
  write({ c: 'changed' });
  const sides = await openSides(world, directory, {});
  expect(sides.head.label).toBe('working tree');
  expect(sides.head.commit).toBeUndefined();
  expect(sides.base?.commit).toBe(root);
});

test('a named branch counts from where this line left it, a commit or tag as it is', async () => {
  const { directory, git, root, main } = diverged();
  const branch = await openSides(world, directory, { base: 'main' });
  expect(branch.base).toMatchObject({ label: 'merge-base of main', commit: root });
  expect(branch.assumptions[0]).toContain('main moved on');
  expect((await openSides(world, directory, { base: main })).base?.commit).toBe(main);
  git('tag', 'v1', 'main');
  expect((await openSides(world, directory, { base: 'v1' })).base).toMatchObject({
    label: 'v1',
    commit: main,
  });
});

test('both sides can be named', async () => {
  const { directory, main, root } = diverged();
  const sides = await openSides(world, directory, { base: root, head: 'main' });
  expect(sides.head).toMatchObject({ label: 'main', commit: main });
  expect(sides.base?.commit).toBe(root);
});

test('HEAD that is part of main already says that nothing changed', async () => {
  const { directory, git, main } = diverged();
  git('checkout', '-q', 'main');
  const sides = await openSides(world, directory, {});
  expect([sides.base?.commit, sides.head.commit]).toEqual([main, main]);
  expect(sides.assumptions[0]).toContain('HEAD is part of main already');
});

test('a base that names nothing blocks, and says how to mend it', async () => {
  const { directory } = diverged();
  const sides = await openSides(world, directory, { base: 'origin/nobody' });
  expect(sides.base).toBeNull();
  expect(sides.gaps).toEqual([
    {
      at: { side: 'base', path: '' },
      reason: 'unreachable',
      effect: 'blocks',
      note: 'The base origin/nobody names no commit here.',
      mend: 'Fetch it first, or check its spelling; in a shallow checkout raise `fetch-depth`.',
    },
  ]);
});

test('a head that names nothing is an error, and so is a hostile ref on either side', async () => {
  const { directory } = diverged();
  await expect(openSides(world, directory, { head: 'nobody' })).rejects.toMatchObject({
    fault: 'unreachable',
  });
  await expect(openSides(world, directory, { base: '--output=x' })).rejects.toMatchObject({ fault: 'usage' });
  await expect(openSides(world, directory, { head: ':/subject' })).rejects.toMatchObject({ fault: 'usage' });
});

test('no branch to compare with blocks; a first commit does not', async () => {
  const repository = scratchRepository();
  repository.git('checkout', '-q', '--orphan', 'somewhere');
  repository.commit({ a: 'a' });
  const first = await openSides(world, repository.directory, {});
  expect([first.base, first.gaps]).toEqual([null, []]);
  expect(first.assumptions).toEqual(['This is a first commit: there is nothing to compare it with.']);
  repository.commit({ b: 'b' });
  const second = await openSides(world, repository.directory, {});
  expect(second.gaps[0]?.note).toContain('No base was found');
});

test('a branch that shares no history with main has no base', async () => {
  const { directory, git, commit } = diverged();
  git('checkout', '-q', '--orphan', 'pages');
  commit({ p: 'p' });
  commit({ q: 'q' });
  const sides = await openSides(world, directory, {});
  expect(sides.base).toBeNull();
  expect(sides.assumptions[0]).toContain('share no history');
});

test('a repository without a commit is read as it stands', async () => {
  const repository = scratchRepository();
  const empty = await openSides(world, repository.directory, {});
  expect([empty.base, pathsOf(empty.head), empty.gaps]).toEqual([null, [], []]);
  repository.write({ 'a.ts': 'a' });
  const sides = await openSides(world, repository.directory, {});
  expect([sides.head.label, pathsOf(sides.head)]).toEqual(['working tree', ['a.ts']]);
  expect(sides.assumptions[0]).toContain('no commit yet');
});

test('a folder that is no repository is read as files', async () => {
  const folder = scratchFolder();
  writeFiles(folder, { 'a.ts': 'a' });
  const sides = await openSides(world, folder, {});
  expect([sides.base, sides.head.label, pathsOf(sides.head)]).toEqual([null, 'files', ['a.ts']]);
  expect(sides.assumptions[0]).toContain('no git repository here');
  await expect(openSides(world, folder, { base: 'main' })).rejects.toMatchObject({ fault: 'unreachable' });
});

test('folders can stand for both sides, and paths of the configuration count from the head’s', async () => {
  const folder = scratchFolder();
  writeFiles(folder, { 'old/a.ts': 'a', 'new/b.ts': 'b' });
  const sides = await openSides(world, folder, { base: './old', head: `${folder}/new` });
  expect([pathsOf(sides.base), pathsOf(sides.head)]).toEqual([['a.ts'], ['b.ts']]);
  expect(sides.consumersFrom).toBe(`${folder}/new`);
  expect([...(sides.base?.source.gaps ?? []), ...sides.gaps]).toEqual([]);
});

test('a folder can be the base of a checkout', async () => {
  const { directory, feature } = diverged();
  const old = scratchFolder();
  writeFiles(old, { z: 'z' });
  const sides = await openSides(world, directory, { base: old });
  expect([pathsOf(sides.base), sides.head.commit]).toEqual([['z'], feature]);
});

test('below the top of a checkout both sides are that folder, and the way to it is told', async () => {
  const repository = scratchRepository();
  repository.commit({ 'web/a.ts': 'a' });
  repository.git('checkout', '-qb', 'feature');
  repository.commit({ 'web/b.ts': 'b', 'api/c.py': 'c' });
  const sides = await openSides(world, `${repository.directory}/web`, {});
  expect([pathsOf(sides.base), pathsOf(sides.head)]).toEqual([['a.ts'], ['a.ts', 'b.ts']]);
  expect(sides.prefix).toBe('web/');
});

test('a bare repository is judged by its HEAD', async () => {
  const { directory } = diverged();
  const bare = scratchRepository();
  bare.git('clone', '-q', '--bare', directory, 'bare.git');
  const sides = await openSides(world, `${bare.directory}/bare.git`, {});
  expect([pathsOf(sides.base), pathsOf(sides.head)]).toEqual([['a'], ['a', 'c']]);
});

test('without git at all, files are still read', async () => {
  const memory = memoryWorld({
    files: { '/r/a.ts': 'a' },
    git: { run: async () => ({ code: 127, stdout: new Uint8Array(), stderr: 'git could not be started' }) },
  });
  expect(pathsOf((await openSides(memory, '/r', {})).head)).toEqual(['a.ts']);
});

test('a repository that git refuses to read is an error with git’s own words', async () => {
  const memory = memoryWorld({
    git: { run: async () => ({ code: 128, stdout: new Uint8Array(), stderr: 'fatal: bad config line 1' }) },
  });
  await expect(openSides(memory, '/r', {})).rejects.toThrow('fatal: bad config line 1');
});
