import type { Expr, ExprOf, Fn } from '../../model/module.ts';
import { componentOptions } from '../libraries/index.ts';
import type { Linker } from './linker.ts';
import { returnTargets } from './returns.ts';
import type { Env, FunctionTarget, Target } from './target.ts';
import type { Unit } from './unit.ts';

/**
 * What `this` has under a name in a component that a module exports as an object of options: what a computed value returns,
 * or a function.
 */
export function optionTargets(linker: Linker, unit: Unit, name: string, env: Env): readonly Target[] {
  const { path } = unit.module;
  const place = (fn: Fn): FunctionTarget => ({ is: 'function', fn, path, env: [] });
  for (const { name: exported, value } of unit.module.exports) {
    const options = exported === 'default' ? optionsIn(value) : undefined;
    const computed = options && functionIn(options, componentOptions.computed, name);
    if (computed) return returnTargets(linker, place(computed), [], path, env);
    const fn = options && functionIn(options, componentOptions.functions, name);
    if (fn) return [place(fn)];
  }
  return [];
}

/** The object itself, or the one that the function which defines the component is given. */
function optionsIn(value: Expr): ExprOf<'object'> | undefined {
  if (value.is === 'object') return value;
  const first = value.is === 'call' ? value.args[0]?.value : undefined;
  return first?.is === 'object' ? first : undefined;
}

/** A function of one of the component's tables; of a computed value with a setter, the getter. */
function functionIn(options: ExprOf<'object'>, table: string, name: string): Fn | undefined {
  const entry = (of: Expr | undefined, key: string) =>
    of?.is === 'object' ? of.entries.find((it) => it.key === key)?.value : undefined;
  const value = entry(entry(options, table), name);
  const found = value?.is === 'object' ? entry(value, componentOptions.getter) : value;
  return found?.is === 'function' ? found.fn : undefined;
}
