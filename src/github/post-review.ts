import type { ReviewJob } from './deliver-review.ts';
import type { Candidate } from './find-places.ts';
import { GitHubError } from './github-error.ts';
import type { GitHubPort } from './port.ts';

/** Whether GitHub refused the content of a call, and said so. */
function isInvalid(error: unknown): boolean {
  return error instanceof GitHubError && error.fault === 'invalid';
}

/** Posts one review, which notifies once. */
export async function postReview(
  port: GitHubPort,
  job: ReviewJob,
  candidates: readonly Candidate[],
): Promise<void> {
  const comments = candidates.map(({ comment }) => comment);
  const places = comments.length === 1 ? 'one place' : `${comments.length} places`;
  const body = `**driftgate** found ${places} in this change that break or mend a boundary.`;
  await port.createReview(job.pull, job.commit, body, comments);
}

/**
 * Posts what GitHub accepts of candidates that it refused together without saying which is at fault, and answers how many
 * it refused. One at fault is found by leaving each out in turn, so that the others still are one review; with more at
 * fault, each is posted alone.
 */
export async function postWithout(
  port: GitHubPort,
  job: ReviewJob,
  candidates: readonly Candidate[],
): Promise<number> {
  for (const left of candidates) {
    const others = candidates.filter((it) => it !== left);
    if (others.length === 0) return 1;
    try {
      await postReview(port, job, others);
      return 1;
    } catch (error) {
      if (!isInvalid(error)) throw error;
    }
  }
  let dropped = 0;
  for (const { comment } of candidates) {
    try {
      await port.createReviewComment(job.pull, job.commit, comment);
    } catch (error) {
      if (!isInvalid(error)) throw error;
      dropped += 1;
    }
  }
  return dropped;
}
