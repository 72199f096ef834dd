import type { Snapshot } from '../../model/boundary.ts';
import { type Alternative, isAside, isResolved, type RouteCall } from './call.ts';
import type { Doubt } from './judge-call.ts';
import { isMissed } from './judge-call.ts';
import type { RoutesKinds } from './kinds.ts';
import { matchTarget } from './match.ts';
import { findOriginPrefixes, placed } from './origin-prefixes.ts';
import { renderCallPath } from './path-pattern.ts';

/** What the base says to a miss of the head. */
export interface OldRequests {
  /** Whether the base asks for the same in vain, wherever that stands and however it is written there. */
  has(call: RouteCall, missed: Alternative): boolean;
  /** What speaks for it standing at the base unread. */
  doubt(call: RouteCall): readonly Doubt[];
}

/**
 * Old debt is known again by its request: a call that another hook makes now, or that stands in another file, is not new.
 * Where a file's calls became readable in this change, what they miss may be as old as they are.
 */
export function findOldRequests(base: Snapshot<RoutesKinds>, head: Snapshot<RoutesKinds>): OldRequests {
  const methods = new Map<string, Set<string>>();
  const prefixOf = findOriginPrefixes(base);
  for (const call of base.usages) {
    const { consumer, method } = call;
    if (isAside(call)) continue;
    for (const asked of placed(call, prefixOf).alternatives) {
      const key = keyOf(consumer, asked);
      methods.set(key, (methods.get(key) ?? new Set()).add(method));
    }
  }
  const before = countUnread(base);
  const now = countUnread(head);
  return {
    has(call, missed) {
      const asked = methods.get(keyOf(call.consumer, missed));
      const isAsked = asked && (call.method === '*' || asked.has('*') || asked.has(call.method));
      return isAsked === true && isMissed(matchTarget(base.contract, call.method, missed));
    },
    doubt(call) {
      const file = fileOf(call);
      return (before.get(file) ?? 0) > (now.get(file) ?? 0)
        ? [{ why: 'the base has a call in this file that could not be read, and this may be it' }]
        : [];
    },
  };
}

function countUnread({ usages }: Snapshot<RoutesKinds>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const call of usages)
    if (!isResolved(call)) counts.set(fileOf(call), (counts.get(fileOf(call)) ?? 0) + 1);
  return counts;
}

function fileOf({ consumer, at }: RouteCall): string {
  return `${consumer}\0${at.path}`;
}

function keyOf(consumer: string, { host, path }: Alternative): string {
  return [consumer, host ?? '', renderCallPath(path)].join('\0');
}
