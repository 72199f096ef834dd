import type { Fix } from '../../model/boundary.ts';
import type { Severity } from '../../model/finding.ts';
import type { Evidence } from '../../model/program.ts';
import type { Site } from '../../model/site.ts';
import { shown, shownLines } from '../text/shown.ts';
import type { FindExcerpt } from '../wording/excerpt.ts';
import { shortenMembers } from '../wording/members.ts';
import { siteText } from '../wording/site-text.ts';
import type { Reported } from '../wording/tally.ts';
import { type FrameLine, frameOf } from './frame.ts';
import type { Paint } from './paint.ts';

const mostFrames = 2;
const mostEvidence = 8;
const mostMembers = 12;
const mostFixLines = 8;

/** What every finding of a report is drawn with. */
export interface Canvas {
  readonly paint: Paint;
  readonly columns: number;
  readonly findExcerpt: FindExcerpt;
  /** Whether the report has a base, so that a place can stand on it. */
  readonly hasBase: boolean;
}

/** What one finding's block is drawn with: the gutter holds line numbers. */
interface Page extends Canvas {
  readonly severity: Severity;
  readonly gutter: number;
  readonly width: number;
}

/** One finding as a block of lines: message, both sides of the boundary, evidence, how to mend it, how to accept it. */
export function renderFinding({ finding, severity, rule }: Reported, canvas: Canvas): readonly string[] {
  const { paint } = canvas;
  const sites = [finding.at, ...finding.evidence.slice(0, mostEvidence).map((it) => it.site)];
  const gutter = Math.max(2, ...sites.map((site) => String((site.region?.line ?? 0) + 1).length));
  const page: Page = { ...canvas, severity, gutter, width: Math.max(30, canvas.columns - gutter - 3) };
  const name = rule ? paint.link(finding.rule, rule.docs) : finding.rule;
  return [
    `${paint.bySeverity(severity, `${severity}[${name}]`)}: ${paint.message(finding.message)}`,
    ...renderPlace(page, '┌─', finding.at, '', '^'),
    ...renderEvidence(page, finding.evidence),
    ...renderMembers(page, finding.members),
    ...renderHelp(page, finding.fixes, rule?.remedy),
    detail(page, `${paint.dim('ack:')}  ${finding.fingerprint}`),
  ];
}

function renderEvidence(page: Page, evidence: readonly Evidence[]): readonly string[] {
  let frames = 0;
  const lines = evidence.slice(0, mostEvidence).flatMap(({ site, note }) => {
    const hasFrame = frames < mostFrames && page.findExcerpt(site) !== undefined;
    if (hasFrame) frames += 1;
    return hasFrame ? renderPlace(page, '├─', site, note, '-') : [place(page, '├─', site, note)];
  });
  const more = evidence.length - mostEvidence;
  return more > 0 ? [...lines, `${blank(page)} ${page.paint.dim(`├─ and ${more} more`)}`] : lines;
}

/** A place, and the code that stands there. */
function renderPlace(page: Page, corner: string, site: Site, note: string, mark: string): readonly string[] {
  const head = place(page, corner, site, note);
  const excerpt = page.findExcerpt(site);
  if (!excerpt || !site.region) return [head];
  return [head, ...frameOf(excerpt, site.region, page.width).map((line) => renderLine(page, line, mark))];
}

function place(page: Page, corner: string, site: Site, note: string): string {
  const side = site.side === 'base' && !site.tree && page.hasBase ? ' (base)' : '';
  const where = `${blank(page)} ${page.paint.dim(corner)} ${shown(siteText(site))}${side}`;
  return note === '' ? where : `${where}  ${page.paint.message(note)}`;
}

function renderLine({ paint, gutter, severity }: Page, line: FrameLine, mark: string): string {
  if (line.is === 'marks')
    return `${' '.repeat(gutter)} ${paint.dim('│')} ${' '.repeat(line.indent)}${paint.bySeverity(severity, mark.repeat(line.width))}`;
  return `${paint.dim(`${String(line.number).padStart(gutter)} │`)} ${line.text}`.trimEnd();
}

function renderMembers(page: Page, members: readonly string[]): readonly string[] {
  if (members.length < 2) return [];
  const named = shortenMembers(members.slice(0, mostMembers)).map((member) => `\`${member}\``);
  const more = members.length > mostMembers ? ` and ${members.length - mostMembers} more` : '';
  return wrap(named, page.width - 8).map((line, index, all) =>
    detail(
      page,
      `${index === 0 ? page.paint.dim('all:') : '    '}  ${page.paint.message(line)}${index === all.length - 1 ? more : ''}`,
    ),
  );
}

function renderHelp(page: Page, fixes: readonly Fix[], remedy: string | undefined): readonly string[] {
  const [fix] = fixes;
  if (!fix) return remedy ? [detail(page, `${page.paint.dim('help:')} ${page.paint.message(remedy)}`)] : [];
  const proof = fix.proven ? page.paint.dim('  (checked: with it applied, nothing breaks)') : '';
  const lines = fix.edits.flatMap((edit) =>
    shownLines(edit.text)
      .split('\n')
      .filter((line) => line.trim() !== ''),
  );
  const patch = lines
    .slice(0, mostFixLines)
    .map(
      (line) =>
        `${blank(page)} ${page.paint.dim('│')} ${page.paint.added(`+ ${line.replaceAll('\t', '    ')}`)}`,
    );
  const more =
    lines.length > mostFixLines
      ? [`${blank(page)} ${page.paint.dim(`│ and ${lines.length - mostFixLines} more lines`)}`]
      : [];
  return [
    detail(page, `${page.paint.dim('help:')} ${page.paint.message(fix.description)}${proof}`),
    ...patch,
    ...more,
  ];
}

function detail(page: Page, text: string): string {
  return `${blank(page)} ${page.paint.dim('=')} ${text}`;
}

function blank({ gutter }: Page): string {
  return ' '.repeat(gutter);
}

/** Joins texts by commas into lines of at most `width` characters; one that is longer has a line of its own. */
function wrap(texts: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  texts.forEach((text, index) => {
    const item = index < texts.length - 1 ? `${text},` : text;
    if (line !== '' && line.length + item.length + 1 > width) {
      lines.push(line);
      line = item;
    } else line = line === '' ? item : `${line} ${item}`;
  });
  return line === '' ? lines : [...lines, line];
}
