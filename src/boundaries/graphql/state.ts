import type { Statement } from '../../model/boundary.ts';
import { coordinate } from '../../model/coordinate.ts';
import { type Drift, findDrifts } from './drift.ts';
import { findEvidence } from './evidence.ts';
import type { Snapshot } from './kinds.ts';
import type { Loss, LossRule } from './loss.ts';
import { nameUsers } from './name-users.ts';
import { type Weight, weigh } from './weigh.ts';
import { findWitness } from './witness.ts';

/** A loss that hurts somebody, and how much. */
export interface Weighed {
  readonly loss: Loss;
  readonly weight: Weight;
}

/** The losses of one rule in one project that hurt somebody. */
export function weighLosses(drift: Drift, rule: LossRule): readonly Weighed[] {
  return drift.losses.flatMap((loss) => {
    if (loss.rule !== rule) return [];
    const weight = weigh(loss, drift);
    return weight ? [{ loss, weight }] : [];
  });
}

/** One statement for each loss of a rule. */
export function* stateLosses(base: Snapshot, head: Snapshot, rule: LossRule): Iterable<Statement> {
  for (const drift of findDrifts(base, head))
    for (const weighed of weighLosses(drift, rule)) yield stateLoss(drift, weighed);
}

function stateLoss(drift: Drift, { loss, weight }: Weighed): Statement {
  const witness = findWitness(drift.base.schema(), drift.head.schema(), [loss]);
  return {
    subject: coordinate(loss.subject),
    message: `${loss.what}${nameUsers(weight, drift.terms)}.`,
    at: loss.at,
    ...(witness !== undefined && { witness: { kind: 'operation', document: witness } }),
    evidence: findEvidence([loss], [...weight.breaks, ...weight.mended]),
    impact: weight.impact,
    confidence: witness === undefined ? 'likely' : weight.confidence,
    ...(drift.head.name !== undefined && { project: drift.head.name }),
  };
}
