import { addTo } from '../../model/add-to.ts';
import type { Expr, Fn } from '../../model/module.ts';
import type { CallSite } from '../../model/program.ts';
import { isTestPath } from '../test-paths.ts';
import { constructorOf, isConstructor } from './classes.ts';
import { askApart, type Linker } from './linker.ts';
import { openNames } from './rename.ts';
import { lastName, type Unit } from './unit.ts';

/** Every call of the tree by the last names of what it may call. */
function indexCalls(units: Iterable<Unit>): ReadonlyMap<string, readonly CallSite[]> {
  const byName = new Map<string, CallSite[]>();
  for (const { calls } of units)
    for (const site of calls) {
      for (const name of calleeNames(site.call.of)) {
        addTo(byName, name, site);
      }
    }
  return byName;
}

/** The last name of a callee; of each of two alternatives, and of the function that a call wraps: `(x ? a : wrap(b))()`. `''`: it has none. */
function calleeNames(callee: Expr): ReadonlySet<string> {
  if (callee.is === 'either') return new Set(callee.options.flatMap((it) => [...calleeNames(it)]));
  const called = callee.is === 'call' ? callee.args[0]?.value : callee;
  return new Set([(called && lastName(called)) ?? '']);
}

/**
 * Answers which calls can be calls of a function. Only calls by one of its names are looked at; what a test calls it with says
 * nothing of the program, unless the function is the test's own.
 */
export function openCallers(linker: Linker): Linker['callersOf'] {
  const known = new Map<Fn, readonly CallSite[]>();
  let byName: ReadonlyMap<string, readonly CallSite[]> | undefined;
  let namesOf: ReturnType<typeof openNames> | undefined;
  return (fn) => {
    const answer = known.get(fn);
    if (answer) return answer;
    byName ??= indexCalls(linker.units.values());
    namesOf ??= openNames(linker);
    const found = new Set<CallSite>();
    for (const name of namesOf(fn))
      for (const site of byName.get(name) ?? [])
        if (askApart(linker, () => calls(linker, site, fn))) found.add(site);
    const sites = [...found];
    known.set(fn, sites);
    return sites;
  };
}

function calls(linker: Linker, { call, path }: CallSite, fn: Fn): boolean {
  const isTest = isTestPath(path);
  return linker.refer(call.of, path, []).some((target) => {
    if (isTest && 'path' in target && !isTestPath(target.path)) return false;
    if (target.is === 'function') return target.fn === fn;
    return (
      target.is === 'class' && isConstructor(fn) && constructorOf(linker, target.cls, target.path)?.fn === fn
    );
  });
}
