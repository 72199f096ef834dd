import type { Call, Expr, ExprOf, Fn } from '../../../model/module.ts';
import type { Program } from '../../../model/program.ts';
import { entryOf } from './client.ts';
import { sets } from './slots.ts';

/** The parameter whose object an expression is, as it was given or changed. */
export interface Carried {
  readonly parameter: ExprOf<'name'>;
  /** A function had it in hand before: what it says may be another by now. */
  readonly isChanged: boolean;
}

const copying = new Set([
  'cloneDeep',
  'clone',
  'structuredClone',
  'assign',
  'merge',
  'deepMerge',
  'mergeConfig',
]);
const mostValues = 12;
const deepest = 6;

/** Where it is asked, and under which key of an object the answer is of interest. */
interface Asked {
  readonly key: string;
  readonly at: string;
  readonly within: readonly Fn[];
}

interface Step extends Asked {
  readonly depth: number;
}

/** Answers what a variable of the functions around was made of, where all that it is set to comes from one parameter. */
export type CarriedBy = (expr: Expr, asked: Asked) => Carried | undefined;

/** `config` of `let options = cloneDeep(config); options = hook(options)`. */
export function openCarried(program: Program): CarriedBy {
  const carriedBy = (expr: Expr, { depth, ...asked }: Step): Carried | undefined => {
    const below = { ...asked, depth: depth + 1 };
    if (depth > deepest) return undefined;
    if (expr.is === 'name') return carriedByName(expr, below);
    if (expr.is === 'object') {
      const { value, spreads } = entryOf(expr, asked.key);
      const names = value ? [] : spreads.filter((it) => it.is === 'name').toReversed();
      return firstOf(names, (it) => carriedBy(it, below));
    }
    if (expr.is !== 'call') return undefined;
    return firstOf(expr.args.entries(), ([place, { value }]) => {
      const found = value.is === 'name' ? carriedBy(value, below) : undefined;
      const isKept = found && (copies(expr) || givesBack(expr, place, below));
      return found && { ...found, isChanged: found.isChanged || !isKept };
    });
  };

  const carriedByName = (expr: ExprOf<'name'>, asked: Step): Carried | undefined => {
    const { name } = expr;
    for (const [place, fn] of asked.within.entries()) {
      const values = fn.steps.filter((it) => sets(it, name));
      const isParameter = fn.params.some((it) => it.name === name && !it.rest);
      if (values.length === 0 && !isParameter) continue;
      if (values.length > mostValues) return undefined;
      const given = values
        .filter(({ value }) => !mentionsOnly(value, name, asked.key))
        .map(({ value }) => carriedBy(value, { ...asked, within: asked.within.slice(place) }));
      const own = isParameter ? [{ parameter: expr, isChanged: false }] : [];
      const [first, ...others] = [...own, ...given];
      if (!first || others.some((it) => it?.parameter.name !== first.parameter.name)) return undefined;
      const isRebuilt = values.length > given.length || others.length > 0;
      return { ...first, isChanged: first.isChanged || isRebuilt || writes(fn, name, asked.key) };
    }
    return undefined;
  };

  /** Whether a function of the tree gives back what it is handed in a place, with what is asked for as it was. */
  const givesBack = ({ of }: Call, place: number, { key, at, depth }: Step): boolean => {
    const [callee, ...others] = program.refer(of, at);
    if (callee?.is !== 'function' || others.length > 0) return false;
    const { fn, path } = callee;
    const returned = fn.steps.filter((it) => it.do === 'return');
    const kept = returned.filter(({ value }) => {
      const own = carriedBy(value, { key, at: path, within: [fn], depth });
      return own && !own.isChanged && own.parameter.name === fn.params[place]?.name;
    });
    return returned.length > 0 && kept.length === returned.length;
  };

  return (expr, asked) => carriedBy(expr, { ...asked, depth: 0 });
}

function firstOf<T>(list: Iterable<T>, read: (one: T) => Carried | undefined): Carried | undefined {
  for (const one of list) {
    const found = read(one);
    if (found) return found;
  }
  return undefined;
}

/** Whether a function is known to copy what it is handed. */
function copies({ of }: Call): boolean {
  const name = of.is === 'name' ? of.name : of.is === 'member' ? of.name : undefined;
  return typeof name === 'string' && copying.has(name);
}

/** `options.url = …` */
function writes({ steps }: Fn, name: string, key: string): boolean {
  return steps.some(({ to, do: does }) => {
    const isWritten = (does === 'assign' || does === 'append') && to?.is === 'member' && to.name === key;
    return isWritten && to.of.is === 'name' && to.of.name === name;
  });
}

/** `hook(options)` and `{ ...options, data }`: a further state of the same variable. */
function mentionsOnly(value: Expr, name: string, key: string): boolean {
  const inside = value.is === 'call' ? value.args.map((it) => it.value) : entryOf(value, key).spreads;
  return inside.some((it) => it.is === 'name' && it.name === name);
}
