import type { Snapshot } from '../../model/boundary.ts';
import type { Alternative, RouteCall } from './call.ts';
import type { Endpoint } from './endpoint.ts';
import { answersTo, type Doubt, doubtMiss, isAnswered, isMissed, judgeCall } from './judge-call.ts';
import type { RoutesKinds } from './kinds.ts';
import { findAnswering, type Outcome } from './match.ts';
import { findOriginPrefixes } from './origin-prefixes.ts';
import { shapeOf } from './path-pattern.ts';

/** One address of a call that the base serves and the head does not. */
export interface Loss {
  readonly call: RouteCall;
  readonly alternative: Alternative;
  /** What served it at the base. */
  readonly by: Endpoint;
  /** What the head serves at its path with other methods. */
  readonly allowed: readonly Endpoint[];
  readonly doubts: readonly Doubt[];
}

/**
 * The first address that a call loses from base to head; what speaks for it being none stands in the doubts. `claimed` are
 * the endpoints that other calls of the head ask for by name: a call with an unknown value there did not mean those.
 */
export function findLoss(
  base: Snapshot<RoutesKinds>,
  head: Snapshot<RoutesKinds>,
  call: RouteCall,
  claimed: ReadonlySet<Endpoint>,
): Loss | undefined {
  const after = answersTo(head.contract, call);
  const judged = answersTo(base.contract, call).flatMap(({ alternative, outcome }, index) => {
    const now = after[index]?.outcome;
    return now ? [{ alternative, before: outcome, after: now }] : [];
  });
  const lost = judged.filter(
    ({ before, after }) => isAnswered(before) && !isAnswered(after) && isMissed(after),
  );
  const narrowed = judged.filter(({ before, after }) => isNarrowed(before, after));
  const [first] = [...lost, ...narrowed];
  if (!first || !isAnswered(first.before)) return undefined;
  const { alternative, before } = first;
  const request = { method: call.method, path: alternative.path };
  const others = findAnswering(head.contract, request).filter((it) => !claimed.has(it));
  const isBaseKnown = call.origin !== undefined && findOriginPrefixes(base).has(call.origin);
  const isWeak = before.is === 'served' && before.weak;
  return {
    call,
    alternative,
    by: before.by,
    allowed: first.after.is === 'method-mismatch' ? first.after.by : [],
    doubts: [
      ...doubtMiss(head.contract, call, alternative),
      ...(isWeak && alternative.base === 'unknown' && !isBaseKnown
        ? [{ why: 'its base address is not known' }]
        : []),
      ...(isWeak && alternative.base === 'known'
        ? [{ why: 'the call matches it for some values only' }]
        : []),
      ...(lost.length === 0 && others.length > 0
        ? [{ why: 'another endpoint still answers for some values' }]
        : []),
      ...(lost.length > 0 && lost.length < judged.length
        ? [{ why: 'the call has another address as well' }]
        : []),
      ...(before.by.confidence === 'likely' ? [{ why: 'the base may not have served it' }] : []),
    ],
  };
}

/** At the base any value was served, at the head only some are, by another endpoint. */
function isNarrowed(before: Outcome, after: Outcome): boolean {
  if (before.is !== 'served' || after.is !== 'served' || before.weak || !after.weak) return false;
  return shapeOf(before.by.path) !== shapeOf(after.by.path);
}

/** The endpoints that calls surely ask for. */
export function findClaimed({ contract, usages }: Snapshot<RoutesKinds>): ReadonlySet<Endpoint> {
  const claimed = new Set<Endpoint>();
  for (const call of usages) {
    const outcome = judgeCall(contract, call);
    if (outcome.is === 'served' && !outcome.weak) claimed.add(outcome.by);
  }
  return claimed;
}
