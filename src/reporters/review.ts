import type { Finding } from '../model/finding.ts';
import { fingerprint } from '../model/fingerprint.ts';
import type { Report } from '../model/report.ts';
import type { RepositoryLinks } from './markdown/context.ts';
import { icon, renderEvidence, renderFix, type Surroundings } from './markdown/finding.ts';
import { code, fence, joinMarkdown, link, type Markdown, md, prose } from './text/markdown.ts';
import { isPlain } from './text/shown.ts';
import { type FindExcerpt, indexExcerpts } from './wording/excerpt.ts';
import { isInHead } from './wording/head-site.ts';
import { type Patch, patchesOf } from './wording/patch.ts';
import { type Reported, tally } from './wording/tally.ts';

/** An inline comment on lines of the head's side of a diff; `startLine` only where they are several. */
export interface ReviewComment {
  readonly path: string;
  readonly line: number;
  readonly startLine?: number;
  readonly body: string;
  /** The finding's own; a further part of its fix has one of its own, made of it. */
  readonly fingerprint: string;
}

const mostEvidence = 5;
const mostFixLines = 20;
/** A fix in more places than this is no matter for pressing buttons. */
const mostParts = 5;

/**
 * The comments of a review, the worst finding first: one for each new error or warning that has a line in the head's
 * checkout. Where a fix is proven, comments sit on its lines and offer it as suggestions, one for each place it changes.
 */
export function reviewComments(report: Report, links?: RepositoryLinks): readonly ReviewComment[] {
  const findExcerpt = indexExcerpts(report);
  return tally(report)
    .reported.filter((it) => it.severity !== 'note')
    .flatMap((reported) => commentsOf(reported, { links, findExcerpt }));
}

function commentsOf(reported: Reported, surroundings: Surroundings): readonly ReviewComment[] {
  const { finding } = reported;
  const parts = suggestionsOf(finding, surroundings.findExcerpt);
  const [first, ...more] = parts;
  if (!first) {
    const at = anchorOf(finding);
    if (!at) return [];
    const help = renderFix(finding, reported.rule?.remedy, mostFixLines, surroundings.findExcerpt);
    return [{ ...at, body: renderBody(reported, help, surroundings), fingerprint: finding.fingerprint }];
  }
  const body = renderBody(reported, renderSuggestion(first, parts), surroundings);
  return [
    { ...linesOf(first), body, fingerprint: finding.fingerprint },
    ...more.map((part, index) => ({
      ...linesOf(part),
      body: renderFurther(reported, part, parts),
      fingerprint: fingerprint({ ...finding, consumer: `${finding.fingerprint} part ${index + 2}` }),
    })),
  ];
}

/** The places of the first proven fix that can be applied by pressing buttons; the one the finding is about comes first. */
function suggestionsOf({ fixes, at }: Finding, findExcerpt: FindExcerpt): readonly Patch[] {
  const near = at.region?.line ?? 0;
  for (const fix of fixes) {
    const patches = fix.proven ? patchesOf(fix, findExcerpt, near) : undefined;
    if (!patches || patches.length > mostParts || !patches.every(({ text }) => isPlain(text))) continue;
    const isOwn = ({ path, from, to }: Patch) => path === at.path && from <= near && near <= to;
    return [...patches.filter(isOwn), ...patches.filter((patch) => !isOwn(patch))];
  }
  return [];
}

function linesOf({ path, from, to }: Patch): Pick<ReviewComment, 'path' | 'line' | 'startLine'> {
  return { path, line: to, ...(from < to && { startLine: from }) };
}

function anchorOf({ at, fixes, evidence }: Finding): Pick<ReviewComment, 'path' | 'line'> | undefined {
  const sites = [
    at,
    ...fixes.flatMap((fix) => fix.edits.map((edit) => edit.site)),
    ...evidence.map((it) => it.site),
  ];
  const site = sites.find((it) => isInHead(it) && it.region);
  return site?.region && { path: site.path, line: site.region.line };
}

function renderBody(
  { finding, severity, rule }: Reported,
  help: readonly Markdown[],
  surroundings: Surroundings,
): Markdown {
  const name = code(finding.rule);
  const accept = code(`npx driftgate ack ${finding.fingerprint} --reason "…" --expires YYYY-MM-DD`);
  return joinMarkdown(
    [
      md`${icon[severity] as Markdown} **${prose(finding.message)}**`,
      ...renderEvidence(finding, mostEvidence, surroundings),
      ...help,
      md`<sub>${rule ? link(name, rule.docs) : name} · Intended? ${accept}</sub>`,
    ],
    '\n\n',
  );
}

function renderSuggestion(part: Patch, all: readonly Patch[]): readonly Markdown[] {
  const places = all.filter((it) => it !== part).map((it) => code(`${it.path}:${it.from}`));
  const proof =
    places.length === 0
      ? md`Checked: with this applied, nothing breaks.`
      : md`Belongs with ${joinMarkdown(places, ', ')}. Checked: with all ${all.length} applied, nothing breaks.`;
  return [fence(part.text, 'suggestion'), proof];
}

function renderFurther({ finding, severity }: Reported, part: Patch, all: readonly Patch[]): Markdown {
  const title = md`${icon[severity] as Markdown} **The same fix, here:** ${prose(finding.message)}`;
  return joinMarkdown([title, ...renderSuggestion(part, all)], '\n\n');
}
