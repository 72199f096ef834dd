import type { Expr, ExprOf, Fn } from '../../../model/module.ts';
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

/**
 * `config` of `let options = cloneDeep(config); options = hook(options)`: what a variable was made of, where all that it is
 * set to comes from one parameter.
 */
export function carriedBy(expr: Expr, within: readonly Fn[], depth = 0): Carried | undefined {
  if (depth > deepest) return undefined;
  if (expr.is === 'name') return carriedByName(expr, within, depth);
  if (expr.is === 'object') {
    const { value, spreads } = entryOf(expr, 'url');
    return value ? undefined : firstCarried(spreads.toReversed(), within, depth);
  }
  if (expr.is !== 'call') return undefined;
  const { of } = expr;
  const name = of.is === 'name' ? of.name : of.is === 'member' ? of.name : undefined;
  const found = firstCarried(
    expr.args.map((it) => it.value),
    within,
    depth,
  );
  return found && { ...found, isChanged: found.isChanged || typeof name !== 'string' || !copying.has(name) };
}

function carriedByName(expr: ExprOf<'name'>, within: readonly Fn[], depth: number): Carried | undefined {
  const { name } = expr;
  for (const [place, fn] of within.entries()) {
    const values = fn.steps.filter((it) => sets(it, name));
    const isParameter = fn.params.some((it) => it.name === name && !it.rest);
    if (values.length === 0 && !isParameter) continue;
    if (values.length > mostValues) return undefined;
    const given = values
      .filter(({ value }) => !mentionsOnly(value, name))
      .map(({ value }) => carriedBy(value, within.slice(place), depth + 1));
    const own = isParameter ? [{ parameter: expr, isChanged: false }] : [];
    const [first, ...others] = [...own, ...given];
    if (!first || others.some((it) => it?.parameter.name !== first.parameter.name)) return undefined;
    return { ...first, isChanged: values.length > given.length || first.isChanged || others.length > 0 };
  }
  return undefined;
}

/** `hook(options)` and `{ ...options, data }`: a further state of the same variable. */
function mentionsOnly(value: Expr, name: string): boolean {
  const inside = value.is === 'call' ? value.args.map((it) => it.value) : entryOf(value, 'url').spreads;
  return inside.some((it) => it.is === 'name' && it.name === name);
}

function firstCarried(exprs: readonly Expr[], within: readonly Fn[], depth: number): Carried | undefined {
  for (const expr of exprs) {
    const found = expr.is === 'name' ? carriedBy(expr, within, depth + 1) : undefined;
    if (found) return found;
  }
  return undefined;
}
