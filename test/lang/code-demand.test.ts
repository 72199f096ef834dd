import { describe, expect, it } from 'vitest';
import { findCodeImports, type Tells } from '../../src/lang/code-demand.ts';
import { lastName } from '../../src/lang/link/unit.ts';
import { programOf } from './program-of.ts';

const tells: Tells = ({ of }) => lastName(of) === 'mount' || (lastName(of) === 'input' && 'aside');

/** What a TypeScript text needs of its imports, by what it runs or by what some of its names do. */
async function needs(text: string, ...names: readonly string[]): Promise<readonly string[]> {
  const module = (await programOf({ 'a.ts': text })).modules.get('a.ts');
  if (!module) throw new Error('no module');
  const demand = { exprs: [], names: new Set(names), whole: names.length === 0 };
  return [...findCodeImports(module, demand, tells)].map(([{ from }, part]) =>
    [
      `${from}:`,
      ...[...part.names].sort(),
      ...(part.whole ? ['all'] : []),
      ...(part.perhaps ? ['perhaps'] : []),
    ].join(' '),
  );
}

const abc = "import { A } from 'a';\nimport { B } from 'b';\nimport { C } from 'c';\n";

describe('what code needs of the imports of its module', () => {
  it.each([
    ['what a call is told', `${abc}app.mount('/x', A);`, ['a: A']],
    ['no handler', `${abc}app.mount('/x', (it) => B.run(it));`, []],
    ['a function that tells as well', `${abc}app.mount('/x', (it) => { it.mount('/y', B); });`, ['b: B']],
    ['what a function is handed that runs at once', `${abc}start(() => A);`, ['a: A']],
    ['nothing of what says nothing', `${abc}const x = A.input(B).run(C);`, ['a: A input', 'c: C']],
    ['all of a module without a name', "import './a';\nrequire('./b')(app);", ['./a: all', './b: all']],
    ['all of a namespace that is handed on', "import * as all from 'a';\nstart(all);", ['a: all']],
    ['the members of a namespace', "import * as all from 'a';\nstart(all.one);", ['a: one']],
  ])('that runs: %s', async (_, text, expected) => {
    expect(await needs(text)).toEqual(expected);
  });

  it.each([
    ['what a function returns', `${abc}export function f() { B.log(); return A(); }`, ['a: A']],
    [
      'all of a function that tells',
      `${abc}export function f(it) { B.log(); it.mount('/x', A); }`,
      ['a: A', 'b: B log'],
    ],
    [
      'the methods of a class',
      `${abc}export class f extends A { g(it) { it.mount(B); } h() { C.log(); } }`,
      ['a: A', 'b: B'],
    ],
    ['whom it hands its parameter', `${abc}export function f(it) { B.log(); A(it); }`, ['a: A']],
    ['what it is exported as', `${abc}export { A as f };\nexport const g = B;`, ['a: A']],
    [
      'what it imports by that name',
      "import { f } from 'a';\nimport { g } from 'b';\nexport { f, g };",
      ['a: f'],
    ],
    ['what another module exports', "export { x as f } from 'a';\nexport { g } from 'b';", ['a: x']],
    [
      'what any of several may export',
      "export * from 'a';\nexport * from 'b';",
      ['a: f perhaps', 'b: f perhaps'],
    ],
  ])('by name: %s', async (_, text, expected) => {
    expect(await needs(text, 'f')).toEqual(expected);
  });
});
