import type { Report, Reporter } from '../model/report.ts';
import type { RepositoryLinks } from './markdown/context.ts';
import { renderDocument } from './markdown/document.ts';
import { brief } from './markdown/finding.ts';
import { md } from './text/markdown.ts';

/** GitHub refuses a comment of more than 65,536 characters; this leaves room for the marker, and counts bytes to be safe. */
const mostBytes = 60_000;

/** The report as one comment on a pull request; empty where nobody needs to be told: a pass with at most notes. */
export function renderComment(report: Report, links?: RepositoryLinks): string {
  if (isQuiet(report)) return '';
  return renderDocument(report, {
    bytes: mostBytes,
    detail: brief,
    listed: 10,
    map: false,
    links,
    whole: links?.run,
    elsewhere: md`the job summary has them`,
  });
}

function isQuiet(report: Report): boolean {
  return (
    report.verdict === 'pass' &&
    report.judgements.every(
      ({ disposition }) => disposition.kind !== 'reported' || disposition.severity === 'note',
    )
  );
}

/** The sticky comment, without the marker by which it is found again. */
export const comment: Reporter = { id: 'comment', render: (report) => renderComment(report) };
