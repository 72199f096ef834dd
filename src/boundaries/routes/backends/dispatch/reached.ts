import type { Call, Expr, Fn } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';
import { callsWithin } from '../calls/calls-within.ts';

/** A function and its module. */
export interface PlacedFn {
  readonly fn: Fn;
  readonly path: string;
}

const most = 64;

/** The functions of the tree that an expression stands for. */
export function functionsOf(program: Program, expr: Expr, path: string): readonly PlacedFn[] {
  return program.refer(expr, path).filter((it) => it.is === 'function');
}

/** A function and all that its calls lead to, where `next` says to which functions each does. */
export function reachedFrom(
  program: Program,
  start: PlacedFn,
  next: (call: Call, from: PlacedFn) => readonly PlacedFn[],
): readonly PlacedFn[] {
  const reached = [start];
  for (let at = 0; at < reached.length && reached.length < most; at += 1) {
    const from = reached[at] ?? start;
    for (const { call } of callsWithin(program, from))
      for (const it of next(call, from)) if (!reached.some(({ fn }) => fn === it.fn)) reached.push(it);
  }
  return reached;
}
