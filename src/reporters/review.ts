import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { Site } from '../model/site.ts';
import type { RepositoryLinks } from './markdown/context.ts';
import { icon, renderEvidence, renderFix, type Surroundings } from './markdown/finding.ts';
import { code, fence, joinMarkdown, link, type Markdown, md, prose } from './text/markdown.ts';
import { isPlain } from './text/shown.ts';
import { type FindExcerpt, indexExcerpts } from './wording/excerpt.ts';
import { type Patch, patchOf } from './wording/patch.ts';
import { type Reported, tally } from './wording/tally.ts';

/** An inline comment on lines of the head's side of a diff; `startLine` only where they are several. */
export interface ReviewComment {
  readonly path: string;
  readonly line: number;
  readonly startLine?: number;
  readonly body: string;
  readonly fingerprint: string;
}

const mostEvidence = 5;
const mostFixLines = 20;

/**
 * The comments of a review, the worst finding first: one for each new error or warning that has a line in the head's
 * checkout. Where a fix is proven and lies in one place, the comment sits on its lines and offers it as a suggestion.
 */
export function reviewComments(report: Report, links?: RepositoryLinks): readonly ReviewComment[] {
  const findExcerpt = indexExcerpts(report);
  return tally(report)
    .reported.filter((it) => it.severity !== 'note')
    .flatMap((reported) => {
      const { finding } = reported;
      const patch = suggestionOf(finding, findExcerpt);
      const at = patch ?? anchorOf(finding);
      if (!at) return [];
      const body = renderBody(reported, patch, { links, findExcerpt });
      const start = at.from < at.to ? { startLine: at.from } : {};
      return [{ path: at.path, line: at.to, ...start, body, fingerprint: finding.fingerprint }];
    });
}

/** The first proven fix that can be applied with one press; never one whose text cannot be seen whole. */
function suggestionOf({ fixes, at }: Finding, findExcerpt: FindExcerpt): Patch | undefined {
  for (const fix of fixes) {
    const patch = fix.proven ? patchOf(fix, findExcerpt, at.region?.line ?? 0) : undefined;
    if (patch && isPlain(patch.text)) return patch;
  }
  return undefined;
}

function anchorOf({ at, fixes, evidence }: Finding): Pick<Patch, 'path' | 'from' | 'to'> | undefined {
  const sites: readonly Site[] = [
    at,
    ...fixes.flatMap((fix) => fix.edits.map((edit) => edit.site)),
    ...evidence.map((it) => it.site),
  ];
  const site = sites.find((it) => it.side === 'head' && !it.tree && it.region);
  return site?.region && { path: site.path, from: site.region.line, to: site.region.line };
}

function renderBody(
  { finding, severity, rule }: Reported,
  patch: Patch | undefined,
  surroundings: Surroundings,
): Markdown {
  const name = code(finding.rule);
  return joinMarkdown(
    [
      md`${icon[severity] as Markdown} **${prose(finding.message)}**`,
      ...renderEvidence(finding, mostEvidence, surroundings),
      ...(patch
        ? [fence(patch.text, 'suggestion'), md`Checked: with this applied, nothing breaks.`]
        : renderFix(finding, rule?.remedy, mostFixLines, surroundings.findExcerpt)),
      md`<sub>${rule ? link(name, rule.docs) : name} · Intended? ${code(`npx driftgate ack ${finding.fingerprint} --reason "…" --expires YYYY-MM-DD`)}</sub>`,
    ],
    '\n\n',
  );
}
