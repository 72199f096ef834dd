import { walk, walkExpr } from '../../../../lang/walk.ts';
import type { Expr, Module } from '../../../../model/module.ts';
import { requestMethods } from '../verbs.ts';

/**
 * The methods that a handler of any request answers: those it names, where it refuses the others (405) or is a table of
 * methods; any method else.
 */
export function handledMethods(module: Module): readonly string[] {
  const named = new Set<string>();
  const tabled = new Set<string>();
  const refusals = new Set<Expr>();
  const note = (expr: Expr) => {
    const { operands } = expr.is === 'operation' ? expr : { operands: [] };
    if (!operands.some((it) => it.is === 'member' && it.name === 'method')) return;
    for (const it of operands)
      if (it.is === 'literal' && requestMethods.has(String(it.value))) named.add(String(it.value));
  };
  const tests = new Set<Expr>();
  walk(module, (expr, { when }) => {
    for (const { test } of when) tests.add(test);
    note(expr);
    if (expr.is === 'literal' && expr.value === 405) refusals.add(expr);
    if (expr.is === 'array')
      for (const { value } of expr.items)
        if (value.is === 'literal' && requestMethods.has(String(value.value))) named.add(String(value.value));
    if (expr.is === 'object')
      for (const { key, value } of expr.entries)
        if (typeof key === 'string' && requestMethods.has(key) && value.is !== 'literal') tabled.add(key);
  });
  for (const test of tests) walkExpr(test, note);
  if (tabled.size > 0) return [...tabled].sort();
  return refusals.size > 0 && named.size > 0 ? [...named].sort() : ['*'];
}
