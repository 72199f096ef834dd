import type { Call, Class, Expr, Fn } from '../../../../model/module.ts';

/** A call in a body of Ruby; `guarded`: under a condition. */
export interface BodyCall {
  readonly call: Call;
  readonly guarded: boolean;
}

/** The calls of a block or of a function, in order; a name alone, the last of its body, is one too. */
export function callsIn({ steps }: Pick<Fn, 'steps'>): readonly BodyCall[] {
  return steps.flatMap(({ do: does, value, when }) => {
    const call = does === 'call' || does === 'return' ? callOf(value) : undefined;
    return call ? [{ call, guarded: when.length > 0 }] : [];
  });
}

/** The calls of the body of a class or module. */
export function macrosOf({ decorators }: Class): readonly BodyCall[] {
  return decorators.flatMap((call) => (call.is === 'call' ? [{ call, guarded: false }] : []));
}

function callOf(expr: Expr): Call | undefined {
  if (expr.is === 'name') return { is: 'call', of: expr, args: [], region: expr.region };
  return expr.is === 'call' ? expr : undefined;
}
