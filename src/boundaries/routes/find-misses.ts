import type { Snapshot } from '../../model/boundary.ts';
import type { Alternative, RouteCall } from './call.ts';
import { doubtPlace } from './doubt-place.ts';
import type { Endpoint } from './endpoint.ts';
import { findOldRequests } from './find-old-requests.ts';
import { answersTo, type Doubt, doubtMiss, doubtSide, judgeCall } from './judge-call.ts';
import type { RoutesKinds } from './kinds.ts';
import { isOwned, rewritten } from './match.ts';
import { findOriginPrefixes, type PrefixOf, placed } from './origin-prefixes.ts';
import { callPathOf } from './path-pattern.ts';
import type { RouteTable } from './route-table.ts';

/** A call that no endpoint of its own side serves. */
export interface Miss {
  readonly call: RouteCall;
  readonly alternative: Alternative;
  /** What is served at its path with other methods. */
  readonly allowed: readonly Endpoint[];
  readonly doubts: readonly Doubt[];
  /** Whether the base asks for the same in vain. */
  readonly isOld: boolean;
}

/**
 * The calls that one side's table does not serve; what the base's table served is the business of `removed-in-use`. A call
 * to an unknown base address is none unless most other calls to that base are served: it may go to another backend.
 */
export function* findMisses(snapshot: Snapshot<RoutesKinds>, base?: Snapshot<RoutesKinds>): Iterable<Miss> {
  const { contract, usages } = snapshot;
  const side = doubtSide(snapshot);
  const prefixOf = findOriginPrefixes(snapshot);
  const old = base && findOldRequests(base, snapshot);
  for (const call of usages) {
    if (call.isPage) continue;
    const missed = missOf(contract, call, prefixOf);
    if (!missed || (base && judgeCall(base.contract, call).is === 'served')) continue;
    const { alternative, allowed } = settled(missed);
    if (mayGoElsewhere(snapshot, alternative)) continue;
    const isOld = old?.has(call, alternative) ?? false;
    const unread = isOld ? [] : (old?.doubt(call) ?? []);
    const place = doubtPlace(contract, call.method, alternative);
    const doubts = [...side, ...doubtMiss(contract, call, alternative), ...place, ...unread];
    yield { call, alternative, allowed, doubts, isOld };
  }
}

/** A route that is asked for by its name has the path that it has. */
function settled({ alternative, allowed }: Pick<Miss, 'alternative' | 'allowed'>) {
  const [first] = allowed;
  const isNamed = alternative.path.name !== undefined && first !== undefined;
  return { alternative: isNamed ? { ...alternative, path: callPathOf(first.path) } : alternative, allowed };
}

/** The address that a call misses with; an unknown base is the prefix that the other calls to it are served below. */
function missOf(
  table: RouteTable,
  call: RouteCall,
  prefixOf: PrefixOf,
): Pick<Miss, 'alternative' | 'allowed'> | undefined {
  const outcome = judgeCall(table, call);
  const isKnown = call.alternatives.every((it) => it.base === 'known');
  if (isKnown) return outcome.is === 'missed' ? outcome : undefined;
  const asked = placed(call, prefixOf);
  if (asked === call || outcome.is === 'served' || outcome.is === 'external') return undefined;
  const under = judgeCall(table, asked);
  return under.is === 'missed' ? under : undefined;
}

/** A proxy hands a path on to whom it likes: to this backend, where it serves another call that came that way. */
function mayGoElsewhere({ contract, usages }: Snapshot<RoutesKinds>, { path }: Alternative): boolean {
  if (isOwned(contract, path)) return false;
  const vias = contract.rewrites.filter((it) => rewritten(path, it));
  return !usages.some((call) =>
    answersTo(contract, call).some(
      ({ outcome }) => outcome.is === 'served' && outcome.via && vias.includes(outcome.via),
    ),
  );
}
