import type { Finding, Severity } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { severityOf } from '../../model/severity.ts';
import { shown } from '../../reporters/text/shown.ts';
import { countSeverities } from '../../reporters/wording/sentences.ts';
import { siteText } from '../../reporters/wording/site-text.ts';

/** How many findings are listed. */
const mostListed = 5;

interface Standing {
  readonly finding: Finding;
  readonly severity: Severity;
}

/**
 * What stands today: what breaks first, each in a line; notes are counted by rule. None of it blocks a pull request by
 * itself: only what a change breaks does.
 */
export function tellToday(report: Report): readonly string[] {
  const standing = report.judgements.flatMap(({ finding, disposition }): readonly Standing[] => {
    if (disposition.kind === 'off') return [];
    return [
      { finding, severity: disposition.kind === 'reported' ? disposition.severity : severityOf(finding) },
    ];
  });
  const worth = (['error', 'warning'] as const).flatMap((one) =>
    standing.filter(({ severity }) => severity === one),
  );
  const lines = worth
    .slice(0, mostListed)
    .map(({ finding, severity }) =>
      `  ${severity}[${finding.rule}]: ${shown(finding.message)} ${shown(siteText(finding.at))}`.trimEnd(),
    );
  const more = worth.length - lines.length;
  const unread = report.gaps.filter((gap) => gap.effect === 'blocks');
  return [
    headline(standing),
    ...lines,
    ...(more > 0 ? [`  … and ${more} more: \`driftgate check --format json\` lists them.`] : []),
    ...notesByRule(standing),
    ...unread.map((gap) => `  not read: ${shown(siteText(gap.at))}: ${shown(gap.note)}`),
  ];
}

function headline(standing: readonly Standing[]): string {
  if (standing.length === 0) return 'Today: nothing to report.';
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of standing) counts[severity] += 1;
  return `Today: ${countSeverities(counts)}. Only what a pull request adds is held against it; \`driftgate baseline\` records what stands.`;
}

function notesByRule(standing: readonly Standing[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { finding, severity } of standing)
    if (severity === 'note') counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => `  ${count === 1 ? 'note' : `${count} notes`}[${rule}]`);
}
