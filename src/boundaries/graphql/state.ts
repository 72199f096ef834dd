import type { Statement } from '../../model/boundary.ts';
import { coordinate } from '../../model/coordinate.ts';
import type { Drift } from './drift.ts';
import { findEvidence } from './evidence.ts';
import { findAffected } from './find-affected.ts';
import { findDrifts } from './find-drifts.ts';
import type { Snapshot } from './kinds.ts';
import type { Loss, LossRule } from './loss.ts';
import { nameUsers } from './name-users.ts';
import { judgeSunset } from './sunset.ts';
import { type Weight, weigh } from './weigh.ts';
import { findWitness } from './witness.ts';

/** A loss that hurts somebody, and how much. */
export interface Weighed {
  readonly loss: Loss;
  readonly weight: Weight;
}

/** The losses of one rule in one project that hurt somebody. */
export function weighLosses(drift: Drift, rule: LossRule): readonly Weighed[] {
  const isEarly = rule === 'removed-too-early';
  if (isEarly && !drift.terms.removal?.(drift.head.name).deprecation) return [];
  return drift.losses.flatMap((loss) => {
    if (loss.rule !== (isEarly ? 'removed' : rule)) return [];
    const weight = weigh(loss, drift);
    return weight && ruleOf(loss, weight, drift) === rule ? [{ loss, weight }] : [];
  });
}

/** What was deprecated and went before its time, while nobody is known to use it, is too early; else it is removed. */
function ruleOf(loss: Loss, { impact, breaks }: Weight, drift: Drift): LossRule {
  if (breaks.length > 0 || impact === 'advice') return loss.rule;
  const sunset = judgeSunset(loss, drift)?.is;
  return sunset === 'early' || sunset === 'unknown' ? 'removed-too-early' : loss.rule;
}

/** Why it is too early; empty for what was removed by any other rule. */
function describeSunset(loss: Loss, weight: Weight, drift: Drift): string {
  if (ruleOf(loss, weight, drift) !== 'removed-too-early') return '';
  const sunset = judgeSunset(loss, drift);
  if (!sunset) return '';
  return sunset.is === 'unknown'
    ? `, and how long it was deprecated cannot be known: ${sunset.why}`
    : `, ${sunset.why}`;
}

/** One statement for each loss of a rule. */
export function* stateLosses(base: Snapshot, head: Snapshot, rule: LossRule): Iterable<Statement> {
  for (const drift of findDrifts(base, head))
    for (const weighed of weighLosses(drift, rule)) yield stateLoss(drift, weighed);
}

function stateLoss(drift: Drift, { loss, weight }: Weighed): Statement {
  const witness = findWitness(drift.base.schema(), drift.head.schema(), [loss]);
  const affected = findAffected(loss, weight, drift);
  return {
    subject: coordinate(loss.subject),
    message: `${loss.what}${describeSunset(loss, weight, drift)}${affected.told || nameUsers(weight, drift.terms)}.`,
    at: loss.at,
    ...(witness !== undefined && { witness: { kind: 'operation', document: witness } }),
    evidence: [...findEvidence([loss], weight), ...affected.evidence],
    impact: weight.impact,
    confidence: witness === undefined ? 'likely' : weight.confidence,
    ...(drift.head.name !== undefined && { project: drift.head.name }),
  };
}
