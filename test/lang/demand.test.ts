import { describe, expect, it } from 'vitest';
import { findImports } from '../../src/lang/demand.ts';
import { walk } from '../../src/lang/walk.ts';
import type { Expr } from '../../src/model/module.ts';
import { programOf } from './program-of.ts';

/** What `probe(…)` in a Python text needs of its imports: `from: names`. */
async function needs(text: string): Promise<readonly string[]> {
  const module = (await programOf({ 'a.py': text })).modules.get('a.py');
  if (!module) throw new Error('no module');
  const exprs: Expr[] = [];
  walk(module, (expr) => {
    if (expr.is === 'call' && expr.of.is === 'name' && expr.of.name === 'probe')
      exprs.push(...expr.args.map((it) => it.value));
  });
  const found = findImports(module, { exprs, names: new Set() });
  return [...found].map(([one, names]) => `${one.from}: ${[...names].sort().join(' ')}`);
}

describe('what an expression needs of the imports of its module', () => {
  it.each([
    ['a name', 'from m import A, B\nprobe(A)', ['m: A']],
    ['a member', 'import m\nimport n\nprobe(m.A.b)', ['m: A b']],
    ['a member of what may be a module', 'from p import m\nprobe(m.A)', ['p: A m']],
    ['a name under another', 'from m import A as C\nprobe(C)', ['m: A']],
    ['a constant of the module', 'from m import A, B\nX = A + "x"\nprobe(X)', ['m: A']],
    ['a local name', 'from m import A, B\ndef f():\n    x = A\n    probe(x)', ['m: A']],
    ['a local name of another function', 'from m import A\ndef g():\n    x = A\ndef f():\n    probe(x)', []],
    ['what a parameter is given', 'from m import A, B\ndef f(x):\n    probe(x)\nf(A)\ng(B)', ['m: A']],
    ['a function that is called', 'from m import A, B\ndef f():\n    return A\nprobe(f())', ['m: A']],
    [
      'the fields and bases of a class',
      'from m import A, B, C, D\nclass F(A):\n    b: B\n    c: "Optional[C]"\n    def d(self): return D\nprobe(F)',
      ['m: A', 'm: B', 'm: C'],
    ],
    ['a star import, which may bring any name', 'from m import *\nprobe(A)', ['m: A']],
    ['nothing', 'from m import A\nprobe("x")\nf(A)', []],
  ])('%s', async (_, text, expected) => {
    expect(await needs(text)).toEqual(expected);
  });
});
