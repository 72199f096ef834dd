import { type RunContext, readContext } from '../github/context.ts';
import { deliver } from '../github/deliver.ts';
import type { GitHubPort } from '../github/port.ts';
import { type FollowedRun, readFollowedRun } from '../github/workflow-run.ts';
import type { World } from '../host/world.ts';
import type { PullRequest } from '../model/event.ts';
import type { Report } from '../model/report.ts';
import { renderComment } from '../reporters/comment.ts';
import { maskPrivate } from '../reporters/mask-private.ts';
import { renderSummary } from '../reporters/summary.ts';
import { safeLog } from '../reporters/text/log.ts';
import { link, md } from '../reporters/text/markdown.ts';
import { shown } from '../reporters/text/shown.ts';
import { linksAt, opening } from './pull-request-access.ts';

/**
 * Writes the report of a pull request's own run, which could not write itself, to that pull request: on `workflow_run`.
 * Which pull request it is, GitHub tells; the report is only rendered, never believed: no suggestions, and it says whose
 * it is. Never throws; what could not be written is told in the log.
 */
export async function followRun(world: World, report: Report, token: string | undefined): Promise<void> {
  const say = (notice: string) => world.out.stdout(safeLog(`driftgate: ${shown(notice)}\n`));
  const run = await readFollowedRun(world);
  if (!run) return say('The event is not of a pull request’s run: nothing was written to one.');
  if (!run.isReadOnly)
    return say('That run could write to its pull request itself: nothing was written again.');
  const context = await readContext(world);
  const { open } = opening(world, context, token);
  if (!open) return say('Nothing was written: there is no token. Set GITHUB_TOKEN.');
  const pull = await findPull(open, run).catch((error: unknown) => {
    say(`The pull request could not be found: ${error instanceof Error ? error.message : String(error)}.`);
    return null;
  });
  if (pull === null) return undefined;
  if (!pull)
    return say(`No open pull request stands at ${run.head.slice(0, 12)} any more: nothing was written.`);
  const { notices } = await deliver(world, {
    event: { kind: 'pull_request', pull },
    outputs: {},
    texts: textsOf(world, context, report, run),
    review: [],
    complete: false,
    prefix: '',
    blobOf: () => undefined,
    comment: 'auto',
    reviews: 'never',
    open,
  });
  for (const notice of notices) say(notice);
}

async function findPull(
  open: () => Promise<GitHubPort>,
  { head, from }: FollowedRun,
): Promise<PullRequest | undefined> {
  const [found] = (await (await open()).findPulls(from)).filter((it) => it.head === head);
  return found && { number: found.number, base: '', baseRef: '', head, fork: true, draft: false };
}

/** In a public repository no other repository is named, whatever the report says of it. */
function textsOf(world: World, context: RunContext, report: Report, run: FollowedRun) {
  const visible = context.isPublic ? maskPrivate(report, () => true) : report;
  const links = linksAt(world, context, run.head, report.base);
  const source = run.url === '' ? md`a run` : link(md`a run`, run.url);
  const origin = md`<sub>Reported by ${source} of this pull request’s own workflow; its exit code is what counts.</sub>`;
  const comment = renderComment(visible, links);
  return {
    annotations: '',
    summary: renderSummary(visible, links),
    comment: comment === '' ? null : `${comment}\n${origin}\n`,
  };
}
