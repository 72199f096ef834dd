import {
  decodeAuthor,
  decodeComment,
  decodeFile,
  decodeList,
  decodePull,
  decodeReview,
  decodeThreads,
} from '../../../src/github/decode.ts';
import { GitHubError, toGitHubError } from '../../../src/github/github-error.ts';
import type { GitHubPort, LineComment } from '../../../src/github/port.ts';
import { queries } from '../../../src/github/queries.ts';
import { answerGraph } from './graph.ts';
import { operations } from './operations.ts';
import type { FakeState } from './state.ts';

/** What becomes of one call: it arrives; it never arrives; it arrives, and its answer never does; or GitHub's own fault. */
export type Fate = 'arrives' | 'lost' | 'cut' | 'bad-gateway' | 'limited' | 'forbidden';

type Fields = Readonly<Record<string, unknown>>;

const inline = ({ path, line, startLine, body }: LineComment) => ({
  path,
  line,
  body,
  ...(startLine !== undefined && { start_line: startLine }),
});

const refusals = {
  lost: new GitHubError('unsure', 'no answer'),
  'bad-gateway': new GitHubError('unsure', '502'),
  limited: new GitHubError('limited', '429'),
  forbidden: new GitHubError('refused', '403: Resource not accessible by integration'),
} as const;

/**
 * The fake without its server: the same operations, called directly. `turn` is awaited before each call, and says what
 * becomes of it: whoever gives the turns decides how runs interleave.
 */
export function memoryPort(state: FakeState, turn: () => Promise<Fate>): GitHubPort {
  const carry = async (act: () => unknown): Promise<unknown> => {
    const fate = await turn();
    if (fate !== 'arrives' && fate !== 'cut') throw refusals[fate];
    const answer = act();
    if (fate === 'cut') throw refusals.lost;
    return answer;
  };
  const call = (id: string, parameters: Fields, body: Fields = {}) =>
    carry(() => {
      const query = new URLSearchParams({ per_page: '10000' });
      const texts = Object.fromEntries(
        Object.entries(parameters).map(([key, value]) => [key, String(value)]),
      );
      const answer = operations[id]?.({ state, parameters: texts, query, body });
      if (!answer || answer.status >= 400) {
        const { message, errors = [] } = (answer?.body ?? {}) as {
          message?: string;
          errors?: readonly string[];
        };
        throw toGitHubError({ status: answer?.status, message: [message, ...errors].join(': ') });
      }
      return answer.body;
    });
  const graph = (query: string, variables: Fields) =>
    carry(() => {
      const { data, errors } = answerGraph(state, { query, variables }, []).body as {
        data: unknown;
        errors?: unknown;
      };
      if (errors) throw toGitHubError({ message: 'refused', errors });
      return data;
    });
  const on = (pull: number) => ({ pull_number: pull, issue_number: pull });
  return {
    viewer: async () => decodeAuthor({ ...state.viewer }) ?? { id: undefined, login: '' },
    getPull: async (pull) => decodePull(await call('pulls/get', on(pull))),
    listFiles: async (pull) => decodeList(await call('pulls/list-files', on(pull)), decodeFile),
    listComments: async (pull) => decodeList(await call('issues/list-comments', on(pull)), decodeComment),
    createComment: async (pull, body) =>
      decodeComment(await call('issues/create-comment', on(pull), { body })),
    updateComment: async (id, body) =>
      decodeComment(await call('issues/update-comment', { comment_id: id }, { body })),
    deleteComment: async (id) => void (await call('issues/delete-comment', { comment_id: id })),
    listReviewComments: async (pull) =>
      decodeList(await call('pulls/list-review-comments', on(pull)), decodeComment),
    deleteReviewComment: async (id) => void (await call('pulls/delete-review-comment', { comment_id: id })),
    updateReviewComment: async (id, body) =>
      void (await call('pulls/update-review-comment', { comment_id: id }, { body })),
    listReviews: async (pull) => decodeList(await call('pulls/list-reviews', on(pull)), decodeReview),
    draftReview: async (pull, commit, body, comments) =>
      decodeReview(
        await call('pulls/create-review', on(pull), {
          commit_id: commit,
          body,
          comments: comments.map(inline),
        }),
      ).id,
    submitReview: async (pull, id) =>
      void (await call('pulls/submit-review', { ...on(pull), review_id: id }, { event: 'COMMENT' })),
    deleteDraft: async (pull, id) =>
      void (await call('pulls/delete-pending-review', { ...on(pull), review_id: id })),
    findPulls: async () => [],
    listIssues: async () => [],
    createIssue: async () => undefined,
    updateIssue: async () => undefined,
    listLabels: async () => [],
    listLabelings: async () => [],
    mayWrite: async () => false,
    isPrivate: async () => true,
    listThreads: async (pull) => decodeThreads(await graph(queries.threads, { pull })).threads,
    resolveThread: async (thread) => void (await graph(queries.resolve, { thread })),
    reopenThread: async (thread) => void (await graph(queries.reopen, { thread })),
  };
}
