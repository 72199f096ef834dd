import { addTo } from '../../../../model/add-to.ts';
import type { Fn } from '../../../../model/module.ts';
import type { CallSite, Program } from '../../../../model/program.ts';

type ByFunction = ReadonlyMap<Fn, readonly CallSite[]>;

const known = new WeakMap<Program, Map<string, ByFunction>>();

/** The calls that stand in a function of a module itself, not in one inside it, in the order of the source. */
export function callsWithin(
  program: Program,
  { fn, path }: { readonly fn: Fn; readonly path: string },
): readonly CallSite[] {
  const byPath = known.get(program) ?? new Map<string, ByFunction>();
  known.set(program, byPath);
  const byFunction = byPath.get(path) ?? group(program.callsAt(path));
  byPath.set(path, byFunction);
  return byFunction.get(fn) ?? [];
}

function group(calls: readonly CallSite[]): ByFunction {
  const found = new Map<Fn, CallSite[]>();
  for (const site of calls) {
    const [inner] = site.within;
    if (!inner) continue;
    addTo(found, inner, site);
  }
  return found;
}
