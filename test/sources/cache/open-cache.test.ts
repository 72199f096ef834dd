import {
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeWorld } from '../../../src/host/node.ts';
import { openCache } from '../../../src/sources/cache/open-cache.ts';
import { liesIn } from '../../../src/sources/contained.ts';
import { scratchFolder, writeFiles } from '../scratch.ts';

const world = nodeWorld();
const entries = (size: number, key = 'a') => new Map([[key, new Uint8Array(size)]]);
const packsIn = (folder: string) => readdirSync(folder).map((name) => join(folder, name));

test('a run finds what the one before it left, and leaves nothing else in the folder', async () => {
  const folder = join(scratchFolder(), 'not/there/yet');
  const cache = await openCache(world, folder, '/work');
  expect(cache.entries.size).toBe(0);
  await cache.save(entries(3));
  expect((await openCache(world, folder, '/work')).entries).toEqual(entries(3));
  expect(readdirSync(folder)).toHaveLength(1);
});

test('another repository and another build find nothing', async () => {
  const folder = scratchFolder();
  await (await openCache(world, folder, '/work')).save(entries(3));
  expect((await openCache(world, folder, '/other')).entries.size).toBe(0);
  const other = { ...world, build: async () => 'another' };
  expect((await openCache(other, folder, '/work')).entries.size).toBe(0);
});

test.each<[string, (path: string) => void]>([
  ['cut short', (path) => truncateSync(path, 20)],
  ['empty', (path) => truncateSync(path, 0)],
  [
    'of another build, under the name of this one',
    (path) => writeFileSync(path, 'something else'.repeat(10)),
  ],
  ['larger than what is read', (path) => truncateSync(path, 5000)],
])('a pack that is %s counts for nothing, and is replaced', async (_, spoil) => {
  const folder = scratchFolder();
  const limits = { pack: 4096, folder: 10_000 };
  await (await openCache(world, folder, '/work', limits)).save(entries(3));
  for (const path of packsIn(folder)) spoil(path);
  const cache = await openCache(world, folder, '/work', limits);
  expect(cache.entries.size).toBe(0);
  await cache.save(entries(4));
  expect((await openCache(world, folder, '/work', limits)).entries).toEqual(entries(4));
});

test('a link in the place of a pack is not followed, neither to read nor to write', async () => {
  const [folder, outside] = [scratchFolder(), scratchFolder()];
  const cache = await openCache(world, folder, '/work');
  await cache.save(entries(3));
  const [path = ''] = packsIn(folder);
  writeFiles(outside, { pack: readFileSync(path) });
  await world.files.remove(path);
  symlinkSync(join(outside, 'pack'), path);
  expect((await openCache(world, folder, '/work')).entries.size).toBe(0);
  await cache.save(entries(4));
  expect(statSync(join(outside, 'pack')).size).toBeLessThan(statSync(path).size);
});

test('what has no room in a pack is left out', async () => {
  const folder = scratchFolder();
  const limits = { pack: 4096, folder: 10_000 };
  await (await openCache(world, folder, '/work', limits)).save(
    new Map([...entries(2000, 'first'), ...entries(2000, 'second')]),
  );
  const { entries: found } = await openCache(world, folder, '/work', limits);
  expect([...found.keys()]).toEqual(['first']);
});

test('the oldest packs of a full folder go, and nothing that is no pack', async () => {
  const folder = scratchFolder();
  const limits = { pack: 4096, folder: 7000 };
  writeFiles(folder, { 'notes.txt': 'x'.repeat(9000) });
  for (const [index, name] of ['/old', '/newer', '/newest'].entries()) {
    const before = new Set(packsIn(folder));
    await (await openCache(world, folder, name, { ...limits, folder: 100_000 })).save(entries(2000));
    for (const path of packsIn(folder)) if (!before.has(path)) utimesSync(path, index + 1, index + 1);
  }
  await (await openCache(world, folder, '/now', limits)).save(entries(2000));
  const left = await Promise.all(
    ['/old', '/newer', '/newest', '/now'].map(
      async (name) => (await openCache(world, folder, name, limits)).entries.size,
    ),
  );
  expect(left).toEqual([0, 1, 1, 1]);
  expect(existsSync(join(folder, 'notes.txt'))).toBe(true);
});

test('what a run that was ended left half written goes as well', async () => {
  const folder = scratchFolder();
  const limits = { pack: 4096, folder: 3000 };
  const cache = await openCache(world, folder, '/work', limits);
  await cache.save(entries(2000));
  const [path = ''] = packsIn(folder);
  writeFileSync(`${path}.0f8fad5b`, new Uint8Array(2000));
  await cache.save(entries(2000));
  expect(packsIn(folder)).toEqual([path]);
});

test('runs at the same time leave one whole pack', async () => {
  const folder = scratchFolder();
  const caches = await Promise.all([1, 2, 3, 4].map(() => openCache(world, folder, '/work')));
  await Promise.all(caches.map((cache, index) => cache.save(entries(index + 1))));
  expect((await openCache(world, folder, '/work')).entries.size).toBe(1);
  expect(readdirSync(folder)).toHaveLength(1);
});

test('a folder in the checkout is told from one beside it, there or not, through links or not', async () => {
  const [checkout, beside] = [scratchFolder(), scratchFolder()];
  writeFiles(checkout, { 'kept/a': '' });
  symlinkSync(join(checkout, 'kept'), join(beside, 'linked'));
  const answers = await Promise.all(
    [
      checkout,
      join(checkout, 'kept'),
      join(checkout, 'not/there'),
      join(beside, 'linked'),
      join(beside, 'linked/not/there'),
      beside,
      join(beside, 'not/there'),
      `${checkout}-cache`,
    ].map((folder) => liesIn(world, folder, [checkout])),
  );
  expect(answers).toEqual([true, true, true, true, true, false, false, false]);
});
