import type { Call, Expr } from '../../../../model/module.ts';

/** The calls of a chain, the last one first: of `a.b().c()` those of `c` and `b`. */
export function chainOf(expr: Expr | undefined): readonly Call[] {
  const calls: Call[] = [];
  for (let at = expr; at?.is === 'call'; at = at.of.is === 'member' ? at.of.of : undefined) calls.push(at);
  return calls;
}

/** What the first call of a chain is made on: `Route` of `Route::prefix('a')->group(f)`. */
export function rootOf(expr: Expr): Expr {
  let at = expr;
  while (at.is === 'call' && at.of.is === 'member') at = at.of.of;
  return at;
}
