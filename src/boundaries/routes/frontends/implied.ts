import { isTestPath } from '../../../lang/test-paths.ts';
import { addTo } from '../../../model/add-to.ts';
import type { Expr, Fn } from '../../../model/module.ts';
import type { CallSite, Program } from '../../../model/program.ts';
import type { Client } from './client.ts';

/** The calls that libraries imply, by the function that is called. */
export type ImpliedCalls = (program: Program) => ReadonlyMap<Fn, readonly CallSite[]>;

/** Gathers what these clients imply, once for each program. */
export function openImplied(clients: readonly Pick<Client, 'implies'>[]): ImpliedCalls {
  const known = new WeakMap<Program, Map<Fn, CallSite[]>>();
  return (program) => {
    const answer = known.get(program);
    if (answer) return answer;
    const found = new Map<Fn, CallSite[]>();
    known.set(program, found);
    for (const client of clients)
      for (const { fn, site } of client.implies?.(program) ?? []) {
        if (isTestPath(site.path)) continue;
        addTo(found, fn, site);
      }
    return found;
  };
}

/** The functions of the tree that an expression stands for, one written in place included. */
export function functionsOf(program: Program, expr: Expr, path: string): readonly Fn[] {
  return program
    .refer(expr, path)
    .flatMap((it) =>
      it.is === 'function' ? [it.fn] : it.is === 'value' && it.expr.is === 'function' ? [it.expr.fn] : [],
    );
}

/** What a function gives back where it is one expression; anything else is itself. */
export function givenBy(expr: Expr): Expr {
  if (expr.is !== 'function') return expr;
  const [only, ...others] = expr.fn.steps.filter((it) => it.do === 'return');
  if (!only) return expr;
  const [second] = others;
  if (!second) return only.value;
  const options = [only.value, ...others.map((it) => it.value)] as const;
  return { is: 'either', options, region: only.value.region };
}
