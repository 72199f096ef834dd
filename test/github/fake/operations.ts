import { commentAnswer, fileAnswer, lineCommentAnswer, pullAnswer, reviewAnswer } from './answers.ts';
import type { FakeFile, FakePull, FakeReview, FakeState } from './state.ts';

/** What one operation answers. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

export interface Call {
  readonly state: FakeState;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Fields;
}

const documentation = 'https://docs.github.com/rest';

/** An error as GitHub words it. */
export function refusal(status: number, message: string, errors?: readonly string[]): Answer {
  const told = { message, documentation_url: documentation, status: String(status) };
  return { status, body: errors ? { ...told, errors } : told };
}

const longest = 65_536;

function tooLong(text: unknown): boolean {
  return typeof text === 'string' && [...text].length > longest;
}

export function pageOf(items: readonly unknown[], query: URLSearchParams): Answer {
  const size = Number(query.get('per_page') ?? 30);
  const page = Number(query.get('page') ?? 1);
  return { status: 200, body: items.slice((page - 1) * size, page * size) };
}

/** The lines of the new side that a file's patch shows. */
function shownLines(file: FakeFile | undefined): ReadonlySet<number> {
  const shown = new Set<number>();
  let next = 0;
  for (const text of file?.patch?.split('\n') ?? []) {
    const start = /^@@ -[\d,]+ \+(\d+)/.exec(text)?.[1];
    if (start !== undefined) next = Number(start);
    else if (/^[+ ]/.test(text)) shown.add(next++);
  }
  return shown;
}

function isOffDiff(pull: FakePull, comment: Fields): boolean {
  const shown = shownLines(pull.files.find(({ filename }) => filename === comment.path));
  const first = Number(comment.start_line ?? comment.line);
  const last = Number(comment.line);
  if (!(first <= last)) return true;
  for (let line = first; line <= last; line += 1) if (!shown.has(line)) return true;
  return false;
}

function addLineComment({ state }: Call, pull: FakePull, review: number, commit: string, fields: Fields) {
  const startLine = typeof fields.start_line === 'number' ? fields.start_line : null;
  const comment = {
    id: state.nextId++,
    pull: pull.number,
    user: state.viewer,
    body: String(fields.body),
    review,
    path: String(fields.path),
    line: Number(fields.line),
    startLine,
    commit,
    replyTo: null,
  };
  state.lineComments.push(comment);
  return comment;
}

function addReview({ state, body: call }: Call, pull: FakePull, commit: string, body: string) {
  const id = state.nextId++;
  const review: FakeReview = {
    id,
    pull: pull.number,
    user: state.viewer,
    body,
    commit,
    state: call.event === 'COMMENT' ? 'COMMENTED' : 'PENDING',
  };
  state.reviews.push(review);
  return review;
}

/** Whether a review, and what belongs to it, is seen by its author alone. */
function isDraft({ reviews }: FakeState, review: number): boolean {
  return reviews.some(({ id, state }) => id === review && state === 'PENDING');
}

const offDiff = () => refusal(422, 'Unprocessable Entity', ['Line could not be resolved']);
export const absent = () => refusal(404, 'Not Found');

export function withPull(call: Call, act: (pull: FakePull) => Answer): Answer {
  const number = Number(call.parameters.pull_number ?? call.parameters.issue_number);
  const pull = call.state.pulls.find((it) => it.number === number);
  return pull ? act(pull) : absent();
}

