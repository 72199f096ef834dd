import { compareSites, compareText } from '../../../model/order.ts';
import type { Operation } from '../operation.ts';

/** In the order of their places; equal documents of one file are told apart by a count, the first has none. */
export function numberRepeats(operations: readonly Operation[]): readonly Operation[] {
  const seen = new Map<string, number>();
  return [...operations]
    .sort(
      (a, b) =>
        compareSites(a.at, b.at) || compareText(a.identity, b.identity) || compareText(a.text, b.text),
    )
    .map((operation) => {
      const count = (seen.get(operation.identity) ?? 0) + 1;
      seen.set(operation.identity, count);
      return count === 1 ? operation : { ...operation, identity: `${operation.identity}#${count}` };
    });
}
