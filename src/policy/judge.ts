import type { Config, RuleSetting } from '../model/config.ts';
import { matchesCoordinate } from '../model/coordinate-pattern.ts';
import type { Acknowledgement, Disposition, Finding, Judgement, Severity } from '../model/finding.ts';
import { compareFindings } from '../model/order.ts';
import { severityOf } from '../model/severity.ts';
import { isExpired } from './acknowledgement-date.ts';

/** Everything a judgement rests on. All of it comes from the base side. */
export interface Policy {
  readonly config: Config;
  readonly acknowledgements: readonly Acknowledgement[];
  /** Fingerprints of known findings. */
  readonly baseline: ReadonlySet<string>;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** What becomes of each finding, the worst first. */
export function judge(findings: readonly Finding[], policy: Policy): readonly Judgement[] {
  const valid = new Map<string, Acknowledgement>();
  for (const given of policy.acknowledgements)
    if (!isExpired(given, policy.today) && !valid.has(given.fingerprint)) valid.set(given.fingerprint, given);
  return [...findings]
    .sort(compareFindings)
    .map((finding) => ({ finding, disposition: dispose(finding, policy, valid) }));
}

function dispose(
  finding: Finding,
  policy: Policy,
  acknowledgements: ReadonlyMap<string, Acknowledgement>,
): Disposition {
  const severity = settledSeverity(finding, policy.config.rules.get(finding.rule));
  if (severity === 'off') return { kind: 'off' };
  if (finding.existing || policy.baseline.has(finding.fingerprint)) return { kind: 'existing' };
  const by = acknowledgements.get(finding.fingerprint);
  return by ? { kind: 'acknowledged', by } : { kind: 'reported', severity };
}

/**
 * The policy's word on a finding. A policy may demand that advice fails the check; it cannot turn a guess, or a break
 * that nobody can verify, into an error.
 */
function settledSeverity(finding: Finding, setting: RuleSetting | undefined): Severity | 'off' {
  const own = severityOf(finding);
  if (!setting || !appliesTo(setting, finding)) return own;
  if (setting.severity !== 'error' || own === 'error') return setting.severity;
  const unsure = finding.confidence === 'likely' || finding.impact === 'breaking';
  return unsure ? 'warning' : 'error';
}

/** A finding that groups many coordinates is meant when all of them are. */
function appliesTo(setting: RuleSetting, finding: Finding): boolean {
  const patterns = setting.for;
  if (!patterns) return true;
  const subjects = finding.members.length > 0 ? finding.members : [finding.subject];
  return subjects.every((subject) => patterns.some((pattern) => matchesCoordinate(subject, pattern)));
}
