import { isCommentable, parseHunks } from './hunks.ts';
import { markLine } from './marker.ts';
import type { GitHubPort, LineComment } from './port.ts';
import type { ReviewJob } from './review-job.ts';

/** A comment that has a place in the diff. */
export interface Candidate {
  readonly fingerprint: string;
  readonly comment: LineComment;
}

/** What can stand on a changed line of the pull request: the same file, byte for byte, and a hunk that holds the lines. */
export async function findPlaces(port: GitHubPort, job: ReviewJob): Promise<readonly Candidate[]> {
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
