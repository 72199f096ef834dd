import type { Call, Expr, Fn } from '../../model/module.ts';
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

/** What linkers remember of calls: those of a function, and the functions that one can be a call of. */
export interface CallMemory {
  readonly callers: WeakMap<Fn, Kept<readonly CallSite[]>>;
  readonly callees: WeakMap<Call, Kept<ReadonlySet<Fn>>>;
}

/**
 * Answers which calls can be calls of a function. Only calls by one of its names are looked at; what a test calls it with says
 * nothing of the program, unless the function is the test's own.
 */
export function openCallers(linker: Linker, { callers: known, callees }: CallMemory): Linker['callersOf'] {
  let namesOf: ReturnType<typeof openNames> | undefined;
  const find = (fn: Fn): readonly CallSite[] => {
    namesOf ??= openNames(linker);
    const found = new Set<CallSite>();
    const origin = linker.units.originOf(fn);
    if (origin && isHandedOff(linker, fn, origin.path)) return [];
    if (origin && linker.other && !isNearAlike(linker, linker.other, origin)) linker.differences++;
    for (const name of namesOf(fn, origin))
      for (const site of linker.surveys.calls.of(name, origin))
        if (calleesOf(linker, site, callees).has(fn)) found.add(site);
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

/**
 * The functions that a call can be one of, found out once for all of them. Inside another question, what a cycle cut short is
 * not kept.
 */
function calleesOf(linker: Linker, site: CallSite, known: CallMemory['callees']): ReadonlySet<Fn> {
  const kept = known.get(site.call);
  if (isOurs(linker, kept)) return kept.answer;
  const isFirst = linker.depth === 0;
  const fresh = askApart(linker, () => keep(linker, () => findCallees(linker, site)));
  if (isFirst || !fresh.isCut) known.set(site.call, { ...fresh, isLimited: false });
  return fresh.answer;
}

function findCallees(linker: Linker, { call, path }: CallSite): ReadonlySet<Fn> {
  const isTest = linker.unit(path)?.isTest ?? false;
  const found = new Set<Fn>();
  for (const target of linker.refer(call.of, path, [])) {
    if (isTest && 'path' in target && linker.unit(target.path)?.isTest === false) continue;
    if (target.is === 'function') found.add(target.fn);
    const made = target.is === 'class' ? constructorOf(linker, target.cls, target.path) : undefined;
    if (made && isConstructor(made.fn)) found.add(made.fn);
  }
  return found;
}
