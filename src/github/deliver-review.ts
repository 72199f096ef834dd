import { type Candidate, findPlaces } from './find-places.ts';
import { GitHubError } from './github-error.ts';
import type { Author, GitHubPort } from './port.ts';
import { postReview, postWithout } from './post-review.ts';
import { readPosted, removeTwins, settleThreads } from './settle-threads.ts';

/** What a finding has to say at a place; `path` is relative to the folder that was checked. */
export interface ReviewText {
  readonly path: string;
  readonly line: number;
  readonly startLine?: number;
  readonly body: string;
  readonly fingerprint: string;
}

/** One review, ready to be delivered. */
export interface ReviewJob {
  readonly pull: number;
  readonly commit: string;
  readonly key: string;
  readonly prefix: string;
  readonly texts: readonly ReviewText[];
  /** Whether all was checked: only then a finding that is no longer reported is gone. */
  readonly complete: boolean;
  /** Whether new findings are posted; in a draft they are not, and what was posted is kept up to date. */
  readonly posts: boolean;
  /** The blob id of a file as it was read: line numbers count only for the very same contents. */
  readonly blobOf: (path: string) => string | undefined;
}

/** No push should bury its author: what is beyond stands in the summary comment. */
const most = 10;

/** What a review needs to know before it writes: whether the pull request still stands where this run saw it. */
export type IsCurrent = () => Promise<boolean>;

async function findMissing(
  port: GitHubPort,
  viewer: Author,
  job: ReviewJob,
  candidates: readonly Candidate[],
): Promise<readonly Candidate[]> {
  const posted = await readPosted(port, viewer, job);
  await removeTwins(port, posted);
  return candidates.filter(({ fingerprint }) => !posted.byFinding.has(fingerprint));
}

async function postOnce(
  port: GitHubPort,
  viewer: Author,
  job: ReviewJob,
  missing: readonly Candidate[],
  isCurrent: IsCurrent,
): Promise<number> {
  try {
    await postReview(port, job, missing);
    return 0;
  } catch (error) {
    if (!(error instanceof GitHubError) || error.fault === 'refused' || error.fault === 'limited')
      throw error;
    const still = await findMissing(port, viewer, job, missing);
    if (still.length === 0 || !(await isCurrent())) return 0;
    if (error.fault === 'invalid') return postWithout(port, job, still);
    await postReview(port, job, still);
    return 0;
  }
}

/**
 * Brings our review comments up to date, posts one review with what has not been posted yet, and answers how many
 * comments GitHub refused. After a failure that leaves it open whether the review arrived, it looks before it posts again.
 * Throws the GitHubError that ended it.
 */
export async function deliverReview(
  port: GitHubPort,
  viewer: Author,
  job: ReviewJob,
  isCurrent: IsCurrent,
): Promise<number> {
  const posted = await readPosted(port, viewer, job);
  if (posted.byFinding.size > 0 && !(await isCurrent())) return 0;
  await removeTwins(port, posted);
  await settleThreads(port, job, posted);
  const fresh = job.posts ? job.texts.filter(({ fingerprint }) => !posted.byFinding.has(fingerprint)) : [];
  if (fresh.length === 0) return 0;
  const missing = (await findPlaces(port, { ...job, texts: fresh })).slice(0, most);
  if (missing.length === 0 || !(await isCurrent())) return 0;
  const dropped = await postOnce(port, viewer, job, missing, isCurrent);
  await findMissing(port, viewer, job, []);
  return dropped;
}
