import type { Call, Expr } from '../../../../model/module.ts';
import type { Made } from '../act.ts';

/** A router that a method of another one makes, to be told of what lies below: `r.Group('/x')`. */
export function madeOn(call: Call, prefix?: Expr): Made | undefined {
  return call.of.is === 'member' ? { role: 'router', on: call.of.of, prefix } : undefined;
}
