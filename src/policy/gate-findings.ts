import type { Impact, RuleId } from '../model/boundary.ts';
import { coordinate } from '../model/coordinate.ts';
import type { Acknowledgement, Finding } from '../model/finding.ts';
import { fingerprint } from '../model/fingerprint.ts';
import type { Gap } from '../model/gap.ts';
import { compareGaps } from '../model/order.ts';
import type { Evidence } from '../model/program.ts';
import { type Site, treeKey } from '../model/site.ts';
import { isDay, isExpired } from './acknowledgement-date.ts';
import { gateRules } from './gate-rules.ts';
import type { Policy } from './judge.ts';

/** What the gate has to say of itself: acknowledgements past their date or without use, and what could not be checked. */
export function findGateFindings(input: {
  readonly findings: readonly Finding[];
  readonly gaps: readonly Gap[];
  readonly policy: Pick<Policy, 'acknowledgements' | 'today'>;
}): readonly Finding[] {
  const unread = [...input.gaps]
    .sort(compareGaps)
    .filter((gap) => gap.effect === 'blocks' || gap.warns)
    .map(notChecked);
  const known = new Set([...input.findings, ...unread].map((finding) => finding.fingerprint));
  const given = input.policy.acknowledgements.flatMap((it) =>
    judgeAcknowledgement(it, known, input.policy.today),
  );
  const findings = [...given, ...unread];
  return [...new Map(findings.map((finding) => [finding.fingerprint, finding])).values()];
}

/** One finding that names every way in which the head's policy is looser than the base's; none when it is not. */
export function findPolicyWeakened(looser: readonly string[], at: Site): readonly Finding[] {
  if (looser.length === 0) return [];
  const many = looser.length === 1 ? 'in one point' : `in ${looser.length} points`;
  const message = `This change loosens the policy ${many}; it was judged by the policy of its base all the same.`;
  const evidence = looser.map((note) => ({ site: at, note }));
  return [finding('gate/policy-weakened', 'policy', message, at, evidence)];
}

function judgeAcknowledgement(
  given: Acknowledgement,
  known: ReadonlySet<string>,
  today: string,
): readonly Finding[] {
  const name = `The acknowledgement of \`${given.fingerprint}\` by \`${given.owner}\``;
  if (!known.has(given.fingerprint))
    return [
      finding(
        'gate/acknowledgement-unused',
        given.fingerprint,
        `${name} matches nothing any more.`,
        given.at,
      ),
    ];
  if (!isExpired(given, today)) return [];
  const message = isDay(given.expires)
    ? `${name} expired on \`${given.expires}\`.`
    : `${name} has \`${given.expires}\` as its date, which is no \`YYYY-MM-DD\`: it counts as expired.`;
  return [finding('gate/acknowledgement-expired', given.fingerprint, message, given.at)];
}

function notChecked(gap: Gap): Finding {
  const message = gap.mend ? `${gap.note} ${gap.mend}` : gap.note;
  const subject = [gap.at.tree ? treeKey(gap.at.tree) : '', gap.at.path, gap.reason]
    .filter(Boolean)
    .join(' ');
  return finding('gate/not-checked', subject, message, gap.at);
}

function finding(
  rule: (typeof gateRules)[number]['id'],
  subject: string,
  message: string,
  at: Site,
  evidence: readonly Evidence[] = [],
): Finding {
  return {
    rule,
    fingerprint: fingerprint({ rule, subject: coordinate(subject) }),
    subject: coordinate(subject),
    message,
    at,
    evidence,
    members: [],
    fixes: [],
    impact: impactOf(rule),
    confidence: 'certain',
    existing: false,
  };
}

function impactOf(rule: RuleId): Impact {
  return gateRules.find((it) => it.id === rule)?.impact ?? 'risky';
}
