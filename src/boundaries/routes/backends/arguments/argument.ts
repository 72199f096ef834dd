import type { Call, Expr } from '../../../../model/module.ts';

/** An argument of a Python call by its keyword, or by its place where it has one. */
export function argument(call: Call, name: string, place?: number): Expr | undefined {
  const named = call.args.find((it) => it.name === name);
  if (named) return named.value;
  const placed = place === undefined ? undefined : call.args.filter((it) => it.name === undefined)[place];
  return placed && !placed.spread ? placed.value : undefined;
}
