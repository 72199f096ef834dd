import type { RuleText } from '../../model/boundary.ts';
import type { Acknowledgement, Finding, Severity } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';

/** A finding that is reported, with what reporters say beside it. */
export interface Reported {
  readonly finding: Finding;
  readonly severity: Severity;
  readonly rule: RuleText | undefined;
}

/** A report by disposition. What is off is in none of them. */
export interface Tally {
  /** The worst first. */
  readonly reported: readonly Reported[];
  readonly existing: readonly Finding[];
  readonly acknowledged: readonly { readonly finding: Finding; readonly by: Acknowledgement }[];
  readonly counts: Readonly<Record<Severity, number>>;
}

const rank = { error: 0, warning: 1, note: 2 } as const satisfies Record<Severity, number>;

/** Sorts a report's judgements by what became of them. */
export function tally(report: Report): Tally {
  const rules = new Map(report.rules.map((rule) => [rule.id, rule]));
  const reported: Reported[] = [];
  const existing: Finding[] = [];
  const acknowledged: { finding: Finding; by: Acknowledgement }[] = [];
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { finding, disposition } of report.judgements) {
    if (disposition.kind === 'existing') existing.push(finding);
    if (disposition.kind === 'acknowledged') acknowledged.push({ finding, by: disposition.by });
    if (disposition.kind !== 'reported') continue;
    counts[disposition.severity] += 1;
    reported.push({ finding, severity: disposition.severity, rule: rules.get(finding.rule) });
  }
  reported.sort((a, b) => rank[a.severity] - rank[b.severity]);
  return { reported, existing, acknowledged, counts };
}

/** Whether there is nothing that anybody has to read: a pass without a finding. */
export function isClean(report: Report): boolean {
  return (
    report.verdict === 'pass' && report.judgements.every(({ disposition }) => disposition.kind !== 'reported')
  );
}
