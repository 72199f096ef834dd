import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readPack, writePack } from '../../../src/sources/cache/pack.ts';

const entries = new Map([
  ['a\0src/a.ts', Uint8Array.of(1, 2, 3)],
  ['b\0ü.ts', new Uint8Array()],
  ['c\0"c".ts', Uint8Array.of(0)],
]);
const pack = writePack('this build', entries);

test('what was packed is unpacked', () => {
  expect(readPack('this build', pack)).toEqual(entries);
  expect(readPack('this build', writePack('this build', new Map()))).toEqual(new Map());
});

test('another build finds nothing in it', () => {
  expect(readPack('that build', pack)).toEqual(new Map());
});

test('a pack that was cut or changed anywhere holds nothing', () => {
  for (let at = 0; at < pack.length; at++) {
    const changed = pack.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(readPack('this build', changed)).toEqual(new Map());
    expect(readPack('this build', pack.subarray(0, at))).toEqual(new Map());
  }
  expect(readPack('this build', Uint8Array.of(...pack, 0))).toEqual(new Map());
});

test.each([
  ['no JSON', '[['],
  ['no list', '{"a":1}'],
  ['a size that is none', '[["a",-1]]'],
  ['a size that is larger than all', '[["a",1e15]]'],
  ['a key that is none', '[[1,0]]'],
  ['a row too long', '[["a",0,0]]'],
])('a table with %s holds nothing, with the right digest too', (_, table) => {
  expect(readPack('this build', forge('this build', table))).toEqual(new Map());
});

/** A pack with any table, and the digest that belongs to it. */
function forge(build: string, table: string): Uint8Array {
  const bytes = new TextEncoder().encode(table);
  const forged = new Uint8Array(36 + bytes.length);
  new DataView(forged.buffer).setUint32(32, bytes.length);
  forged.set(bytes, 36);
  forged.set(createHash('sha256').update(`${build}\n`).update(forged.subarray(32)).digest());
  return forged;
}
