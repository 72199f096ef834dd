import type { Severity } from '../model/finding.ts';
import type { Reporter } from '../model/report.ts';
import { safeJson } from './text/safe-json.ts';
import { shown } from './text/shown.ts';
import { headSiteOf } from './wording/head-site.ts';
import { tally } from './wording/tally.ts';

const severities = { error: 'critical', warning: 'major', note: 'info' } as const satisfies Record<
  Severity,
  string
>;

/** GitLab Code Quality (docs.gitlab.com/ci/testing/code_quality, "Code Quality report format"). */
export const gitlab: Reporter = {
  id: 'gitlab',
  render: (report) =>
    safeJson(
      tally(report).reported.map(({ finding, severity }) => {
        const { path, region } = headSiteOf(finding);
        return {
          description: shown(finding.message),
          check_name: finding.rule,
          fingerprint: finding.fingerprint,
          severity: severities[severity],
          location: { path, lines: { begin: region?.line ?? 1 } },
        };
      }),
    ),
};
