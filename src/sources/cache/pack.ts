import { createHash } from 'node:crypto';

/** What is kept, by key. */
export type Entries = ReadonlyMap<string, Uint8Array>;

const digestBytes = 32;
const lengthBytes = 4;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Puts entries into one file: a digest over `build` and all that follows, a table of keys and sizes, the entries one after the other. */
export function writePack(build: string, entries: Entries): Uint8Array {
  const table = encoder.encode(JSON.stringify([...entries].map(([key, { length }]) => [key, length])));
  const bodies = [...entries.values()];
  const start = digestBytes + lengthBytes + table.length;
  const pack = new Uint8Array(bodies.reduce((sum, { length }) => sum + length, start));
  new DataView(pack.buffer).setUint32(digestBytes, table.length);
  pack.set(table, digestBytes + lengthBytes);
  let at = start;
  for (const body of bodies) {
    pack.set(body, at);
    at += body.length;
  }
  pack.set(digestOf(build, pack));
  return pack;
}

/** The entries of a pack of this build; none where it is damaged, cut short, or another build's. */
export function readPack(build: string, pack: Uint8Array): Entries {
  const none = new Map<string, Uint8Array>();
  const found = pack.subarray(0, digestBytes);
  if (Buffer.compare(found, digestOf(build, pack)) !== 0) return none;
  const start = digestBytes + lengthBytes + tableSize(pack);
  const entries = new Map<string, Uint8Array>();
  let at = start;
  for (const [key, length] of readTable(pack.subarray(digestBytes + lengthBytes, start))) {
    entries.set(key, pack.subarray(at, at + length));
    at += length;
  }
  return at === pack.length ? entries : none;
}

function digestOf(build: string, pack: Uint8Array): Uint8Array {
  return createHash('sha256').update(`${build}\n`).update(pack.subarray(digestBytes)).digest();
}

function tableSize({ buffer, byteOffset, length }: Uint8Array): number {
  return length < digestBytes + lengthBytes ? 0 : new DataView(buffer, byteOffset).getUint32(digestBytes);
}

/** Whoever can write here can write a digest as well: what does not look like a table is none. */
function readTable(bytes: Uint8Array): readonly (readonly [string, number])[] {
  const rows = parse(decoder.decode(bytes));
  return Array.isArray(rows) && rows.every(isRow) ? rows : [];
}

function isRow(row: unknown): row is readonly [string, number] {
  if (!Array.isArray(row) || row.length !== 2) return false;
  const [key, length] = row as readonly unknown[];
  return typeof key === 'string' && typeof length === 'number' && Number.isSafeInteger(length) && length >= 0;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
