import { GitHubError } from './github-error.ts';
import type {
  Author,
  Labeling,
  LivePull,
  PostedComment,
  PostedIssue,
  PostedReview,
  PullFile,
  Thread,
} from './port.ts';

type Shape = Readonly<Record<string, unknown>>;

function odd(what: string): never {
  throw new GitHubError('odd', `GitHub answered with something that is not ${what}`);
}

function shapeOf(value: unknown, what: string): Shape {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Shape) : odd(what);
}

const textIn = (shape: Shape, key: string, what: string): string => {
  const value = shape[key];
  return typeof value === 'string' ? value : odd(what);
};

/** An account; absent for one that was deleted. */
export function decodeAuthor(value: unknown): Author | undefined {
  if (value === null || value === undefined) return undefined;
  const shape = shapeOf(value, 'an account');
  const id = shape.id ?? shape.databaseId;
  return { id: typeof id === 'number' ? id : undefined, login: textIn(shape, 'login', 'an account') };
}

/** A comment of the conversation or of a review. */
export function decodeComment(value: unknown): PostedComment {
  const shape = shapeOf(value, 'a comment');
  if (typeof shape.id !== 'number') return odd('a comment');
  return {
    id: shape.id,
    author: decodeAuthor(shape.user),
    body: typeof shape.body === 'string' ? shape.body : '',
    url: textIn(shape, 'html_url', 'a comment'),
    ...(typeof shape.in_reply_to_id === 'number' && { replyTo: shape.in_reply_to_id }),
    ...(typeof shape.node_id === 'string' && { node: shape.node_id }),
  };
}

const states = new Map<unknown, PostedReview['state']>([
  ['PENDING', 'draft'],
  ['APPROVED', 'approved'],
  ['CHANGES_REQUESTED', 'changes-requested'],
]);

/** A review. */
export function decodeReview(value: unknown): PostedReview {
  const shape = shapeOf(value, 'a review');
  if (typeof shape.id !== 'number') return odd('a review');
  return {
    id: shape.id,
    author: decodeAuthor(shape.user),
    body: typeof shape.body === 'string' ? shape.body : '',
    state: states.get(shape.state) ?? 'other',
    commit: typeof shape.commit_id === 'string' ? shape.commit_id : undefined,
  };
}

/** One page of a pull request's threads, as GraphQL answers; `next` is where the following one begins. */
export function decodeThreads(value: unknown): {
  readonly threads: readonly Thread[];
  readonly next?: string;
} {
  const what = 'a list of threads';
  const inside = (shape: unknown, key: string) => shapeOf(shapeOf(shape, what)[key], what);
  const list = inside(inside(inside(value, 'repository'), 'pullRequest'), 'reviewThreads');
  const page = inside(list, 'pageInfo');
  const threads = decodeList(list.nodes, (item) => {
    const shape = shapeOf(item, what);
    const [first] = decodeList(inside(shape, 'comments').nodes, (it) =>
      textIn(shapeOf(it, what), 'id', what),
    );
    return { id: textIn(shape, 'id', what), first: first ?? '', resolved: shape.isResolved === true };
  });
  return { threads, ...(page.hasNextPage === true && { next: textIn(page, 'endCursor', what) }) };
}

/** A file of a pull request. */
export function decodeFile(value: unknown): PullFile {
  const shape = shapeOf(value, 'a file');
  return {
    path: textIn(shape, 'filename', 'a file'),
    blob: typeof shape.sha === 'string' ? shape.sha : '',
    ...(typeof shape.patch === 'string' && { patch: shape.patch }),
  };
}

/** A pull request. */
export function decodePull(value: unknown): LivePull {
  const shape = shapeOf(value, 'a pull request');
  return {
    head: textIn(shapeOf(shape.head, 'a pull request'), 'sha', 'a pull request'),
    open: shape.state === 'open',
    draft: shape.draft === true,
  };
}

/** A pull request of a list. */
export function decodePullItem(value: unknown): LivePull & { readonly number: number } {
  const { number } = shapeOf(value, 'a pull request');
  return typeof number === 'number' ? { ...decodePull(value), number } : odd('a pull request');
}

/** A list, each of its items decoded. */
export function decodeList<T>(value: unknown, decode: (item: unknown) => T): readonly T[] {
  return Array.isArray(value) ? value.map(decode) : odd('a list');
}

/** The name of a label. */
export function decodeLabel(value: unknown): string {
  return textIn(shapeOf(value, 'a label'), 'name', 'a label');
}

/** What one event of a pull request tells of labels: none for any other event, and for a label that went. */
export function decodeLabeling(value: unknown): Labeling | undefined {
  const shape = shapeOf(value, 'an event');
  return shape.event === 'labeled'
    ? { label: decodeLabel(shape.label), by: decodeAuthor(shape.actor) }
    : undefined;
}

/** Whether a collaborator may write: `maintain` and custom roles come as what they include. */
export function decodeMayWrite(value: unknown): boolean {
  const permission = textIn(shapeOf(value, 'a permission'), 'permission', 'a permission');
  return permission === 'admin' || permission === 'write';
}

/** Whether a repository is private. */
export function decodePrivate(value: unknown): boolean {
  const { private: isPrivate } = shapeOf(value, 'a repository');
  return typeof isPrivate === 'boolean' ? isPrivate : odd('a repository');
}

/** An issue. */
export function decodeIssue(value: unknown): PostedIssue {
  const { number, user, body } = shapeOf(value, 'an issue');
  if (typeof number !== 'number') return odd('an issue');
  return { number, author: decodeAuthor(user), body: typeof body === 'string' ? body : '' };
}
