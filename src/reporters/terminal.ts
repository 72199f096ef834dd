import type { Verdict } from '../model/finding.ts';
import { compareGaps } from '../model/order.ts';
import type { Report, Reporter } from '../model/report.ts';
import { renderFinding } from './terminal/finding.ts';
import { type Paint, paintOf } from './terminal/paint.ts';
import { safeLog } from './text/log.ts';
import { shown } from './text/shown.ts';
import { indexExcerpts } from './wording/excerpt.ts';
import { findOpenReasons } from './wording/reasons.ts';
import {
  count,
  countSeverities,
  describeBase,
  describeChecked,
  describeOverride,
  describeUncompared,
  describeUnmatched,
  describeUnresolved,
} from './wording/sentences.ts';
import { lineText, sideText } from './wording/site-text.ts';
import { isClean, type Tally, tally } from './wording/tally.ts';

export interface TerminalOptions {
  readonly colors: boolean;
  readonly columns: number;
  /** Whether the terminal follows hyperlinks. */
  readonly links: boolean;
  /** How long the run took, for somebody who waited for it: the same input gives the same bytes without. */
  readonly seconds?: number | undefined;
}

const mostGaps = 10;
const mostReasons = 5;
const mark = { pass: '✔', fail: '✖', inconclusive: '?' } as const satisfies Record<Verdict, string>;

/** The report for people at a terminal or reading a log; one line when there is nothing to say. */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const paint = paintOf(options);
  const columns = Math.max(40, Math.min(options.columns, 160));
  const known = tally(report);
  const verdict = renderVerdict(report, known, paint, options.seconds);
  if (isClean(report)) return safeLog(`${verdict}\n`);
  const findExcerpt = indexExcerpts(report);
  const canvas = { paint, columns, findExcerpt, base: report.base };
  const blocks = [
    ...known.reported.map((reported) => renderFinding(reported, canvas)),
    renderGaps(report, paint),
    renderReasons(report, known, paint),
    report.assumptions.map((assumption) => `${paint.dim('assumed:')} ${paint.message(assumption)}`),
    renderOverride(report, paint),
    [verdict, ...renderAdvice(report, known, paint)],
  ];
  return safeLog(
    `${blocks
      .filter((block) => block.length > 0)
      .map((block) => block.join('\n'))
      .join('\n\n')}\n`,
  );
}

function renderOverride(report: Report, paint: Paint): readonly string[] {
  const said = describeOverride(report);
  return said === undefined ? [] : [paint.message(said)];
}

function renderReasons(report: Report, known: Tally, paint: Paint): readonly string[] {
  const reasons = findOpenReasons(report, known);
  const label = paint.bySeverity('warning', 'inconclusive');
  const lines = reasons.slice(0, mostReasons).map((reason) => `${label}: ${paint.message(reason)}`);
  const more = reasons.length - lines.length;
  return more > 0 ? [...lines, `${label}: and ${count(more, 'more reason')}`] : lines;
}

function renderGaps(report: Report, paint: Paint): readonly string[] {
  const gaps = report.gaps.filter((gap) => gap.effect === 'limits').sort(compareGaps);
  const counted = report.gaps.filter((gap) => gap.effect === 'counts').length;
  const lines = gaps.slice(0, mostGaps).map((gap) => {
    const place = `${shown(lineText(gap.at))}${sideText(gap.at, report)}`;
    return `${paint.dim('not read:')} ${place}  ${paint.message(gap.note)}`;
  });
  if (gaps.length > mostGaps) lines.push(paint.dim(`not read: and ${gaps.length - mostGaps} more`));
  if (counted > 0)
    lines.push(`${paint.dim('not read:')} ${count(counted, 'other place')} that no finding rests on`);
  return lines;
}

function renderVerdict(report: Report, known: Tally, paint: Paint, seconds: number | undefined): string {
  const unresolved = describeUnresolved(report);
  const uncompared = describeUncompared(report);
  const parts = [
    headline(report, known, paint),
    `checked ${describeChecked(report)}${seconds === undefined ? '' : ` in ${seconds.toFixed(1)} s`}`,
    ...(uncompared.length > 0 ? [`compared with nothing: ${uncompared.join(', ')}`] : []),
    ...(unresolved.length > 0 ? [`not resolvable: ${unresolved.join(', ')}`] : []),
    ...describeUnmatched(report).map((it) => `without an endpoint: ${it}`),
    ...(known.existing.length > 0 ? [`${known.existing.length} existing`] : []),
    ...(known.acknowledged.length > 0 ? [`${known.acknowledged.length} acknowledged`] : []),
    ...(isClean(report) && report.gaps.length > 0 ? [count(report.gaps.length, 'gap')] : []),
    ...(isClean(report) && report.assumptions.length > 0
      ? [count(report.assumptions.length, 'assumption')]
      : []),
    shown(describeBase(report)),
  ];
  return parts.join(paint.dim(' · '));
}

function headline(report: Report, known: Tally, paint: Paint): string {
  const found = countSeverities(known.counts);
  switch (report.verdict) {
    case 'fail':
      return paint.bySeverity('error', `${mark.fail} ${found}`);
    case 'inconclusive':
      return paint.bySeverity(
        'warning',
        `${mark.inconclusive} inconclusive${found === '' ? '' : `, ${found}`}`,
      );
    case 'pass':
      return found === ''
        ? paint.good(`${mark.pass} nothing breaks`)
        : paint.bySeverity('warning', `${mark.pass} passes with ${found}`);
  }
}

function renderAdvice(report: Report, known: Tally, paint: Paint): readonly string[] {
  const [first] = known.reported;
  return [
    `  ${paint.dim('reproduce:')} ${shown(report.reproduce)}`,
    ...(first
      ? [
          `  ${paint.dim('explain:')}   npx driftgate explain ${first.finding.rule}`,
          `  ${paint.dim('accept:')}    npx driftgate ack ${first.finding.fingerprint} --reason "…" --expires YYYY-MM-DD`,
        ]
      : []),
  ];
}

/** The terminal's report without colours, for files and logs. */
export const terminal: Reporter = {
  id: 'terminal',
  render: (report) => renderTerminal(report, { colors: false, columns: 110, links: false }),
};
