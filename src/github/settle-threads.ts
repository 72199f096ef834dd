import { GitHubError } from './github-error.ts';
import { findPosted, isGone, isSame, markGone, markLine } from './marker.ts';
import type { Author, GitHubPort, PostedComment, Thread } from './port.ts';
import { removeIfThere } from './remove.ts';
import type { ReviewJob } from './review-job.ts';

/** Our review comments as they are now. */
export interface Posted {
  /** By the fingerprint they speak of, the oldest first. */
  readonly byFinding: ReadonlyMap<string, readonly PostedComment[]>;
  /** Comments that a person answered. */
  readonly answered: ReadonlySet<number>;
}

/** Reads our review comments, and which of them a person answered. */
export async function readPosted(port: GitHubPort, viewer: Author, job: ReviewJob): Promise<Posted> {
  const comments = await port.listReviewComments(job.pull);
  const replies = comments.filter(({ author }) => !isSame(author, viewer)).map(({ replyTo }) => replyTo);
  return {
    byFinding: findPosted(comments, viewer, job.key),
    answered: new Set(replies.filter((id) => id !== undefined)),
  };
}

/** Of two comments of ours on one finding, which two runs at once can leave, the younger goes, unless somebody answered it. */
export async function removeTwins(port: GitHubPort, { byFinding, answered }: Posted): Promise<void> {
  for (const [, ...twins] of byFinding.values()) {
    for (const { id } of twins) {
      if (!answered.has(id)) await removeIfThere(() => port.deleteReviewComment(id));
    }
  }
}

/** Does what GitHub may refuse to a token without `contents: write`; the comment's text says the same. */
async function ifAllowed(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof GitHubError) || error.fault !== 'refused') throw error;
  }
}

/**
 * Says in each of our comments whether its finding is still reported, and resolves or reopens its thread. What a person
 * answered, or resolved, is left as it is; so is everything where not all could be checked.
 */
export async function settleThreads(port: GitHubPort, job: ReviewJob, posted: Posted): Promise<void> {
  const texts = new Map(job.texts.map((text) => [text.fingerprint, text]));
  const due = [...posted.byFinding].flatMap(([fingerprint, [comment]]) => {
    if (!comment || posted.answered.has(comment.id)) return [];
    const text = texts.get(fingerprint);
    const isDue = text ? isGone(comment) : job.complete;
    return isDue ? [{ comment, fingerprint, text }] : [];
  });
  if (due.length === 0) return;
  let known: readonly Thread[] = [];
  await ifAllowed(async () => {
    known = await port.listThreads(job.pull);
  });
  const threads = new Map(known.map((thread) => [thread.first, thread]));
  for (const { comment, fingerprint, text } of due) {
    const thread = threads.get(comment.node ?? '');
    if (text) await reopen(port, comment, thread, markLine(job.key, fingerprint, text.body));
    else await close(port, comment, thread, markGone(job.key, fingerprint, job.commit));
  }
}

async function reopen(port: GitHubPort, { id }: PostedComment, thread: Thread | undefined, body: string) {
  if (thread?.resolved) await ifAllowed(() => port.reopenThread(thread.id));
  await port.updateReviewComment(id, body);
}

async function close(port: GitHubPort, comment: PostedComment, thread: Thread | undefined, body: string) {
  if (!isGone(comment) && !thread?.resolved) await port.updateReviewComment(comment.id, body);
  if (thread && !thread.resolved) await ifAllowed(() => port.resolveThread(thread.id));
}
