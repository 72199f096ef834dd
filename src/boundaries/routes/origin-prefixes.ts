import { addTo } from '../../model/add-to.ts';
import type { Snapshot } from '../../model/boundary.ts';
import { type Alternative, type RouteCall, withPrefix } from './call.ts';
import type { RoutesKinds } from './kinds.ts';
import { match } from './match.ts';
import type { RouteTable } from './route-table.ts';

const fewestCalls = 3;
const leastShare = 0.8;

/** The prefix that an unknown base address stands for, by origin: most calls to it are served below that one prefix. */
export type OriginPrefixes = ReadonlyMap<string, string>;

const known = new WeakMap<Snapshot<RoutesKinds>, OriginPrefixes>();

/** Learns from the calls that are served what an unknown base address is; `''` is the backend's own root. */
export function findOriginPrefixes(snapshot: Snapshot<RoutesKinds>): OriginPrefixes {
  const found = known.get(snapshot) ?? learn(snapshot);
  known.set(snapshot, found);
  return found;
}

function learn({ contract, usages }: Snapshot<RoutesKinds>): OriginPrefixes {
  const byOrigin = new Map<string, RouteCall[]>();
  for (const call of usages) {
    if (call.origin === undefined || !call.alternatives.some(isOpen)) continue;
    addTo(byOrigin, call.origin, call);
  }
  const prefixes = prefixesOf(contract);
  const found = new Map<string, string>();
  for (const [origin, calls] of byOrigin) {
    const counts = prefixes.map((prefix) => ({
      prefix,
      served: calls.filter((it) => isServed(contract, it, prefix)).length,
    }));
    const best = counts.reduce((a, b) => (b.served > a.served ? b : a));
    if (best.served >= fewestCalls && best.served >= calls.length * leastShare)
      found.set(origin, best.prefix);
  }
  return found;
}

function prefixesOf({ prefixes, shared }: RouteTable): readonly [string, ...string[]] {
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
