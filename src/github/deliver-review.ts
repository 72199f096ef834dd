import { type Candidate, findPlaces } from './find-places.ts';
import type { Author, GitHubPort } from './port.ts';
import { postReview, removeDrafts } from './post-review.ts';
import type { IsCurrent, ReviewJob } from './review-job.ts';
import { readPosted, removeTwins, settleThreads } from './settle-threads.ts';

/** No push should bury its author: what is beyond stands in the summary comment. */
const most = 10;

/**
 * Brings our review comments up to date, posts one review with what has not been posted yet, and answers how many
 * comments GitHub refused. Throws the GitHubError that ended it.
 */
export async function deliverReview(
  port: GitHubPort,
  viewer: Author,
  job: ReviewJob,
  isCurrent: IsCurrent,
): Promise<number> {
  const posted = await readPosted(port, viewer, job);
  if (posted.byFinding.size === 0 && job.texts.length === 0) return 0;
  if (!(await isCurrent())) return 0;
  await removeDrafts(port, viewer, job);
  if (posted.byFinding.size > 0) {
    await removeTwins(port, posted);
    await settleThreads(port, job, posted);
  }
  const fresh = job.posts ? job.texts.filter(({ fingerprint }) => !posted.byFinding.has(fingerprint)) : [];
  if (fresh.length === 0) return 0;
  const places: readonly Candidate[] = await findPlaces(port, { ...job, texts: fresh });
  if (places.length === 0) return 0;
  const findMissing = async () => {
    const { byFinding } = await readPosted(port, viewer, job);
    return places.filter(({ fingerprint }) => !byFinding.has(fingerprint)).slice(0, most);
  };
  return postReview(port, viewer, job, findMissing, isCurrent);
}
