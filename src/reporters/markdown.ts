import type { Reporter } from '../model/report.ts';
import { renderDocument } from './markdown/document.ts';
import { full } from './markdown/finding.ts';
import { md } from './text/markdown.ts';

/** The whole report as Markdown: for an artifact, or another tool's comment. */
export const markdown: Reporter = {
  id: 'markdown',
  render: (report) =>
    renderDocument(report, {
      bytes: 50 * 1024 * 1024,
      detail: full,
      listed: 10_000,
      map: true,
      elsewhere: md`write --format json for all of them`,
    }),
};
