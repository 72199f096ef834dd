import type { Call, Expr } from '../../../model/module.ts';

/** The calls of a chain, the last one first: of `a.b().c()` those of `c` and `b`. */
export function chainOf(expr: Expr | undefined): readonly Call[] {
  const calls: Call[] = [];
  for (let at = expr; at?.is === 'call'; at = at.of.is === 'member' ? at.of.of : undefined) calls.push(at);
  return calls;
}
