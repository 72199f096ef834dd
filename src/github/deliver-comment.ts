import { GitHubError } from './github-error.ts';
import { findSticky, markSticky } from './marker.ts';
import type { Author, GitHubPort, PostedComment } from './port.ts';
import { removeIfThere } from './remove.ts';
import type { IsCurrent } from './review-job.ts';

/** The summary comment, ready to be delivered. */
export interface CommentJob {
  readonly pull: number;
  readonly head: string;
  readonly key: string;
  /** What it says; `null` on a clean report, which never makes a comment. */
  readonly text: string | null;
  /** What a comment of a former run says once there is nothing left to say. */
  readonly resolved: string;
}

async function findOwn(port: GitHubPort, viewer: Author, job: CommentJob): Promise<readonly PostedComment[]> {
  return findSticky(await port.listComments(job.pull), viewer, job.key);
}

/** Creates the comment; after a failure that leaves it open whether it arrived, looks before creating it again. */
async function create(
  port: GitHubPort,
  viewer: Author,
  job: CommentJob,
  body: string,
): Promise<PostedComment> {
  try {
    return await port.createComment(job.pull, body);
  } catch (error) {
    const open = error instanceof GitHubError && (error.fault === 'unsure' || error.fault === 'odd');
    if (!open) throw error;
    const [stored] = await findOwn(port, viewer, job);
    return stored ?? (await port.createComment(job.pull, body));
  }
}

/**
 * Keeps exactly one summary comment of ours: created when there is something to say, edited in place, turned into one line
 * when everything is resolved. Of several (two runs at once) the oldest stays. Answers its address, if there is one.
 * Throws the GitHubError that ended it.
 */
export async function deliverComment(
  port: GitHubPort,
  viewer: Author,
  job: CommentJob,
  isCurrent: IsCurrent,
): Promise<string | undefined> {
  let own = await findOwn(port, viewer, job);
  if (own.length === 0) {
    if (job.text === null || !(await isCurrent())) return undefined;
    await create(port, viewer, job, markSticky(job.key, job.head, job.text));
    own = await findOwn(port, viewer, job);
  }
  const [kept, ...twins] = own;
  const body = markSticky(job.key, job.head, job.text ?? job.resolved);
  if (kept && kept.body !== body && (await isCurrent())) await port.updateComment(kept.id, body);
  for (const twin of twins) await removeIfThere(() => port.deleteComment(twin.id));
  return kept?.url;
}