/** The operations the fake serves, by GitHub's own names for them. */
export const operations: Readonly<Record<string, (call: Call) => Answer>> = {
  'pulls/get': (call) => withPull(call, (pull) => ({ status: 200, body: pullAnswer(pull) })),
  'pulls/list-files': (call) => withPull(call, (pull) => pageOf(pull.files.map(fileAnswer), call.query)),
  'issues/list-comments': (call) =>
    withPull(call, ({ number }) =>
      pageOf(call.state.comments.filter(({ pull }) => pull === number).map(commentAnswer), call.query),
    ),
  'issues/create-comment': (call) =>
    withPull(call, ({ number }) => {
      if (tooLong(call.body.body)) return refusal(422, 'Body is too long (maximum is 65536 characters)');
      const { state, body } = call;
      const comment = { id: state.nextId++, pull: number, user: state.viewer, body: String(body.body) };
      state.comments.push(comment);
      return { status: 201, body: commentAnswer(comment) };
    }),
  'issues/update-comment': ({ state, parameters, body }) => {
    const comment = state.comments.find(({ id }) => id === Number(parameters.comment_id));
    if (!comment) return absent();
    if (tooLong(body.body)) return refusal(422, 'Body is too long (maximum is 65536 characters)');
    if (comment.user.id !== state.viewer.id) return refusal(403, 'Resource not accessible by integration');
    comment.body = String(body.body);
    return { status: 200, body: commentAnswer(comment) };
  },
  'issues/delete-comment': ({ state, parameters }) => {
    const index = state.comments.findIndex(({ id }) => id === Number(parameters.comment_id));
    if (index === -1) return absent();
    state.comments.splice(index, 1);
    return { status: 204 };
  },
  'pulls/list-reviews': (call) =>
    withPull(call, ({ number }) =>
      pageOf(call.state.reviews.filter(({ pull }) => pull === number).map(reviewAnswer), call.query),
    ),
  'pulls/create-review': (call) =>
    withPull(call, (pull) => {
      const { state, body } = call;
      const comments = (body.comments ?? []) as readonly Fields[];
      const text = String(body.body ?? '');
      const drafted = state.reviews.some(
        (it) => it.pull === pull.number && it.state === 'PENDING' && it.user.id === state.viewer.id,
      );
      if (drafted)
        return refusal(422, 'Unprocessable Entity', [
          'User can only have one pending review per pull request',
        ]);
      if (body.event === 'COMMENT' && text === '') return refusal(422, 'Body cannot be blank');
      if (comments.some((comment) => isOffDiff(pull, comment))) return offDiff();
      const commit = String(body.commit_id ?? pull.head);
      const review = addReview(call, pull, commit, text);
      for (const comment of comments) addLineComment(call, pull, review.id, commit, comment);
      return { status: 200, body: reviewAnswer(review) };
    }),
  'pulls/submit-review': ({ state, parameters }) => {
    const review = state.reviews.find(({ id }) => id === Number(parameters.review_id));
    if (!review) return absent();
    if (review.state !== 'PENDING') return refusal(422, 'Could not submit pending review.');
    review.state = 'COMMENTED';
    state.notified.push(
      ...state.lineComments.filter((it) => it.review === review.id).map(({ body }) => body),
    );
    return { status: 200, body: reviewAnswer(review) };
  },
  'pulls/delete-pending-review': ({ state, parameters }) => {
    const id = Number(parameters.review_id);
    const review = state.reviews.find((it) => it.id === id);
    if (!review) return absent();
    if (review.state !== 'PENDING') return refusal(422, 'Can not delete a non-pending pull request review');
    state.reviews = state.reviews.filter((it) => it !== review);
    state.lineComments = state.lineComments.filter((it) => it.review !== id);
    return { status: 200, body: reviewAnswer(review) };
  },
  'pulls/list-review-comments': (call) =>
    withPull(call, ({ number }) =>
      pageOf(
        call.state.lineComments
          .filter(({ pull, review }) => pull === number && !isDraft(call.state, review))
          .map(lineCommentAnswer),
        call.query,
      ),
    ),
  'pulls/delete-review-comment': ({ state, parameters }) => {
    const index = state.lineComments.findIndex(({ id }) => id === Number(parameters.comment_id));
    if (index === -1) return absent();
    state.lineComments.splice(index, 1);
    return { status: 204 };
  },
  'pulls/update-review-comment': ({ state, parameters, body }) => {
    const comment = state.lineComments.find(({ id }) => id === Number(parameters.comment_id));
    if (!comment) return absent();
    comment.body = String(body.body);
    return { status: 200, body: lineCommentAnswer(comment) };
  },
};
