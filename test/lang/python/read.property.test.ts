import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Language, type Node, Parser } from 'web-tree-sitter';
import type { Reader } from '../../../src/lang/reader.ts';
import type { Module } from '../../../src/model/module.ts';
import { openReaderForTests, readGrammar } from './open.ts';

let reader: Reader;
let parser: Parser;
beforeAll(async () => {
  reader = await openReaderForTests();
  parser = new Parser();
  parser.setLanguage(await Language.load(await readGrammar('python')));
});

/** Guards and loops repeat what stands as a step of its own; of bindings only the types say something new. */
const repeated = new Set(['when', 'each', 'bindings', 'exports']);

function countCalls(module: Module): number {
  let count = 0;
  const open: unknown[] = [module, module.bindings.map((binding) => binding.type)];
  for (let at = open.pop(); open.length > 0 || at !== undefined; at = open.pop()) {
    if (typeof at !== 'object' || at === null) continue;
    if ('is' in at && at.is === 'call') count += 1;
    for (const [key, value] of Object.entries(at)) if (!repeated.has(key)) open.push(value);
  }
  return count;
}

function ask<T>(text: string, question: (root: Node) => T): T {
  const tree = parser.parse(text);
  if (!tree) throw new Error('not parsed');
  try {
    return question(tree.rootNode);
  } finally {
    tree.delete();
  }
}

const countSyntax = (text: string): number => ask(text, (root) => root.descendantsOfType('call').length);
const hasError = (text: string): boolean => ask(text, (root) => root.hasError);

const expression = fc.letrec<{ e: string; s: string }>((tie) => ({
  e: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom('a', '1', '"q"', 'None', 'f()', 'a.b', 'f"{x}"', '*r', 'b"z"'),
    tie('e').map((e) => `f(${e})`),
    tie('e').map((e) => `g(k=${e}, **h())`),
    fc.tuple(tie('e'), tie('e')).map(([a, b]) => `(${a} + ${b} if ${b} else ${a})`),
    fc.tuple(tie('e'), tie('e')).map(([a, b]) => `(${a} and ${b} or ${a} in (${b}, 1))`),
    fc.tuple(tie('e'), tie('e')).map(([a, b]) => `[${a} for x, y in ${b} if ${a}]`),
    fc.tuple(tie('e'), tie('e')).map(([a, b]) => `{${a}: ${b} for x in h() for y in ${b}}`),
    fc.tuple(tie('e'), tie('e')).map(([a, b]) => `{${a}: ${b}, **h()}`),
    tie('e').map((e) => `(n := ${e})`),
    tie('e').map((e) => `(lambda x=h(), *y: ${e})`),
    tie('e').map((e) => `a[${e}:h(), 1].b()`),
    tie('e').map((e) => `f"{ ${e}!r:>{h()}}" "t"`),
  ),
  s: fc.constant('pass'),
})).e;

const indent = (text: string): string => text.replaceAll(/^/gm, '  ');

const statement = fc.letrec<{ s: string }>((tie) => ({
  s: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    expression,
    expression.map((e) => `x = y.z = ${e}`),
    expression.map((e) => `a, *b = ${e}`),
    expression.map((e) => `x: T[h()] = ${e}`),
    expression.map((e) => `a[h()].b: T = c[h()] = (d, e[h()]) = ${e}`),
    expression.map((e) => `a[h()]: T[${e}]`),
    expression.map(
      (e) =>
        `class K:\n  a, b = ${e}\n  c = d[h()] = (e, f[h()]) = ${e}\n  (g, i), j = h(), (1, ${e})\n  k[h()]: T`,
    ),
    expression.map((e) => `x += ${e}`),
    expression.map((e) => `return ${e}`),
    expression.map((e) => `raise ${e} from h()`),
    expression.map((e) => `assert ${e}, h()`),
    expression.map((e) => `del a[${e}]`),
    fc
      .tuple(expression, tie('s'))
      .map(([e, s]) => `if ${e}:\n${indent(s)}\nelif h():\n  pass\nelse:\n${indent(s)}`),
    fc.tuple(expression, tie('s')).map(([e, s]) => `for a, b in ${e}:\n${indent(s)}\nelse:\n${indent(s)}`),
    fc.tuple(expression, tie('s')).map(([e, s]) => `while ${e}:\n${indent(s)}`),
    fc.tuple(expression, tie('s')).map(([e, s]) => `with ${e} as a, h():\n${indent(s)}`),
    fc
      .tuple(expression, tie('s'))
      .map(([e, s]) => `try:\n${indent(s)}\nexcept ${e} as x:\n${indent(s)}\nfinally:\n${indent(s)}`),
    fc
      .tuple(expression, tie('s'))
      .map(
        ([e, s]) =>
          `match ${e}:\n  case "a" | 1 if h():\n${indent(indent(s))}\n  case [x, *y]:\n${indent(indent(s))}`,
      ),
    fc
      .tuple(expression, tie('s'))
      .map(([e, s]) => `@h()\nclass C(B(), m=h()):\n  x: T = ${e}\n  a[h()] = ${e}\n${indent(s)}`),
    fc
      .tuple(expression, tie('s'))
      .map(([e, s]) => `@h()\nasync def f(a: T[h()] = h(), *b) -> h():\n  ${e}\n${indent(s)}`),
  ),
})).s;

