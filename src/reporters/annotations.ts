import type { Reporter } from '../model/report.ts';
import type { Region } from '../model/site.ts';
import { shown } from './text/shown.ts';
import { cut } from './text/size.ts';
import { workflowCommand } from './text/workflow-command.ts';
import { findOpenReasons } from './wording/reasons.ts';
import { siteText } from './wording/site-text.ts';
import { type Reported, tally } from './wording/tally.ts';

type Level = 'error' | 'warning';

/** GitHub shows ten annotations of each level for a step, and drops the rest without a word. */
const mostPerLevel = 10;
/** The runner cuts a message after this many characters (actions/runner, ExecutionContext.cs). */
const longestMessage = 4096;
const mostEvidence = 10;

/** Workflow commands that put the worst findings on their lines; the last of a level says how many more there are. */
export const annotations: Reporter = {
  id: 'annotations',
  render: (report) => {
    const known = tally(report);
    const reasons = findOpenReasons(report, known);
    const undecided =
      reasons.length > 0 ? [command('warning', { title: 'driftgate could not decide' }, reasons)] : [];
    const found = (level: Level) => known.reported.filter((it) => it.severity === level);
    const lines = [
      ...annotate('error', found('error'), mostPerLevel),
      ...undecided,
      ...annotate('warning', found('warning'), mostPerLevel - undecided.length),
    ];
    return lines.map((line) => `${line}\n`).join('');
  },
};

function annotate(level: Level, found: readonly Reported[], most: number): readonly string[] {
  if (found.length <= most) return found.map((it) => annotation(level, it));
  const shownOnes = found.slice(0, most - 1);
  const rest = `and ${found.length - shownOnes.length} more ${level}s: the job summary has them.`;
  return [...shownOnes.map((it) => annotation(level, it)), command(level, { title: 'driftgate' }, [rest])];
}

function annotation(level: Level, { finding, rule }: Reported): string {
  const { at, evidence, fixes } = finding;
  const isOnHead = at.side === 'head' && !at.tree;
  const help = fixes[0]?.description ?? rule?.remedy;
  const message = [
    finding.message,
    ...(isOnHead ? [] : [`At ${siteText(at)}${at.tree ? '' : ' (base)'}`]),
    ...evidence.slice(0, mostEvidence).map(({ site, note }) => `${siteText(site)}: ${note}`),
    ...(evidence.length > mostEvidence ? [`and ${evidence.length - mostEvidence} more`] : []),
    ...(help === undefined ? [] : [`Fix: ${help}`]),
    `Intended? npx driftgate ack ${finding.fingerprint} --reason "…" --expires YYYY-MM-DD`,
  ];
  const place = isOnHead ? { file: at.path, ...placeOf(at.region) } : {};
  return command(level, { ...place, title: finding.rule }, message);
}

/** Columns only for one line: GitHub ignores them on several. Its end column is inclusive. */
function placeOf(region: Region | undefined): Readonly<Record<string, number>> {
  if (!region) return {};
  const lines = { line: region.line, endLine: region.endLine };
  if (region.line !== region.endLine) return lines;
  return { ...lines, col: region.column, endColumn: Math.max(region.column, region.endColumn - 1) };
}

function command(
  level: Level,
  properties: Readonly<Record<string, string | number>>,
  lines: readonly string[],
): string {
  const message: string[] = [];
  let left = longestMessage;
  for (const line of lines.map(shown)) {
    if (left < 2) break;
    const text = cut(line, left - 1);
    message.push(text);
    left -= text.length + 1;
  }
  return workflowCommand(level, properties, message);
}
