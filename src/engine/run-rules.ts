import type {
  Boundary,
  BoundaryId,
  Impact,
  Kinds,
  Rule,
  RuleId,
  Snapshot,
  Statement,
} from '../model/boundary.ts';
import type { Finding } from '../model/finding.ts';
import { fingerprint } from '../model/fingerprint.ts';
import { compareFindings, compareText } from '../model/order.ts';
import type { Evidence } from '../model/program.ts';

/** Runs every rule of a boundary; `base` is missing where the boundary is new in this change. */
export function runRules<B extends BoundaryId, K extends Kinds>(
  boundary: Boundary<B, K>,
  base: Snapshot<K> | undefined,
  head: Snapshot<K>,
): readonly Finding[] {
  const findings = new Map<string, Finding>();
  for (const rule of boundary.rules)
    for (const finding of runRule(rule, base, head)) {
      const same = findings.get(finding.fingerprint);
      findings.set(finding.fingerprint, same ? merge(same, finding) : finding);
    }
  return [...findings.values()].sort(compareFindings);
}

function runRule<B extends BoundaryId, K extends Kinds>(
  rule: Rule<B, K>,
  base: Snapshot<K> | undefined,
  head: Snapshot<K>,
): readonly Finding[] {
  if (rule.drift === 'time')
    return base ? [...rule.check(base, head)].map((it) => stamp(rule.id, rule.impact, it)) : [];
  const before = new Set<string>();
  for (const it of base ? rule.check(base) : []) before.add(stamp(rule.id, rule.impact, it).fingerprint);
  return [...rule.check(head, base)].map((statement) => {
    const finding = stamp(rule.id, rule.impact, statement);
    return { ...finding, existing: finding.existing || before.has(finding.fingerprint) };
  });
}

/** A statement becomes a finding: without a witness, nothing breaking is certain. */
function stamp(rule: RuleId, ruleImpact: Impact, statement: Statement): Finding {
  const { consumer, evidence = [], members = [], fixes = [], existing = false, ...rest } = statement;
  const impact = statement.impact ?? ruleImpact;
  const unproven = impact === 'breaking' && !statement.witness;
  return {
    ...rest,
    rule,
    fingerprint: fingerprint({
      rule,
      subject: statement.subject,
      ...(statement.project !== undefined && { project: statement.project }),
      ...(consumer !== undefined && { consumer }),
    }),
    evidence: distinct(evidence),
    members: [...members].sort(compareText),
    fixes,
    impact,
    confidence: unproven ? 'likely' : (statement.confidence ?? 'certain'),
    existing,
  };
}

/** Two findings with one fingerprint are one, with everybody's evidence; the worse one speaks. */
function merge(a: Finding, b: Finding): Finding {
  const [worse, other] = compareFindings(a, b) <= 0 ? [a, b] : [b, a];
  const evidence = distinct([...worse.evidence, ...other.evidence]);
  const places = new Set([worse.at, ...evidence.map(({ site }) => site)].map((it) => JSON.stringify(it)));
  const also = { site: other.at, note: other.message };
  const members = new Set([...worse.members, ...other.members]);
  return {
    ...worse,
    evidence: places.has(JSON.stringify(other.at)) ? evidence : [...evidence, also],
    members: [...members].sort(compareText),
    existing: a.existing && b.existing,
  };
}

/** Each place with what is said of it once. */
function distinct(evidence: readonly Evidence[]): readonly Evidence[] {
  return [...new Map(evidence.map((it) => [JSON.stringify(it), it])).values()];
}
