import { addTo } from '../../model/add-to.ts';
import type { Snapshot } from '../../model/boundary.ts';
import { type Alternative, type RouteCall, withPrefix } from './call.ts';
import type { RoutesKinds } from './kinds.ts';
import { match } from './match.ts';
import type { RouteTable } from './route-table.ts';

const fewestCalls = 3;
const leastShare = 0.8;

/** Tells what the unknown base address of a call stands for, where the other calls to it do; `''` is the backend's own root. */
export type PrefixOf = (call: Pick<RouteCall, 'origin' | 'at'>) => string | undefined;

const known = new WeakMap<Snapshot<RoutesKinds>, PrefixOf>();

/** Learns from the calls that are served what unknown base addresses are: most calls to one are served below one prefix. */
export function findOriginPrefixes(snapshot: Snapshot<RoutesKinds>): PrefixOf {
  const found = known.get(snapshot) ?? learn(snapshot);
  known.set(snapshot, found);
  return found;
}

/** A call whose unknown base address is the prefix that it stands for, where that is known. */
export function placed(call: RouteCall, prefixOf: PrefixOf): RouteCall {
  const prefix = call.alternatives.some((it) => it.base === 'unknown') ? prefixOf(call) : undefined;
  if (prefix === undefined) return call;
  const alternatives = call.alternatives.map((it) => (it.base === 'known' ? it : withPrefix(it, prefix)));
  return { ...call, alternatives };
}

/** A base address of one name, as the default of a library, may be another one in each front end of a repository. */
function learn({ contract, usages }: Snapshot<RoutesKinds>): PrefixOf {
  const byOrigin = new Map<string, RouteCall[]>();
  for (const call of usages) {
    if (call.origin === undefined || !call.alternatives.some(isOpen)) continue;
    addTo(byOrigin, call.origin, call);
  }
  const prefixes = prefixesOf(contract);
  const found = new Map<string, PrefixOf>();
  for (const [origin, calls] of byOrigin) {
    const shared = prefixOfMost(contract, prefixes, calls);
    const told = shared === undefined ? apart(contract, prefixes, calls) : () => shared;
    found.set(origin, leavingStrangers(contract, calls, told));
  }
  return (call) => (call.origin === undefined ? undefined : found.get(call.origin)?.(call));
}

/** A file with several such calls, none of which is served, means another server by the same name. */
function leavingStrangers(table: RouteTable, calls: readonly RouteCall[], told: PrefixOf): PrefixOf {
  const byFile = new Map<string, RouteCall[]>();
  for (const call of calls) addTo(byFile, call.at.path, call);
  const isMeant = (call: RouteCall) => {
    const prefix = told(call);
    return prefix !== undefined && isServed(table, call, prefix);
  };
  const strangers = new Set(
    [...byFile].flatMap(([path, own]) => (own.length >= fewestCalls && !own.some(isMeant) ? [path] : [])),
  );
  return (call) => (strangers.has(call.at.path) ? undefined : told(call));
}

/** The same of the calls in each of the folders that all of them first part in, where those tell of several base addresses. */
function apart(table: RouteTable, prefixes: Prefixes, calls: readonly RouteCall[]): PrefixOf {
  const [first = [], ...others] = calls.map(foldersOf);
  const depth = first.findIndex((folder, at) => others.some((it) => it[at] !== folder));
  const byFolder = new Map<string | undefined, RouteCall[]>();
  for (const call of calls) addTo(byFolder, foldersOf(call)[depth], call);
  const found = new Map([...byFolder].map(([folder, some]) => [folder, prefixOfMost(table, prefixes, some)]));
  const distinct = new Set([...found.values()].filter((it) => it !== undefined));
  return (call) => (distinct.size > 1 ? found.get(foldersOf(call)[depth]) : undefined);
}

function foldersOf({ at }: Pick<RouteCall, 'at'>): readonly string[] {
  return at.path.split('/').slice(0, -1);
}

/** The prefix below which most of some calls are served. */
function prefixOfMost(
  table: RouteTable,
  prefixes: Prefixes,
  calls: readonly RouteCall[],
): string | undefined {
  const counts = prefixes.map((prefix) => ({
    prefix,
    served: calls.filter((it) => isServed(table, it, prefix)).length,
  }));
  const best = counts.reduce((a, b) => (b.served > a.served ? b : a));
  return best.served >= fewestCalls && best.served >= calls.length * leastShare ? best.prefix : undefined;
}

type Prefixes = readonly [string, ...string[]];

function prefixesOf({ prefixes, shared }: RouteTable): Prefixes {
  const others = [shared, ...prefixes].map((it) => it.join('/')).filter((it) => it !== '');
  return ['', ...new Set(others)];
}

function isServed(table: RouteTable, { method, alternatives }: RouteCall, prefix: string): boolean {
  return alternatives.some((it) => {
    const outcome = isOpen(it) ? match(table, { method, path: withPrefix(it, prefix).path }) : undefined;
    return outcome?.is === 'served' && !outcome.weak;
  });
}

function isOpen({ base, host }: Alternative): boolean {
  return base === 'unknown' && host === null;
}
