import type { Gap } from '../../model/gap.ts';
import { findDrifts } from './find-drifts.ts';
import type { Snapshot } from './kinds.ts';
import { weighLosses } from './state.ts';
import { judgeSunset } from './sunset.ts';

/** What went while the policy asks how long it was deprecated and nothing tells: such a change cannot be judged. */
export function findUndated(head: Snapshot, base?: Snapshot): readonly Gap[] {
  if (!base) return [];
  return findDrifts(base, head).flatMap((drift) =>
    weighLosses(drift, 'removed-too-early').flatMap(({ loss }): readonly Gap[] => {
      const sunset = judgeSunset(loss, drift);
      if (sunset?.is !== 'unknown') return [];
      return [
        {
          at: loss.at,
          reason: 'dynamic',
          effect: 'blocks',
          note: `How long \`${loss.subject}\` was deprecated cannot be known: ${sunset.why}.`,
          mend: 'Put it back with the day or version in its reason, `Deprecated 2026-01-31.`, or let it go by `graphql.removal.allow`.',
        },
      ];
    }),
  );
}
