import type { BoundaryId } from '../../model/boundary.ts';
import { compareGaps } from '../../model/order.ts';
import type { Report } from '../../model/report.ts';
import { code, joinMarkdown, link, type Markdown, md, prose } from '../text/markdown.ts';
import { boundaryIds, boundaryTitles } from '../wording/boundary-titles.ts';
import { findOpenReasons } from '../wording/reasons.ts';
import {
  count,
  countSeverities,
  describeCheckedOf,
  describeOverride,
  describeUncompared,
  describeUnmatched,
  describeUnresolved,
} from '../wording/sentences.ts';
import { sideText } from '../wording/site-text.ts';
import type { Tally } from '../wording/tally.ts';
import { type RepositoryLinks, renderSides, renderSite } from './context.ts';
import { icon } from './finding.ts';

/** The heading: what is the matter, in a few words. */
export function renderHeadline(report: Report, known: Tally): Markdown {
  const found = countSeverities(known.counts);
  switch (report.verdict) {
    case 'fail':
      return `### ⛔ driftgate: ${found}` as Markdown;
    case 'inconclusive':
      return `### ❔ driftgate could not decide${found === '' ? '' : `: ${found}`}` as Markdown;
    case 'pass':
      return `### ✅ driftgate: ${found === '' ? 'nothing breaks' : `passes with ${found}`}` as Markdown;
  }
}

/** That a label lets the job pass: said before anything else. */
export function renderOverride(report: Report): readonly Markdown[] {
  const said = describeOverride(report);
  return said === undefined ? [] : [md`> ⚠️ ${prose(said)}`];
}

/** Why the verdict is inconclusive, beyond what the findings say. */
export function renderReasons(report: Report, known: Tally): readonly Markdown[] {
  const reasons = findOpenReasons(report, known);
  return reasons.length === 0
    ? []
    : [
        joinMarkdown(
          reasons.map((reason) => md`- ${prose(reason)}`),
          '\n',
        ),
      ];
}

/** A table of the boundaries: what was found in each, and what was checked. */
export function renderBoundaries(report: Report, known: Tally): Markdown {
  const rows = boundaryIds.map((id) => {
    const checked = describeCheckedOf(report, id);
    const cells =
      report.boundaries[id].status === 'checked'
        ? foundIn(report, known, id)
        : statusText[report.boundaries[id].status];
    return `| ${boundaryTitles[id]} | ${cells} | ${checked === '' ? '–' : checked} |`;
  });
  return ['| Boundary | Result | Checked |', '|---|---|---|', ...rows].join('\n') as Markdown;
}

const statusText = { failed: '💥 crashed: a bug in driftgate', 'not-applicable': 'not here' } as const;

function foundIn(report: Report, known: Tally, id: BoundaryId): string {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { finding, severity } of known.reported)
    if (finding.rule.startsWith(`${id}/`)) counts[severity] += 1;
  const worst = (['error', 'warning', 'note'] as const).find((severity) => counts[severity] > 0);
  if (worst) return `${icon[worst]} ${countSeverities(counts)}`;
  return report.verdict === 'inconclusive' ? 'no finding' : '✅';
}

/** The findings that somebody accepted: by whom, until when and why. */
export function renderAcknowledged(known: Tally, most: number): readonly Markdown[] {
  if (known.acknowledged.length === 0) return [];
  const lines = known.acknowledged
    .slice(0, most)
    .map(
      ({ finding, by }) =>
        md`- ${prose(finding.message)} Accepted by ${code(by.owner)} until ${code(by.expires)}: ${prose(by.reason)}`,
    );
  const more = known.acknowledged.length - most;
  const list = joinMarkdown(more > 0 ? [...lines, md`- and ${more} more`] : lines, '\n');
  return [md`<details><summary>${known.acknowledged.length} acknowledged</summary>\n\n${list}\n\n</details>`];
}

/** What could not be read, and what was assumed. */
export function renderBlindSpots(
  report: Report,
  most: number,
  links: RepositoryLinks | undefined,
): readonly Markdown[] {
  const gaps = report.gaps.filter((gap) => gap.effect !== 'blocks').sort(compareGaps);
  const lines = [
    ...gaps
      .slice(0, most)
      .map(
        (gap) =>
          md`- ${renderSite(gap.at, links)}${sideText(gap.at, report) as Markdown} — ${prose(gap.note)}`,
      ),
    ...(gaps.length > most ? [md`- and ${gaps.length - most} more`] : []),
    ...report.assumptions.slice(0, most).map((assumption) => md`- Assumed: ${prose(assumption)}`),
  ];
  if (lines.length === 0) return [];
  const parts = [
    ...(gaps.length > 0 ? [`${count(gaps.length, 'place')} not read`] : []),
    ...(report.assumptions.length > 0 ? [count(report.assumptions.length, 'assumption')] : []),
  ];
  return [
    md`<details><summary>${parts.join(', ') as Markdown}</summary>\n\n${joinMarkdown(lines, '\n')}\n\n</details>`,
  ];
}

/** The last line: what was compared, what could not be resolved, and how to get the same result. */
export function renderFooter(report: Report, known: Tally, whole: string | undefined): Markdown {
  const unresolved = describeUnresolved(report);
  const uncompared = describeUncompared(report);
  const parts = [
    renderSides(report),
    ...(uncompared.length > 0 ? [`compared with nothing: ${uncompared.join(', ')}`] : []),
    ...(unresolved.length > 0 ? [`not resolvable: ${unresolved.join(', ')}`] : []),
    ...describeUnmatched(report).map((it) => `without an endpoint: ${it}`),
    ...(known.existing.length > 0 ? [`${known.existing.length} existing, not counted`] : []),
    `reproduce with ${code(report.reproduce)}`,
    ...(whole === undefined ? [] : [link(md`full report`, whole)]),
    ...(report.override && report.override.by === undefined && report.verdict !== 'pass'
      ? [`emergency: the label ${code(report.override.label)}, by somebody with write access`]
      : []),
  ];
  return `<sub>${parts.join(' · ')}</sub>` as Markdown;
}
