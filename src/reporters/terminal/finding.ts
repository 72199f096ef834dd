import type { Finding, Severity } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import type { Site } from '../../model/site.ts';
import { sentence } from '../text/sentence.ts';
import { shown } from '../text/shown.ts';
import { chooseEvidence } from '../wording/choose-evidence.ts';
import type { FindExcerpt } from '../wording/excerpt.ts';
import { type FixLine, fixLines } from '../wording/fix-lines.ts';
import { shortenMembers } from '../wording/members.ts';
import { sideText, siteText } from '../wording/site-text.ts';
import type { Reported } from '../wording/tally.ts';
import { type FrameLine, frameOf } from './frame.ts';
import type { Paint } from './paint.ts';

const mostFrames = 2;
const mostEvidence = 8;
const mostMembers = 12;
const mostFixLines = 12;

/** What every finding of a report is drawn with. */
export interface Canvas {
  readonly paint: Paint;
  readonly columns: number;
  readonly findExcerpt: FindExcerpt;
  /** What the report compares with, so that a place can stand on it. */
  readonly base: Report['base'];
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
  const sites = [finding.at, ...finding.evidence.map((it) => it.site)];
  const gutter = Math.max(2, ...sites.map((site) => String((site.region?.line ?? 0) + 1).length));
  const page: Page = { ...canvas, severity, gutter, width: Math.max(30, canvas.columns - gutter - 3) };
  const name = rule ? paint.link(finding.rule, rule.docs) : finding.rule;
  return [
    `${paint.bySeverity(severity, `${severity}[${name}]`)}: ${paint.message(finding.message)}`,
    ...renderPlace(page, '┌─', finding.at, '', '^'),
    ...renderEvidence(page, finding),
    ...renderMembers(page, finding.members),
    ...renderHelp(page, finding, rule?.remedy),
    detail(page, `${paint.dim('ack:')}  ${finding.fingerprint}`),
  ];
}

function renderEvidence(page: Page, { evidence, at }: Finding): readonly string[] {
  const limits = { most: mostEvidence, frames: mostFrames };
  const lines = chooseEvidence(evidence, at, page.findExcerpt, limits).flatMap(
    ({ evidence: { site, note }, framed }) =>
      framed ? renderPlace(page, '├─', site, note, '-') : [place(page, '├─', site, note)],
  );
  const more = evidence.length - mostEvidence;
  return more > 0 ? [...lines, `${blank(page)} ${page.paint.dim(`├─ and ${more} more`)}`] : lines;
}

/** A place, and the code that stands there. */
function renderPlace(page: Page, corner: string, site: Site, note: string, mark: string): readonly string[] {
  if (site.path === '' && note === '') return [];
  const head = place(page, corner, site, note);
  const excerpt = page.findExcerpt(site);
  if (!excerpt || !site.region) return [head];
  return [head, ...frameOf(excerpt, site.region, page.width).map((line) => renderLine(page, line, mark))];
}

function place(page: Page, corner: string, site: Site, note: string): string {
  const where = `${blank(page)} ${page.paint.dim(corner)} ${shown(siteText(site))}${sideText(site, page)}`;
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

function renderHelp(page: Page, { fixes, at }: Finding, remedy: string | undefined): readonly string[] {
  const { paint } = page;
  const [fix] = fixes;
  if (!fix) return remedy ? [detail(page, `${paint.dim('help:')} ${paint.message(sentence(remedy))}`)] : [];
  const proof = fix.proven ? paint.dim(' Checked: with it applied, nothing breaks.') : '';
  const lines = fixLines(fix, page.findExcerpt, at.region?.line ?? 0);
  const more = lines.length - mostFixLines;
  return [
    detail(page, `${paint.dim('help:')} ${paint.message(sentence(fix.description))}${proof}`),
    ...lines.slice(0, mostFixLines).map((line) => renderFixLine(page, line)),
    ...(more > 0 ? [`${blank(page)} ${paint.dim(`│ and ${more} more lines`)}`] : []),
  ];
}

function renderFixLine(page: Page, { sign, text }: FixLine): string {
  const line = sign === '@' ? shown(text) : `${sign} ${shown(text.replaceAll('\t', '    '))}`.trimEnd();
  return `${blank(page)} ${page.paint.dim('│')} ${page.paint.change(sign, line)}`;
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
