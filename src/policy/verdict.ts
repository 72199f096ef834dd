import type { Config } from '../model/config.ts';
import type { Judgement, Severity, Verdict } from '../model/finding.ts';
import type { Gap } from '../model/gap.ts';
import { compareText } from '../model/order.ts';
import type { Report } from '../model/report.ts';

/** What a run found, ready to be decided. */
export interface Decidable {
  readonly judgements: readonly Judgement[];
  readonly gaps: readonly Gap[];
  readonly boundaries: Report['boundaries'];
  readonly config: Pick<Config, 'failOn' | 'strict'>;
}

const rank = { error: 2, warning: 1, note: 0 } as const satisfies Record<Severity, number>;
const bar = { error: 2, warning: 1, never: 3 } as const satisfies Record<Config['failOn'], number>;

const nothingFound =
  'Nothing was checked: no GraphQL schema, operation, HTTP route, client call, image or dependency was found. ' +
  'Check the working directory, or name what to read in `driftgate.yml`.';

/** Only one side of every boundary stands here. */
const oneSideOnly =
  'Nothing was checked: what was found has nothing here to be compared with. Check the working directory, ' +
  'or run driftgate where the schema or the backend stands and name this repository there under `consumers`.';

/**
 * The verdict, and why it is inconclusive, one sentence each. Findings fail; otherwise whatever had to be read and could
 * not be makes it inconclusive; only what was checked passes.
 */
export function decide(input: Decidable): {
  readonly verdict: Verdict;
  readonly inconclusive: readonly string[];
} {
  const failing = input.judgements.some(
    ({ disposition }) =>
      disposition.kind === 'reported' && rank[disposition.severity] >= bar[input.config.failOn],
  );
  if (failing) return { verdict: 'fail', inconclusive: [] };
  const reasons = findReasons(input);
  return { verdict: reasons.length > 0 ? 'inconclusive' : 'pass', inconclusive: reasons };
}

function findReasons({ gaps, boundaries, config }: Decidable): readonly string[] {
  const reasons = gaps
    .filter((gap) => gap.effect === 'blocks' || (config.strict && gap.effect === 'limits'))
    .map(reasonOf);
  for (const [id, { status, fault }] of Object.entries(boundaries)) {
    if (status === 'failed')
      reasons.push(
        `${id}: it could not be checked because of a bug in driftgate${fault ? `: ${fault}` : '.'}`,
      );
  }
  const none = Object.values(boundaries).every((it) => it.status === 'not-applicable');
  if (none && reasons.length === 0) {
    const seen = Object.values(boundaries).some(({ counts }) => Object.values(counts).some((it) => it > 0));
    return [seen ? oneSideOnly : nothingFound];
  }
  return [...new Set(reasons)].sort(compareText);
}

function reasonOf({ at, note, mend }: Gap): string {
  const tree = at.tree && (at.tree.kind === 'repository' ? at.tree.name : at.tree.reference);
  const place = [tree, at.path].filter(Boolean).join(': ');
  return [...(place === '' ? [] : [`${place}:`]), note, ...(mend ? [mend] : [])].join(' ');
}