const program = fc.array(statement, { maxLength: 4 }).map((all) => `${all.join('\n')}\n`);

describe('reading a Python file', () => {
  it('loses no call and doubles none', () => {
    fc.assert(
      fc.property(program, (text) => {
        fc.pre(!hasError(text));
        expect(countCalls(reader.read('a.py', text))).toBe(countSyntax(text));
      }),
      { numRuns: 300 },
    );
  });

  it('is total on truncated files, and never silent about what it could not read', () => {
    fc.assert(
      fc.property(program, fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => {
        const cut = text.slice(0, Math.floor(text.length * share));
        const said = reader.read('a.py', cut).gaps.some((gap) => gap.reason === 'unparsable');
        expect(said).toBe(hasError(cut));
      }),
      { numRuns: 300 },
    );
  });

  it('is total on any text, and says where it could not read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const found = reader.read('a.py', text);
        for (const gap of found.gaps) expect(gap.at.region?.line).toBeGreaterThan(0);
      }),
    );
  });

  it('answers plain data that survives JSON', () => {
    fc.assert(
      fc.property(program, (text) => {
        const found = reader.read('a.py', text);
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      }),
      { numRuns: 50 },
    );
  });
});

describe('reading hostile Python', () => {
  it('takes a concatenation of 5,000 terms', () => {
    const text = `x = ${Array.from({ length: 5_000 }, (_, index) => `"a${index}"`).join(' + ')}`;
    const value = reader.read('a.py', text).steps[0]?.value;
    expect(value?.is === 'operation' && value.operands.length).toBe(5_000);
  });

  it.each([
    ['brackets', `x = ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['calls', `x = ${'f('.repeat(5_000)}${')'.repeat(5_000)}`],
    ['chained calls', `x = a${'.b()'.repeat(5_000)}`],
    ['nots', `x = ${'not '.repeat(5_000)}a`],
    ['conditionals', `x = ${'a if b else '.repeat(5_000)}c`],
    ['lambdas', `x = ${'lambda: '.repeat(5_000)}c`],
  ])('says that 5,000 nested %s are too deep, and reads the rest', (_, text) => {
    const found = reader.read('a.py', `${text}\ny = f()`);
    expect(found.gaps.map((gap) => gap.reason)).toContain('too-large');
    expect(found.bindings.map((binding) => binding.name)).toContain('y');
  });

  it('keeps guards from growing with the file', () => {
    const text = `def f():\n${'  if a: return\n'.repeat(5_000)}  b = 1`;
    const steps = reader.read('a.py', text).functions[0]?.steps ?? [];
    expect(steps.at(-1)?.when.length).toBe(32);
  });

  it('reads on after an error and says so', () => {
    const found = reader.read('a.py', 'x = 1\n)\ny = f()\n');
    expect(found.gaps).toMatchObject([{ reason: 'unparsable', effect: 'counts', at: { path: 'a.py' } }]);
    expect(found.bindings.map((binding) => binding.name)).toEqual(['x', 'y']);
  });
});
