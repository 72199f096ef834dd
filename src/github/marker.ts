import { addTo } from '../model/add-to.ts';
import type { Author, PostedComment, PostedIssue, PostedReview } from './port.ts';

/** A summary comment says on its first line whose it is, and of which commit it speaks. */
const sticky = /^<!-- driftgate:v1 key=([\w./-]{1,100}) head=([0-9a-f]{7,64}) -->(?:\r?\n|$)/;

/** A review comment ends with the finding it speaks of; `gone` once that is no longer reported. */
const line = /<!-- driftgate:v1 key=([\w./-]{1,100}) finding=([0-9a-f]{16})( gone)? -->\s*$/;

/** The name under which one gate of possibly several on a pull request keeps its comments: the folder it checks. */
export function keyOf(prefix: string): string {
  const name = prefix
    .replace(/\/$/, '')
    .replace(/[^\w./-]/g, '-')
    .slice(0, 100);
  return name === '' ? 'root' : name.replace(/--+/g, '-');
}

/** The body of the summary comment. */
export function markSticky(key: string, head: string, body: string): string {
  return `<!-- driftgate:v1 key=${key} head=${head} -->\n${body}`;
}

/** The body of a review comment. */
export function markLine(key: string, fingerprint: string, body: string): string {
  return `${body}\n\n<!-- driftgate:v1 key=${key} finding=${fingerprint} -->`;
}

/** The body of a review. */
export function markReview(key: string, body: string): string {
  return `${body}\n\n<!-- driftgate:v1 key=${key} review -->`;
}

/** Whether a review is one of ours, of this key. */
export function isOwnReview(
  review: Pick<PostedReview, 'author' | 'body'>,
  viewer: Author,
  key: string,
): boolean {
  return isSame(review.author, viewer) && review.body.endsWith(markReview(key, ''));
}

const tracking =
  /^<!-- driftgate:v1 key=([\w./-]{1,100}) tracking since=([0-9a-f]{40}|[0-9a-f]{64}) -->(?:\r?\n|$)/;

/** The body of the issue that tracks drift on the default branch since a commit. */
export function markTracking(key: string, since: string, body: string): string {
  return `<!-- driftgate:v1 key=${key} tracking since=${since} -->\n${body}`;
}

/** The commit since which an issue of ours tracks drift; `undefined` for any other issue. */
export function trackedSince(issue: PostedIssue, viewer: Author, key: string): string | undefined {
  const [, found, since] = isSame(issue.author, viewer) ? (tracking.exec(issue.body) ?? []) : [];
  return found === key ? since : undefined;
}

/** What becomes of a review comment whose finding is no longer reported. */
export function markGone(key: string, fingerprint: string, head: string): string {
  const text = `✅ No longer reported at \`${head.slice(0, 12)}\`.`;
  return `${text}\n\n<!-- driftgate:v1 key=${key} finding=${fingerprint} gone -->`;
}

/** Whether a review comment of ours says that its finding is no longer reported. */
export function isGone({ body }: PostedComment): boolean {
  return line.exec(body)?.[3] !== undefined;
}

/** Whether two are one: by id where both are known, else by login. */
export function isSame(author: Author | undefined, viewer: Author): boolean {
  if (!author) return false;
  if (author.id !== undefined && viewer.id !== undefined) return author.id === viewer.id;
  return author.login.toLowerCase() === viewer.login.toLowerCase();
}

/** Our own summary comments of this key, the oldest first. A stranger's, whatever it says, is not among them. */
export function findSticky(
  comments: readonly PostedComment[],
  viewer: Author,
  key: string,
): readonly PostedComment[] {
  const own = comments.filter(
    (comment) => isSame(comment.author, viewer) && sticky.exec(comment.body)?.[1] === key,
  );
  return own.sort((a, b) => a.id - b.id);
}

/** Our own review comments of this key, by the fingerprint they speak of, the oldest first. */
export function findPosted(
  comments: readonly PostedComment[],
  viewer: Author,
  key: string,
): ReadonlyMap<string, readonly PostedComment[]> {
  const posted = new Map<string, PostedComment[]>();
  for (const comment of [...comments].sort((a, b) => a.id - b.id)) {
    const [, found, fingerprint] = isSame(comment.author, viewer) ? (line.exec(comment.body) ?? []) : [];
    if (fingerprint === undefined || found !== key) continue;
    addTo(posted, fingerprint, comment);
  }
  return posted;
}
