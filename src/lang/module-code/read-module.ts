import type { Module } from '../../model/module.ts';
import type { Region } from '../../model/site.ts';
import { type Coder, Damaged, type Describe, deepest, type Sort } from './coder.ts';
import { describeModule } from './describe-module.ts';

const decoder = new TextDecoder();

/** The module that `writeModule` wrote, under this path; undefined where the bytes are nothing that it writes. */
export function readModule(path: string, bytes: Uint8Array): Module | undefined {
  try {
    return describeModule(openReader(bytes), path, undefined);
  } catch (error) {
    if (error instanceof Damaged) return undefined;
    throw error;
  }
}

function openReader(bytes: Uint8Array): Coder {
  if (bytes.length < 4) throw new Damaged();
  const textBytes = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const texts = readTexts(bytes.subarray(4, 4 + textBytes));
  let at = 4 + textBytes;
  let line = 0;
  let depth = 0;
  const shared: Record<Sort, object[]> = {
    expr: [],
    fn: [],
    class: [],
    step: [],
    binding: [],
    guard: [],
    when: [],
    each: [],
  };
  const number = (): number => {
    let sum = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) throw new Damaged();
      sum |= (byte & 127) << shift;
      if (byte < 128) return sum >>> 0;
    }
    throw new Damaged();
  };
  const text = (): string => {
    const found = texts[number()];
    if (found === undefined) throw new Damaged();
    return found;
  };
  const region = (): Region => {
    const first = number();
    line += unzigzag(first >>> 1);
    const column = number();
    const second = number();
    const isShort = (first & 1) === 0;
    const endLine = isShort ? line : line + unzigzag(second);
    const endColumn = isShort ? column + second : number();
    if (line < 1 || column < 1 || endLine < 1 || endColumn < 1) throw new Damaged();
    return { line, column, endLine, endColumn };
  };
  const coder: Coder = {
    number,
    text,
    region,
    list<T>(_: readonly T[] | undefined, one: Describe<T>) {
      const length = number();
      if (length > bytes.length - at) throw new Damaged();
      const items: T[] = [];
      for (let index = 0; index < length; index++) items.push(one(coder, undefined));
      return items;
    },
    shared<T extends object>(sort: Sort, _: T | undefined, one: Describe<T>): T {
      const known = shared[sort];
      const before = number();
      if (before > 0) {
        const found = known[before - 1];
        if (found === undefined) throw new Damaged();
        return found as T;
      }
      if (++depth > deepest) throw new Damaged();
      const made = one(coder, undefined);
      depth--;
      known.push(made);
      return made;
    },
  };
  return coder;
}

function readTexts(bytes: Uint8Array): readonly string[] {
  try {
    const found: unknown = JSON.parse(decoder.decode(bytes));
    if (Array.isArray(found) && found.every((it) => typeof it === 'string')) return found;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new Damaged();
}

function unzigzag(it: number): number {
  return it & 1 ? -((it + 1) >>> 1) : it >>> 1;
}
