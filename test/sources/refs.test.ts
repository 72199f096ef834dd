import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { nodeWorld } from '../../src/host/node.ts';
import { findRef, mergeBase, resolveRef } from '../../src/sources/refs.ts';
import { SourceError } from '../../src/sources/source-error.ts';
import { type Scratch, scratchRepository } from './scratch.ts';

const world = nodeWorld();
let repository: Scratch;
let first: string;
let second: string;
let third: string;

beforeAll(() => {
  repository = scratchRepository();
  first = repository.commit({ a: '1' }, 'a subject to search for');
  second = repository.commit({ a: '2' });
  third = repository.commit({ a: '3' });
  repository.git('tag', 'v1', first);
  repository.git('tag', '-a', 'v2', '-m', 'annotated', second);
  repository.git('branch', 'feature/@types/node', second);
  repository.git('update-ref', 'refs/remotes/origin/main', second);
  repository.git('branch', 'shadow', first);
  repository.git('tag', 'shadow', second);
  repository.git('update-ref', `refs/heads/${third}`, first);
  repository.git('tag', 'same', first);
  repository.git('branch', 'same', first);
});

test.each([
  ['HEAD', () => third],
  ['HEAD^', () => second],
  ['HEAD~2', () => first],
  ['main~1', () => second],
  ['main', () => third],
  ['refs/heads/shadow', () => first],
  ['refs/tags/shadow', () => second],
  ['origin/main', () => second],
  ['feature/@types/node', () => second],
  ['v1', () => first],
  ['v2', () => second],
  ['same', () => first],
])('%s names its commit', async (ref, commit) => {
  expect(await resolveRef(world, repository.directory, ref)).toBe(commit());
});

test('a full id and a shortened one name their commit', async () => {
  expect(await resolveRef(world, repository.directory, first)).toBe(first);
  expect(await resolveRef(world, repository.directory, first.slice(0, 10))).toBe(first);
});

test('a tag that shadows a branch is an error that names both', async () => {
  await expect(resolveRef(world, repository.directory, 'shadow')).rejects.toThrow(
    /refs\/heads\/shadow is .* refs\/tags\/shadow is/,
  );
});

test('a branch named like a commit is an error that names both', async () => {
  await expect(resolveRef(world, repository.directory, third)).rejects.toThrow(
    new RegExp(`ambiguous.*refs/heads/${third}`),
  );
});

test.each([
  ':/a subject',
  'HEAD^{/a subject}',
  'v1..main',
  'v1...main',
  '@{-1}',
  'main@{1}',
  ':a',
  'main:a',
  '--output=PWNED',
  '-O',
  '--ext-diff',
  '$(touch PWNED)\n',
  'main\nv1',
  'ma in',
  'main~~~~~~~~~',
  '',
  '^main',
  'a'.repeat(5000),
])('%j is refused as a usage error, and git is not even asked', async (ref) => {
  const before = readdirSync(repository.directory);
  const fault = await findRef(world, repository.directory, ref).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(SourceError);
  expect(fault).toHaveProperty('fault', 'usage');
  expect(readdirSync(repository.directory)).toEqual(before);
});

test('a name that nothing bears is no error to find, and a clear one to resolve', async () => {
  expect(await findRef(world, repository.directory, 'nobody')).toBeUndefined();
  await expect(resolveRef(world, repository.directory, 'nobody')).rejects.toThrow(
    'nobody names no commit here',
  );
  expect(await findRef(world, repository.directory, 'HEAD~30')).toBeUndefined();
});

test('a folder that is named as if it were a ref is told how to be named', async () => {
  mkdirSync(`${repository.directory}/some/dir`, { recursive: true });
  await expect(resolveRef(world, repository.directory, 'some/dir')).rejects.toThrow('write `./some/dir`');
});

test('knows what moves on by itself from what stands still', async () => {
  const kind = async (ref: string) => (await findRef(world, repository.directory, ref))?.kind;
  expect(await kind('main')).toBe('branch');
  expect(await kind('origin/main')).toBe('branch');
  expect(await kind('v1')).toBe('fixed');
  expect(await kind('HEAD')).toBe('fixed');
  expect(await kind('main~1')).toBe('fixed');
});

test('any text is a commit, nothing, or a usage error; no file is ever written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (ref) => {
      const found = await findRef(world, repository.directory, ref).catch((error: unknown) => error);
      if (found !== undefined && !(found instanceof SourceError)) expect(found).toHaveProperty('commit');
    }),
    { numRuns: 60 },
  );
  expect(existsSync(`${repository.directory}/PWNED`)).toBe(false);
});

test('finds the common ancestor of two lines, and none of two strangers', async () => {
  const other = scratchRepository();
  const root = other.commit({ a: '1' });
  const here = other.commit({ a: '2' });
  other.git('checkout', '-qb', 'side', root);
  const there = other.commit({ b: '1' });
  other.git('checkout', '-q', '--orphan', 'stranger');
  const stranger = other.commit({ c: '1' });
  expect(await mergeBase(world, other.directory, here, there)).toBe(root);
  expect(await mergeBase(world, other.directory, here, stranger)).toBeUndefined();
});
