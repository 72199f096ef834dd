import type { Module } from '../../model/module.ts';
import type { Region } from '../../model/site.ts';
import { type Coder, Damaged, type Describe, deepest, type Sort } from './coder.ts';
import { describeModule } from './describe-module.ts';

const encoder = new TextEncoder();

/** The bytes that `readModule` makes a module of again; undefined where it has gaps or nests too deep: it is read anew. */
export function writeModule(module: Module): Uint8Array | undefined {
  if (module.gaps.length > 0) return undefined;
  const { coder, bytes } = openWriter();
  try {
    describeModule(coder, module.path, module);
  } catch (error) {
    if (error instanceof Damaged) return undefined;
    throw error;
  }
  return bytes();
}

function openWriter(): { readonly coder: Coder; bytes(): Uint8Array } {
  let code = new Uint8Array(4096);
  let length = 0;
  let line = 0;
  let depth = 0;
  const texts = new Map<string, number>();
  const shared = new Map<Sort, Map<object, number>>();
  const number = (it = 0): number => {
    if (length + 8 > code.length) {
      const larger = new Uint8Array(code.length * 2);
      larger.set(code);
      code = larger;
    }
    let rest = it;
    for (; rest > 127; rest >>>= 7) code[length++] = (rest & 127) | 128;
    code[length++] = rest;
    return it;
  };
  const text = (it = ''): string => {
    const known = texts.get(it);
    number(known ?? texts.size);
    if (known === undefined) texts.set(it, texts.size);
    return it;
  };
  const region = (it: Region = { line: 0, column: 0, endLine: 0, endColumn: 0 }): Region => {
    const isShort = it.endLine === it.line && it.endColumn >= it.column;
    number(zigzag(it.line - line) * 2 + (isShort ? 0 : 1));
    number(it.column);
    if (isShort) number(it.endColumn - it.column);
    else {
      number(zigzag(it.endLine - it.line));
      number(it.endColumn);
    }
    line = it.line;
    return it;
  };
  const coder: Coder = {
    number,
    text,
    region,
    list(it = [], one) {
      number(it.length);
      for (const item of it) one(coder, item);
      return it;
    },
    shared<T extends object>(sort: Sort, it: T | undefined, one: Describe<T>): T {
      if (it === undefined || ++depth > deepest) throw new Damaged();
      const known = shared.get(sort) ?? new Map<object, number>();
      shared.set(sort, known);
      const before = known.get(it);
      number(before === undefined ? 0 : before + 1);
      if (before === undefined) {
        one(coder, it);
        known.set(it, known.size);
      }
      depth--;
      return it;
    },
  };
  return {
    coder,
    bytes() {
      const head = encoder.encode(JSON.stringify([...texts.keys()]));
      const all = new Uint8Array(4 + head.length + length);
      new DataView(all.buffer).setUint32(0, head.length);
      all.set(head, 4);
      all.set(code.subarray(0, length), 4 + head.length);
      return all;
    },
  };
}

function zigzag(it: number): number {
  return it < 0 ? -2 * it - 1 : 2 * it;
}
