import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { openTypeScriptReader } from '../../src/lang/typescript/read.ts';
import { walk } from '../../src/lang/walk.ts';
import type { Module } from '../../src/model/module.ts';
import { programs } from './typescript-programs.ts';

const reader = await openTypeScriptReader();

function countCalls(module: Module): number {
  let count = 0;
  walk(module, (expr) => {
    if (expr.is === 'call' && !expr.element) count++;
  });
  return count;
}

function countParsedCalls(text: string): number {
  const file = ts.createSourceFile('x.tsx', text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX);
  let count = 0;
  const stack: ts.Node[] = [file];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) count++;
    ts.forEachChild(node, (child) => {
      stack.push(child);
    });
  }
  return count;
}

describe('the TypeScript reader', () => {
  it.each(programs)('loses no call of a valid program (%#)', (text) => {
    const module = reader.read('x.tsx', text);
    expect(module.gaps).toEqual([]);
    expect(countCalls(module)).toBe(countParsedCalls(text));
  });

  it('is total on any truncation of valid files', () => {
    fc.assert(
      fc.property(fc.constantFrom(...programs), fc.nat(), (text, cut) => {
        const module = reader.read('x.tsx', text.slice(0, cut % text.length));
        expect(JSON.parse(JSON.stringify(module))).toEqual(module);
      }),
    );
  });

  it('is total on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(reader.read('x.ts', text).path).toBe('x.ts');
      }),
    );
  });
});
