import type { Expr, Fn } from '../../model/module.ts';
import type { CallSite } from '../../model/program.ts';
import { constructorOf, isConstructor } from './classes.ts';
import type { Origin } from './import-graph.ts';
import { isOurs, type Kept, keep } from './kept.ts';
import { askApart, type Linker } from './linker.ts';
import { openNames } from './rename.ts';
import { lastName, namesOf, type Unit } from './unit.ts';

/** Tells the calls of a module by the last names of what they may call. */
export function tellCalls({ calls, elements }: Unit, tell: (name: string, site: CallSite) => void): void {
  for (const site of [...calls, ...elements]) for (const name of calleeNames(site.call.of)) tell(name, site);
}

/** The names of a callee; of each of two alternatives, and of what a call wraps or gives: `(x ? a : wrap(b))()`. `''`: it has none of its own. */
function calleeNames(callee: Expr): ReadonlySet<string> {
  if (callee.is === 'either') return new Set(callee.options.flatMap((it) => [...calleeNames(it)]));
  if (callee.is !== 'call') return new Set([lastName(callee) ?? '']);
  const wrapped = callee.args[0]?.value;
  return new Set([(wrapped && lastName(wrapped)) ?? '', ...namesOf(callee)]);
}

/**
 * Answers which calls can be calls of a function. Only calls by one of its names are looked at; what a test calls it with says
 * nothing of the program, unless the function is the test's own.
 */
export function openCallers(
  linker: Linker,
  known: WeakMap<Fn, Kept<readonly CallSite[]>>,
): Linker['callersOf'] {
  let namesOf: ReturnType<typeof openNames> | undefined;
  const find = (fn: Fn): readonly CallSite[] => {
    namesOf ??= openNames(linker);
    const found = new Set<CallSite>();
    const origin = linker.units.originOf(fn);
    if (origin && isHandedOff(linker, fn, origin.path)) return [];
    if (origin && linker.other && !isNearAlike(linker, linker.other, origin)) linker.differences++;
    for (const name of namesOf(fn, origin))
      for (const site of linker.surveys.calls.of(name, origin))
        if (askApart(linker, () => calls(linker, site, fn))) found.add(site);
    return [...found];
  };
  return (fn) => {
    const kept = known.get(fn);
    if (isOurs(linker, kept)) return kept.answer;
    const fresh = keep(linker, () => find(fn));
    known.set(fn, fresh);
    return fresh.answer;
  };
}

/** Whether a function without a name is written for a call whose value it is not: nothing that is read calls it. */
function isHandedOff(linker: Linker, fn: Fn, path: string): boolean {
  const passed = fn.name === undefined ? linker.unit(path)?.passed.get(fn) : undefined;
  if (!passed) return false;
  const targets = askApart(linker, () => linker.refer(passed.call, path, []));
  return !targets.some((target) => target.is === 'function' && target.fn === fn);
}

/** Whether the same files may use something on both sides. */
function isNearAlike(one: Linker, other: Linker, origin: Origin): boolean {
  const [near, there] = [one.units.near(origin), other.units.near(origin)];
  return near.size === there.size && [...near].every((path) => there.has(path));
}

function calls(linker: Linker, { call, path }: CallSite, fn: Fn): boolean {
  const isTest = linker.unit(path)?.isTest ?? false;
  return linker.refer(call.of, path, []).some((target) => {
    if (isTest && 'path' in target && linker.unit(target.path)?.isTest === false) return false;
    if (target.is === 'function') return target.fn === fn;
    return (
      target.is === 'class' && isConstructor(fn) && constructorOf(linker, target.cls, target.path)?.fn === fn
    );
  });
}
