import type { Call, Expr } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';

const known = new WeakMap<Program, ReadonlyMap<Expr, Call>>();

/** The calls that are chained on a call, the nearest first: of `a.b().c().d()` those of `c` and `d`, asked for `a.b()`. */
export function callsOn(program: Program, call: Call): readonly Call[] {
  let next = known.get(program);
  if (!next) {
    next = new Map(
      program.calls().flatMap((site) => (site.call.of.is === 'member' ? [[site.call.of.of, site.call]] : [])),
    );
    known.set(program, next);
  }
  const chain: Call[] = [];
  for (let at = next.get(call); at; at = next.get(at)) chain.push(at);
  return chain;
}
