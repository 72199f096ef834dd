import { spliceFragments } from './consumers/splice-fragments.ts';
import type { Snapshot } from './kinds.ts';
import type { Operation } from './operation.ts';

const known = new WeakMap<Snapshot, readonly Operation[]>();

/** The operations of one side, each with the fragments it spreads; the fragments alone are left out. */
export function operationsOf(snapshot: Snapshot): readonly Operation[] {
  const operations = known.get(snapshot) ?? spliceFragments(snapshot.usages);
  known.set(snapshot, operations);
  return operations;
}
