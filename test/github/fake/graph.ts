import { queries } from '../../../src/github/queries.ts';
import type { Answer } from './operations.ts';
import type { FakeState } from './state.ts';

type Fields = Readonly<Record<string, unknown>>;

const nodeOf = (id: number) => `PRRC_${id}`;

function threadsOf({ lineComments, resolved }: FakeState, pull: unknown): unknown {
  const nodes = lineComments
    .filter((it) => it.pull === pull && it.replyTo === null)
    .map(({ id }) => ({
      id: `PRRT_${id}`,
      isResolved: resolved.has(id),
      comments: { nodes: [{ id: nodeOf(id) }] },
    }));
  const reviewThreads = { pageInfo: { hasNextPage: false, endCursor: null }, nodes };
  return { repository: { pullRequest: { reviewThreads } } };
}

const refused = {
  data: { thread: null },
  errors: [{ type: 'FORBIDDEN', path: ['thread'], message: 'Resource not accessible by integration' }],
};

/** The fake's GraphQL: it knows the documents of this program, which another test holds against GitHub's schema. */
export function answerGraph(state: FakeState, body: unknown, violations: string[]): Answer {
  const { query, variables = {} } = (body ?? {}) as { query?: string; variables?: Fields };
  const thread = Number(String(variables.thread ?? '').replace('PRRT_', ''));
  const change = (act: () => void): Answer => {
    if (!state.mayResolve) return { status: 200, body: refused };
    act();
    return { status: 200, body: { data: { changed: { thread: { isResolved: true } } } } };
  };
  switch (query) {
    case queries.viewer: {
      const { id, login } = state.viewer;
      return { status: 200, body: { data: { viewer: { databaseId: id, login } } } };
    }
    case queries.threads:
      return { status: 200, body: { data: threadsOf(state, variables.pull) } };
    case queries.resolve:
      return change(() => state.resolved.add(thread));
    case queries.reopen:
      return change(() => state.resolved.delete(thread));
    default:
      violations.push(`graphql: ${query}`);
      return { status: 200, body: { errors: [{ message: 'unknown query' }] } };
  }
}
