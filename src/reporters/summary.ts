import type { Report, Reporter } from '../model/report.ts';
import type { RepositoryLinks } from './markdown/context.ts';
import { renderDocument } from './markdown/document.ts';
import { full } from './markdown/finding.ts';
import { md } from './text/markdown.ts';

/** GitHub drops a summary of more than 1 MiB whole; this leaves room for what other steps of the action write. */
const mostBytes = 1_000_000;

/** The report for a job summary, at most 1 MiB; with links where the repository's address is known. */
export function renderSummary(report: Report, links?: RepositoryLinks): string {
  return renderDocument(report, {
    bytes: mostBytes,
    detail: full,
    listed: 100,
    map: true,
    links,
    elsewhere: md`the log and the JSON report have all of them`,
  });
}

/** The report for `$GITHUB_STEP_SUMMARY`. */
export const summary: Reporter = { id: 'summary', render: (report) => renderSummary(report) };
