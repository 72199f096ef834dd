import type { Call, Expr } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import { importsAny } from '../../../modules-of.ts';
import type { Client } from '../../client.ts';
import { wretchExamples } from './examples.ts';

const deepest = 24;
const verbs = new Set(['get', 'post', 'put', 'patch', 'delete', 'head']);
const withBody = new Set(['post', 'put', 'patch']);

/** wretch: addresses are joined along a chain, `wretch('/api').url('/users').get('/1')`. https://elbywan.github.io/wretch/ */
export const wretch: Client = {
  id: 'wretch',
  title: 'wretch',
  docs: 'https://elbywan.github.io/wretch/',
  languages: ['typescript'],
  signs: ['wretch'],
  open(program) {
    if (!importsAny(program, ['wretch'])) return () => undefined;
    return ({ path, call }) => {
      const { of, args, region } = call;
      if (of.is !== 'member' || typeof of.name !== 'string') return undefined;
      const chain = verbs.has(of.name) ? findChain(program, of.of, path, 0) : undefined;
      if (!chain) return undefined;
      const [first] = args;
      const last = first && !withBody.has(of.name) ? [first.value] : [];
      const [one, ...others] = [...chain.parts, ...last];
      if (!one) return undefined;
      const url: Expr =
        others.length === 0 ? one : { is: 'operation', op: '+', operands: [one, ...others], region };
      return { url, method: { is: 'known', name: of.name.toUpperCase() }, origin: chain.key };
    };
  },
  examples: wretchExamples,
};

interface Chain {
  readonly key: string;
  readonly parts: readonly Expr[];
}

/** The pieces of the address that a chain of calls puts together. */
function findChain(program: Program, expr: Expr, path: string, depth: number): Chain | undefined {
  if (depth > deepest) return undefined;
  for (const referent of program.refer(expr, path)) {
    if (referent.is !== 'made' || referent.by.from !== 'wretch') continue;
    const { call, key } = referent;
    const { of } = call;
    if (of.is !== 'member') return { key, parts: partsOf(call) };
    const before = findChain(program, of.of, referent.path, depth + 1);
    if (!before) continue;
    return of.name === 'url' ? { ...before, parts: [...before.parts, ...partsOf(call)] } : before;
  }
  return undefined;
}

function partsOf({ args: [first] }: Call): readonly Expr[] {
  return first && !first.spread && first.value.is !== 'object' ? [first.value] : [];
}
