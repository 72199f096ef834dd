import { docsOf } from '../model/boundary.ts';
import type { Severity } from '../model/finding.ts';
import type { Report, Reporter } from '../model/report.ts';
import { safeJson } from './text/safe-json.ts';
import { isPlain, shown } from './text/shown.ts';
import { type FindExcerpt, indexExcerpts } from './wording/excerpt.ts';
import { headSiteOf } from './wording/head-site.ts';
import { patchesOf } from './wording/patch.ts';
import { siteText } from './wording/site-text.ts';
import { type Reported, tally } from './wording/tally.ts';

const severities = { error: 'ERROR', warning: 'WARNING', note: 'INFO' } as const satisfies Record<
  Severity,
  string
>;

/** Reviewdog's rdjson. Places are whole lines: its columns are counted in bytes, which a report does not know. */
export const rdjson: Reporter = { id: 'rdjson', render: (report) => safeJson(renderResult(report)) };

function renderResult(report: Report): object {
  const findExcerpt = indexExcerpts(report);
  return {
    source: { name: 'driftgate', url: 'https://github.com/driftgate/driftgate' },
    diagnostics: tally(report).reported.map((it) => diagnosticOf(it, findExcerpt)),
  };
}

function diagnosticOf({ finding, severity, rule }: Reported, findExcerpt: FindExcerpt): object {
  const { path, region } = headSiteOf(finding);
  const lines = [
    finding.message,
    ...finding.evidence.map(({ site, note }) => `${siteText(site)}: ${note}`),
    `Fingerprint: ${finding.fingerprint}`,
  ];
  return {
    message: lines.map(shown).join('\n'),
    location: {
      path,
      ...(region && { range: { start: { line: region.line }, end: { line: region.endLine } } }),
    },
    severity: severities[severity],
    code: { value: finding.rule, url: rule?.docs ?? docsOf(finding.rule) },
    suggestions: suggestionsOf(finding, path, findExcerpt),
  };
}

function suggestionsOf(
  { fixes, at }: Reported['finding'],
  path: string,
  findExcerpt: FindExcerpt,
): readonly object[] {
  return fixes
    .filter((fix) => fix.proven)
    .map((fix) => patchesOf(fix, findExcerpt, at.region?.line ?? 0) ?? [])
    .filter((patches) => patches.every((patch) => patch.path === path && isPlain(patch.text)))
    .flat()
    .map((patch) => ({ range: { start: { line: patch.from }, end: { line: patch.to } }, text: patch.text }));
}
