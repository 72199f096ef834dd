import type { RunContext } from '../github/context.ts';
import { deliverIssue, findTracking } from '../github/deliver-issue.ts';
import { explain } from '../github/explain.ts';
import { keyOf } from '../github/marker.ts';
import type { GitHubPort } from '../github/port.ts';
import type { Report } from '../model/report.ts';

export interface TrackInput {
  readonly context: RunContext;
  readonly open: (() => Promise<GitHubPort>) | undefined;
  readonly prefix: string;
  /** What this run found. */
  readonly report: Report;
  /** The same check against another commit: the one before the drift came. */
  readonly checkSince: (commit: string) => Promise<Report>;
  /** What the issue says of a report; `null` where nothing drifts. */
  readonly render: (report: Report) => Promise<string | null>;
}

/**
 * Brings the tracking issue up to date on the default branch, and answers what could not be written. Drift is told from a
 * push by comparing with what was before it; so what an open issue tracks is compared with what was before that. Never
 * throws.
 */
export async function trackDrift(input: TrackInput): Promise<readonly string[]> {
  const { context, open, report } = input;
  if (!context.onDefault) return [];
  if (!open) return ['The tracking issue was not written: there is no token. Pass `token`.'];
  try {
    const port = await open();
    const key = keyOf(input.prefix);
    const tracked = await findTracking(port, key);
    const since = tracked?.since ?? report.base?.commit;
    if (since === undefined) return [];
    const found = tracked && tracked.since !== report.base?.commit ? await input.checkSince(since) : report;
    if (found.verdict === 'inconclusive')
      return [
        'The tracking issue was left as it is: what stands on the default branch could not be checked.',
      ];
    await deliverIssue(port, key, since, await input.render(found));
    return [];
  } catch (error) {
    return [explain('The tracking issue', error, 'issues: write')];
  }
}
