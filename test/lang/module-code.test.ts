import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/lang/languages.ts';
import { readModule } from '../../src/lang/module-code/read-module.ts';
import { writeModule } from '../../src/lang/module-code/write-module.ts';
import { openReader } from '../../src/lang/reader.ts';
import { openTypeScriptReader } from '../../src/lang/typescript/read.ts';
import { walk } from '../../src/lang/walk.ts';
import type { Module } from '../../src/model/module.ts';
import { readGrammar } from './python/open.ts';

const fixtures = 'fixtures';
const paths = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).sort();
const typescript = await openTypeScriptReader();

/** The first place where what several places share on one side is not shared by the same places on the other. */
function findUnshared(one: unknown, other: unknown): string | undefined {
  const others = new Map<unknown, unknown>();
  const ones = new Map<unknown, unknown>();
  const open: [unknown, unknown, string][] = [[one, other, '']];
  for (let pair = open.pop(); pair; pair = open.pop()) {
    const [left, right, at] = pair;
    if (typeof left !== 'object' || left === null || typeof right !== 'object' || right === null) continue;
    if ('endLine' in left || (Array.isArray(left) && left.length === 0)) continue;
    const known = others.get(left) ?? right;
    if (known !== right || (ones.get(right) ?? left) !== left) return at;
    if (others.has(left)) continue;
    others.set(left, right);
    ones.set(right, left);
    for (const [key, value] of Object.entries(left))
      open.push([value, Reflect.get(right, key), `${at}.${key}`]);
  }
  return undefined;
}

describe.each(languages)('a module of $id', async (language) => {
  const reader = await openReader(language, readGrammar);
  const modules = paths
    .filter((path) => language.extensions.some((it) => path.endsWith(`.${it}`)))
    .map((path) => reader.read(path, readFileSync(join(fixtures, path), 'utf8')));
  const kept = modules.flatMap((module) => {
    const bytes = writeModule(module);
    return bytes ? [{ module, bytes }] : [];
  });

  test('is kept wherever it has no gaps', () => {
    expect(kept.length).toBeGreaterThan(1);
    expect(kept.map(({ module }) => module)).toEqual(modules.filter(({ gaps }) => gaps.length === 0));
  });

  test('comes back as it was, with what several places share', () => {
    for (const { module, bytes } of kept) {
      const back = readModule(module.path, bytes);
      expect(back).toStrictEqual(module);
      expect(findUnshared(module, back), module.path).toBeUndefined();
    }
  });
});

test.each([
  ['an odd number', 'f(-0, 1e999, 0.1, 123456789012345678901234567890)'],
  ['a text with half a character', String.raw`f('\ud800', "é", '\u0000', '日本', '😀')`],
  [
    'names that objects have by themselves',
    'const __proto__ = { constructor: toString, __proto__: hasOwnProperty }',
  ],
  ['no code at all', ''],
  ['a line far down', `${'\n'.repeat(70_000)}f()`],
])('%s comes back', (_, text) => {
  const module = typescript.read('a.ts', text);
  expect(readModule('a.ts', writeModule(module) ?? new Uint8Array())).toStrictEqual(module);
});

test('what nests deep is not kept', () => {
  const nested = (depth: number) => typescript.read('a.ts', `${'f('.repeat(depth)}${')'.repeat(depth)}`);
  expect(writeModule(nested(100))).toBeDefined();
  expect(writeModule(nested(450))).toBeUndefined();
});

describe('bytes that nobody wrote', () => {
  const module = typescript.read(
    'a.ts',
    "import a from 'b'; class C<T> extends D { x = 1; m(y?: string) { if (y) return `t${y}`; } } a.get({ u: [1, ...z] });",
  );
  const bytes = writeModule(module) ?? new Uint8Array();

  /** Visits all of a module, as if it were one. */
  function visit(found: Module | undefined): void {
    if (found) walk(found, ({ region }) => expect(region.line).toBeGreaterThan(0));
  }

  test('are no module where they were cut', () => {
    for (let length = 0; length < bytes.length; length++)
      expect(readModule('a.ts', bytes.subarray(0, length)), String(length)).toBeUndefined();
  });

  test('are no module, or a sound one, where they were changed', () => {
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const changed = bytes.slice();
        for (const [at, byte] of changes) changed[at] = byte;
        visit(readModule('a.ts', changed));
      }),
      { numRuns: 2000 },
    );
  });

  test('are no module, or a sound one, whatever they are', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (any) => visit(readModule('a.ts', any))));
  });

  test('cannot promise more than they hold', () => {
    const texts = new TextEncoder().encode('[]');
    const head = [0, 0, 0, texts.length, ...texts];
    expect(readModule('a.ts', Uint8Array.from([...head, 0, 0, 255, 255, 255, 255, 15]))).toBeUndefined();
  });
});
