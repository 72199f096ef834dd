import type { OctokitPlugin } from '@octokit/core/types';
import {
  decodeAuthor,
  decodeComment,
  decodeFile,
  decodeIssue,
  decodeLabel,
  decodeLabeling,
  decodeList,
  decodeMayWrite,
  decodePrivate,
  decodePull,
  decodePullItem,
  decodeReview,
  decodeThreads,
} from './decode.ts';
import { toGitHubError } from './github-error.ts';
import type { Author, GitHubPort, LineComment, Thread } from './port.ts';
import { queries } from './queries.ts';

export interface GitHubAccess {
  readonly token: string;
  readonly apiUrl: string;
  readonly owner: string;
  readonly repo: string;
  /** How the server is asked: the one place that knows of proxies. */
  readonly http: typeof fetch;
  /** Without pace, writes are not spaced out and a failed read is asked again at once: for a server of one's own. */
  readonly paced?: boolean;
}

/** How long one attempt may take, and how long a limit of GitHub is waited for. */
const attemptMilliseconds = 30_000;
const patienceSeconds = 60;
const pages = 100;

/** Whom a workflow's own token speaks for, on servers that do not tell. */
const workflowBot: Author = { id: undefined, login: 'github-actions[bot]' };

type Fields = Readonly<Record<string, unknown>>;

/** Every attempt gets its own clock; it stands innermost, so that waiting for a limit does not count. */
const timeLimit: OctokitPlugin = (octokit) => {
  octokit.hook.wrap('request', (request, options) => {
    options.request = { ...options.request, signal: AbortSignal.timeout(attemptMilliseconds) };
    return request(options);
  });
  return {};
};

async function connect({ token, apiUrl, http, paced = true }: GitHubAccess) {
  const [{ Octokit }, { retry }, { throttling }] = await Promise.all([
    import('@octokit/core'),
    import('@octokit/plugin-retry'),
    import('@octokit/plugin-throttling'),
  ]);
  const wait = (seconds: number, _options: unknown, _octokit: unknown, attempt: number) =>
    seconds <= patienceSeconds && attempt < 2;
  return new (Octokit.plugin(timeLimit, retry, throttling))({
    auth: token,
    baseUrl: apiUrl,
    request: { fetch: http },
    log: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
    retry: { retries: 2, retryAfterBaseValue: paced ? 1000 : 1 },
    throttle: { enabled: paced, onRateLimit: wait, onSecondaryRateLimit: wait },
  });
}

function inline({ path, line, startLine, body }: LineComment): Fields {
  const range = startLine !== undefined && startLine < line && { start_line: startLine, start_side: 'RIGHT' };
  return { path, line, side: 'RIGHT', ...range, body };
}

/** GitHub through octokit: on a server's fault all is repeated but what creates; limits are waited for up to a minute. */
export async function openGitHub(access: GitHubAccess): Promise<GitHubPort> {
  const octokit = await connect(access);
  const place = { owner: access.owner, repo: access.repo };
  const call = async (route: string, fields: Fields = {}): Promise<unknown> => {
    const retries = route.startsWith('POST ') ? 0 : 2;
    try {
      const response = await octokit.request(route, { ...place, ...fields, request: { retries } });
      return response.data;
    } catch (error) {
      throw toGitHubError(error);
    }
  };
  const list = async <T>(
    route: string,
    pull: number,
    decode: (item: unknown) => T,
  ): Promise<readonly T[]> => {
    const items: T[] = [];
    for (let page = 1; page <= pages; page += 1) {
      const some = decodeList(await call(route, { number: pull, per_page: 100, page }), decode);
      items.push(...some);
      if (some.length < 100) break;
    }
    return items;
  };
  const graph = async (query: string, variables: Fields): Promise<unknown> => {
    try {
      return await octokit.graphql<unknown>(query, variables);
    } catch (error) {
      throw toGitHubError(error);
    }
  };
  const repository = 'repos/{owner}/{repo}';
  return {
    async viewer() {
      try {
        const answer = await octokit.graphql<{ viewer?: unknown }>(queries.viewer);
        return decodeAuthor(answer.viewer) ?? workflowBot;
      } catch {
        return workflowBot;
      }
    },
    getPull: async (pull) => decodePull(await call(`GET /${repository}/pulls/{number}`, { number: pull })),
    findPulls: async (head) =>
      decodeList(
        await call(`GET /${repository}/pulls`, { head, state: 'open', per_page: 100 }),
        decodePullItem,
      ),
    listFiles: (pull) => list(`GET /${repository}/pulls/{number}/files`, pull, decodeFile),
    listComments: (pull) => list(`GET /${repository}/issues/{number}/comments`, pull, decodeComment),
    createComment: async (pull, body) =>
      decodeComment(await call(`POST /${repository}/issues/{number}/comments`, { number: pull, body })),
    updateComment: async (id, body) =>
      decodeComment(await call(`PATCH /${repository}/issues/comments/{id}`, { id, body })),
    deleteComment: async (id) => void (await call(`DELETE /${repository}/issues/comments/{id}`, { id })),
    listReviewComments: (pull) => list(`GET /${repository}/pulls/{number}/comments`, pull, decodeComment),
    deleteReviewComment: async (id) => void (await call(`DELETE /${repository}/pulls/comments/{id}`, { id })),
    listReviews: (pull) => list(`GET /${repository}/pulls/{number}/reviews`, pull, decodeReview),
    async draftReview(pull, commit, body, comments) {
      const fields = { number: pull, commit_id: commit, body, comments: comments.map(inline) };
      return decodeReview(await call(`POST /${repository}/pulls/{number}/reviews`, fields)).id;
    },
    submitReview: async (pull, id) =>
      void (await call(`POST /${repository}/pulls/{number}/reviews/{id}/events`, {
        number: pull,
        id,
        event: 'COMMENT',
      })),
    deleteDraft: async (pull, id) =>
      void (await call(`DELETE /${repository}/pulls/{number}/reviews/{id}`, { number: pull, id })),
    updateReviewComment: async (id, body) =>
      void (await call(`PATCH /${repository}/pulls/comments/{id}`, { id, body })),
    async listThreads(pull) {
      const all: Thread[] = [];
      let after: string | null = null;
      for (let page = 1; page <= pages; page += 1) {
        const { threads, next } = decodeThreads(await graph(queries.threads, { ...place, pull, after }));
        all.push(...threads);
        if (next === undefined) break;
        after = next;
      }
      return all;
    },
    listLabels: (pull) => list(`GET /${repository}/issues/{number}/labels`, pull, decodeLabel),
    listLabelings: async (pull) =>
      (await list(`GET /${repository}/issues/{number}/events`, pull, decodeLabeling)).filter(
        (it) => it !== undefined,
      ),
    mayWrite: async (username) =>
      decodeMayWrite(await call(`GET /${repository}/collaborators/{username}/permission`, { username })),
    async isPrivate(name) {
      const [owner, repo] = name.split('/');
      return decodePrivate(await call(`GET /${repository}`, { owner, repo }));
    },
    listIssues: async (creator) =>
      decodeList(
        await call(`GET /${repository}/issues`, { creator, state: 'open', per_page: 100 }),
        decodeIssue,
      ),
    createIssue: async (title, body) => void (await call(`POST /${repository}/issues`, { title, body })),
    updateIssue: async (number, body, state) =>
      void (await call(`PATCH /${repository}/issues/{number}`, { number, body, state })),
    resolveThread: async (thread) => void (await graph(queries.resolve, { thread })),
    reopenThread: async (thread) => void (await graph(queries.reopen, { thread })),
  };
}
