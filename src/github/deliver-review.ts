import { GitHubError } from './github-error.ts';
import { isCommentable, parseHunks } from './hunks.ts';
import { findPosted, markLine } from './marker.ts';
import type { Author, GitHubPort, LineComment } from './port.ts';
import { removeIfThere } from './remove.ts';

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
  /** The blob id of a file as it was read: line numbers count only for the very same contents. */
  readonly blobOf: (path: string) => string | undefined;
}

interface Candidate {
  readonly fingerprint: string;
  readonly comment: LineComment;
}

/** No push should bury its author: what is beyond stands in the summary comment. */
const most = 10;

/** What can stand on a changed line of the pull request: the same file, byte for byte, and a hunk that holds the lines. */
async function findPlaces(port: GitHubPort, job: ReviewJob): Promise<readonly Candidate[]> {
  const files = new Map((await port.listFiles(job.pull)).map((file) => [file.path, file]));
  return job.texts.flatMap(({ path, line, startLine, body, fingerprint }) => {
    const file = files.get(`${job.prefix}${path}`);
    if (file?.patch === undefined || file.blob !== job.blobOf(path)) return [];
    if (!isCommentable(parseHunks(file.patch), startLine ?? line, line)) return [];
    const comment: LineComment = {
      path: file.path,
      line,
      ...(startLine !== undefined && { startLine }),
      body: markLine(job.key, fingerprint, body),
    };
    return [{ fingerprint, comment }];
  });
}

/**
 * What of the candidates is not posted yet. Of two comments of ours on one finding, which two runs at once can leave, the
 * younger goes, unless somebody answered it.
 */
async function settle(
  port: GitHubPort,
  viewer: Author,
  job: ReviewJob,
  candidates: readonly Candidate[],
): Promise<readonly Candidate[]> {
  const comments = await port.listReviewComments(job.pull);
  const posted = findPosted(comments, viewer, job.key);
  const answered = new Set(comments.map(({ replyTo }) => replyTo));
  for (const [, ...twins] of posted.values()) {
    for (const { id } of twins) {
      if (!answered.has(id)) await removeIfThere(() => port.deleteReviewComment(id));
    }
  }
  return candidates.filter(({ fingerprint }) => !posted.has(fingerprint));
}

/** Every comment alone, when GitHub refused them together without saying which: the one at fault costs itself only. */
async function postOneByOne(
  port: GitHubPort,
  job: ReviewJob,
  candidates: readonly Candidate[],
): Promise<number> {
  let dropped = 0;
  for (const { comment } of candidates) {
    try {
      await port.createReviewComment(job.pull, job.commit, comment);
    } catch (error) {
      if (!(error instanceof GitHubError) || error.fault !== 'invalid') throw error;
      dropped += 1;
    }
  }
  return dropped;
}

async function post(port: GitHubPort, job: ReviewJob, candidates: readonly Candidate[]): Promise<void> {
  const comments = candidates.map(({ comment }) => comment);
  const places = comments.length === 1 ? 'one place' : `${comments.length} places`;
  const body = `**driftgate** found ${places} in this change that break or mend a boundary.`;
  await port.createReview(job.pull, job.commit, body, comments);
}

async function postOnce(
  port: GitHubPort,
  viewer: Author,
  job: ReviewJob,
  missing: readonly Candidate[],
): Promise<number> {
  try {
    await post(port, job, missing);
    return 0;
  } catch (error) {
    if (!(error instanceof GitHubError) || error.fault === 'refused' || error.fault === 'limited')
      throw error;
    const still = await settle(port, viewer, job, missing);
    if (still.length === 0) return 0;
    if (error.fault === 'invalid') return postOneByOne(port, job, still);
    await post(port, job, still);
    return 0;
  }
}

/**
 * Posts one review with what has not been posted yet, and answers how many comments GitHub refused. After a failure that
 * leaves it open whether the review arrived, it looks before it posts again. Throws the GitHubError that ended it.
 */
export async function deliverReview(port: GitHubPort, viewer: Author, job: ReviewJob): Promise<number> {
  if (job.texts.length === 0) return 0;
  const places = await findPlaces(port, job);
  if (places.length === 0) return 0;
  const missing = (await settle(port, viewer, job, places)).slice(0, most);
  if (missing.length === 0) return 0;
  const dropped = await postOnce(port, viewer, job, missing);
  await settle(port, viewer, job, []);
  return dropped;
}
