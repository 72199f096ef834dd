import { addTo } from '../../../model/add-to.ts';
import type { Fn } from '../../../model/module.ts';
import type { CallSite, Program } from '../../../model/program.ts';

const known = new WeakMap<Program, ReadonlyMap<Fn, readonly CallSite[]>>();

/** The calls that stand in a function itself, not in one inside it, in the order of the source. */
export function callsWithin(program: Program, fn: Fn): readonly CallSite[] {
  const byFunction = known.get(program) ?? group(program.calls());
  known.set(program, byFunction);
  return byFunction.get(fn) ?? [];
}

function group(calls: readonly CallSite[]): ReadonlyMap<Fn, readonly CallSite[]> {
  const found = new Map<Fn, CallSite[]>();
  for (const site of calls) {
    const [inner] = site.within;
    if (!inner) continue;
    addTo(found, inner, site);
  }
  return found;
}
