import type { Snapshot } from '../../model/boundary.ts';
import { isExternal, isResolved, isTold, type RouteCall } from './call.ts';
import { judgeCall } from './judge-call.ts';
import type { RoutesKinds } from './kinds.ts';
import { findOriginPrefixes, placed } from './origin-prefixes.ts';

/**
 * Whether a call is known to ask for a backend of this repository: by a path alone; at a base address that is not told, since
 * an endpoint has all of its path or serves what else is asked of that base.
 */
export function comesHere(snapshot: Snapshot<RoutesKinds>, call: RouteCall): boolean {
  if (isExternal(call) || !isResolved(call)) return false;
  if (call.alternatives.some((it) => isTold(it) && it.host === null && it.base === 'known')) return true;
  if (placed(call, findOriginPrefixes(snapshot)) !== call) return true;
  const outcome = judgeCall(snapshot.contract, call);
  return outcome.is === 'served' && !outcome.weak;
}
