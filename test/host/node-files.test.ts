import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { grammarPath, shippedPath } from '../../src/host/assets.ts';
import { nodeWorld } from '../../src/host/node.ts';
import { wantsColors } from '../../src/host/node-out.ts';
import { scratchFolder, writeFiles } from '../sources/scratch.ts';

const { files, grammar } = nodeWorld();

test('reads a regular file up to a limit, and nothing else', async () => {
  const folder = scratchFolder();
  writeFiles(folder, { 'a.txt': 'four' });
  symlinkSync(join(folder, 'a.txt'), join(folder, 'link.txt'));
  expect(new TextDecoder().decode(await files.read(join(folder, 'a.txt'), 4))).toBe('four');
  expect(await files.read(join(folder, 'a.txt'), 3)).toBeUndefined();
  expect(await files.read(join(folder, 'link.txt'), 100)).toBeUndefined();
  expect(await files.read(folder, 100)).toBeUndefined();
  expect(await files.read('/dev/zero', 100)).toBeUndefined();
  expect(await files.read(join(folder, 'absent'), 100)).toBeUndefined();
});

test('what does not exist is undefined or empty, never an exception', async () => {
  expect(await files.stat('/nonexistent/a')).toBeUndefined();
  expect(await files.real('/nonexistent/a')).toBeUndefined();
  expect(await files.list('/nonexistent/a')).toEqual([]);
  expect(await files.stat('a\0b')).toBeUndefined();
});

test('writes into folders that are made on the way, and appends', async () => {
  const path = join(scratchFolder(), 'x/y/report.json');
  await files.write(path, 'one');
  await files.append(path, ' two');
  expect(readFileSync(path, 'utf8')).toBe('one two');
});

test('a temporary folder is new each time', async () => {
  const [one, two] = [await files.temporary(), await files.temporary()];
  expect(one).not.toBe(two);
  expect(await files.list(one)).toEqual([]);
});

test('finds the grammars and the folders that ship with the program', async () => {
  const magic = [0x00, 0x61, 0x73, 0x6d];
  expect([...(await grammar('python')).subarray(0, 4)]).toEqual(magic);
  expect([...(await grammar('runtime')).subarray(0, 4)]).toEqual(magic);
  expect(shippedPath('fixtures')).toMatch(/[\\/]fixtures$/);
  expect(() => grammarPath('../secret')).toThrow('is not the name of a grammar');
});

test.each([
  [{}, true, true],
  [{}, false, false],
  [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ TERM: 'dumb' }, true, false],
])('with %j on a terminal (%s) colours are wanted: %s', (environment, isTerminal, answer) => {
  expect(wantsColors(environment, isTerminal)).toBe(answer);
});

test('replaces a file in one step, and leaves nothing beside it where that fails', async () => {
  const folder = scratchFolder();
  const path = join(folder, 'new/a.bin');
  await files.replace(path, Uint8Array.of(1));
  await files.replace(path, Uint8Array.of(2, 3));
  expect([...readFileSync(path)]).toEqual([2, 3]);
  await expect(files.replace(join(folder, 'new'), Uint8Array.of(4))).rejects.toThrow();
  expect(await files.list(folder)).toEqual(['new']);
  expect(await files.list(join(folder, 'new'))).toEqual(['a.bin']);
  await files.remove(path);
  await files.remove(path);
  expect(await files.list(join(folder, 'new'))).toEqual([]);
});
