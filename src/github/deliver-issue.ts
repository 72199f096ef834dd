import { markTracking, trackedSince } from './marker.ts';
import type { GitHubPort, PostedIssue } from './port.ts';

/** The issue that tracks drift on the default branch, as it is now. */
export interface Tracking {
  readonly issue: PostedIssue;
  /** The commit before the drift came. */
  readonly since: string;
}

const title = 'driftgate: a boundary drifts on the default branch';

async function findOwn(port: GitHubPort, key: string): Promise<readonly Tracking[]> {
  const viewer = await port.viewer();
  const own = (await port.listIssues(viewer.login)).flatMap((issue) => {
    const since = trackedSince(issue, viewer, key);
    return since === undefined ? [] : [{ issue, since }];
  });
  return own.sort((a, b) => a.issue.number - b.issue.number);
}

/** The open issue of ours, the oldest of several. Throws a GitHubError. */
export async function findTracking(port: GitHubPort, key: string): Promise<Tracking | undefined> {
  const [first] = await findOwn(port, key);
  return first;
}

/**
 * Keeps one open issue while drift stands on the default branch: opened, edited in place, closed when it is gone. Of
 * several, which two runs at once can open, the younger are closed. Throws a GitHubError.
 */
export async function deliverIssue(
  port: GitHubPort,
  key: string,
  since: string,
  text: string | null,
): Promise<void> {
  let own = await findOwn(port, key);
  if (own.length === 0) {
    if (text === null) return;
    await port.createIssue(title, markTracking(key, since, text));
    own = await findOwn(port, key);
  }
  const [kept, ...twins] = own;
  if (!kept) return;
  const state = text === null ? 'closed' : 'open';
  const body = markTracking(key, kept.since, text ?? '**driftgate**: resolved, no boundary drifts any more.');
  if (state === 'closed' || kept.issue.body !== body) await port.updateIssue(kept.issue.number, body, state);
  for (const { issue } of twins) await port.updateIssue(issue.number, issue.body, 'closed');
}
