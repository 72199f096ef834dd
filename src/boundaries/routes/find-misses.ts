import type { Snapshot } from '../../model/boundary.ts';
import type { Alternative, RouteCall } from './call.ts';
import type { Endpoint } from './endpoint.ts';
import { type Doubt, doubtMiss, doubtSide, findServedOrigins, judgeCall } from './judge-call.ts';
import type { RoutesKinds } from './kinds.ts';

/** A call that no endpoint of its own side serves. */
export interface Miss {
  readonly call: RouteCall;
  readonly alternative: Alternative;
  /** What is served at its path with other methods. */
  readonly allowed: readonly Endpoint[];
  readonly doubts: readonly Doubt[];
}

/** The calls that one side's table does not serve; what the base's table served is the business of `removed-in-use`. */
export function* findMisses(snapshot: Snapshot<RoutesKinds>, base?: Snapshot<RoutesKinds>): Iterable<Miss> {
  const { contract, usages } = snapshot;
  const side = doubtSide(snapshot);
  const origins = findServedOrigins(snapshot);
  for (const call of usages) {
    const outcome = judgeCall(contract, call);
    if (outcome.is !== 'missed' || (base && judgeCall(base.contract, call).is === 'served')) continue;
    const { alternative, allowed } = outcome;
    const stray = alternative.base === 'unknown' && !(call.origin !== undefined && origins.has(call.origin));
    yield {
      call,
      alternative,
      allowed,
      doubts: [
        ...side,
        ...doubtMiss(contract, call, alternative),
        ...(stray ? [{ why: 'no other call to the same base address is served by this backend' }] : []),
      ],
    };
  }
}
