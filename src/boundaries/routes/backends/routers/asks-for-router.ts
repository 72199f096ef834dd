import type { Expr, Guard } from '../../../../model/module.ts';

/** Whether a guard asks no more than whether there is a router (`if (!app) return`): without one, what is told to it would throw. */
export function asksForRouter({ test, negated }: Guard, router: Expr): boolean {
  if (test.is === 'operation' && test.op === '!')
    return asksForRouter({ test: test.operands[0], negated: !negated }, router);
  return !negated && test.is === 'name' && test.name === leftmost(router);
}

/** `app` of `app.route('/users')`. */
function leftmost(expr: Expr): string | undefined {
  if (expr.is === 'name') return expr.name;
  return expr.is === 'call' || expr.is === 'member' ? leftmost(expr.of) : undefined;
}
