import type { Candidate } from './find-places.ts';
import { GitHubError } from './github-error.ts';
import { isOwnReview, markReview } from './marker.ts';
import type { Author, GitHubPort } from './port.ts';
import { removeIfThere } from './remove.ts';
import type { IsCurrent, ReviewJob } from './review-job.ts';

/** How often a review is begun again, when another run comes between or an answer is lost. */
const attempts = 4;

function faultOf(error: unknown): GitHubError['fault'] | undefined {
  return error instanceof GitHubError ? error.fault : undefined;
}

/** Drafts a review. That there is a draft already means that another run, or another tool, is writing. */
async function draft(port: GitHubPort, job: ReviewJob, candidates: readonly Candidate[]): Promise<number> {
  const comments = candidates.map(({ comment }) => comment);
  const places = comments.length === 1 ? 'one place' : `${comments.length} places`;
  const body = `**driftgate** found ${places} in this change that break or mend a boundary.`;
  try {
    return await port.draftReview(job.pull, job.commit, markReview(job.key, body), comments);
  } catch (error) {
    if (error instanceof GitHubError && /one pending review/i.test(error.message))
      throw new GitHubError('unsure', 'somebody else is drafting a review with the same account');
    throw error;
  }
}

/** Removes drafts of ours, of a run that died or that this one overtakes; one that was submitted meanwhile stays. */
export async function removeDrafts(
  port: GitHubPort,
  viewer: Author,
  { pull, key }: ReviewJob,
): Promise<void> {
  for (const review of await port.listReviews(pull)) {
    if (review.state !== 'draft' || !isOwnReview(review, viewer, key)) continue;
    await removeIfThere(() => port.deleteDraft(pull, review.id));
  }
}

/** The candidates that GitHub accepts, each tried in a draft of its own: nobody hears of it. */
async function findAccepted(
  port: GitHubPort,
  job: ReviewJob,
  candidates: readonly Candidate[],
): Promise<readonly Candidate[]> {
  const accepted: Candidate[] = [];
  for (const candidate of candidates) {
    try {
      await port.deleteDraft(job.pull, await draft(port, job, [candidate]));
      accepted.push(candidate);
    } catch (error) {
      if (faultOf(error) !== 'invalid') throw error;
    }
  }
  return accepted;
}

/** What came of one attempt: how many comments GitHub refused; `undefined` where it has to be begun again. */
async function attempt(
  port: GitHubPort,
  job: ReviewJob,
  candidates: readonly Candidate[],
  findMissing: () => Promise<readonly Candidate[]>,
  isCurrent: IsCurrent,
): Promise<number | undefined> {
  let kept = candidates;
  let id: number;
  try {
    id = await draft(port, job, kept);
  } catch (error) {
    if (faultOf(error) !== 'invalid') throw error;
    kept = await findAccepted(port, job, candidates);
    if (kept.length === 0) return candidates.length;
    id = await draft(port, job, kept);
  }
  const missing = await findMissing();
  if (!kept.every((it) => missing.includes(it)) || !(await isCurrent())) {
    await removeIfThere(() => port.deleteDraft(job.pull, id));
    return undefined;
  }
  await port.submitReview(job.pull, id);
  return candidates.length - kept.length;
}

/**
 * Posts one review, which notifies once, and answers how many comments GitHub refused. It is drafted first: the draft,
 * of which there is only one, keeps two runs from posting the same finding, and what is refused costs itself alone.
 * `findMissing` tells which candidates nobody has posted. Throws the GitHubError that ended it.
 */
export async function postReview(
  port: GitHubPort,
  viewer: Author,
  job: ReviewJob,
  findMissing: () => Promise<readonly Candidate[]>,
  isCurrent: IsCurrent,
): Promise<number> {
  let last: GitHubError | undefined;
  for (let count = 0; count < attempts; count += 1) {
    const missing = await findMissing();
    if (missing.length === 0 || !(await isCurrent())) return 0;
    try {
      if (count > 0) await removeDrafts(port, viewer, job);
      const dropped = await attempt(port, job, missing, findMissing, isCurrent);
      if (dropped !== undefined) return dropped;
    } catch (error) {
      if (!(error instanceof GitHubError) || error.fault === 'limited') throw error;
      if (error.fault === 'refused' && !error.message.startsWith('404')) throw error;
      last = error;
    }
  }
  throw last ?? new GitHubError('unsure', 'another run was writing at the same time');
}
