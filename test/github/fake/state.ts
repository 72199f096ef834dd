/** An account of the fake. */
export interface FakeUser {
  readonly id: number;
  readonly login: string;
  readonly type: 'Bot' | 'User';
}

export const workflowBot: FakeUser = { id: 41898282, login: 'github-actions[bot]', type: 'Bot' };
export const stranger: FakeUser = { id: 666, login: 'mallory', type: 'User' };

export interface FakeFile {
  filename: string;
  /** The blob id at the head. */
  sha: string;
  patch?: string;
}

export interface FakePull {
  number: number;
  /** `owner:branch` where it comes from a fork. */
  from: string | null;
  head: string;
  base: string;
  state: 'open' | 'closed';
  draft: boolean;
  files: FakeFile[];
}

export interface FakeComment {
  id: number;
  pull: number;
  user: FakeUser;
  body: string;
}

export interface FakeLabelEvent {
  id: number;
  pull: number;
  event: 'labeled' | 'unlabeled';
  label: string;
  actor: FakeUser;
}

export interface FakeIssue {
  number: number;
  user: FakeUser;
  title: string;
  body: string;
  state: 'open' | 'closed';
}

export interface FakeLineComment extends FakeComment {
  review: number;
  path: string;
  line: number;
  startLine: number | null;
  replyTo: number | null;
  commit: string;
}

export interface FakeReview {
  id: number;
  pull: number;
  user: FakeUser;
  body: string;
  commit: string;
  state?: 'PENDING' | 'APPROVED' | 'COMMENTED' | 'CHANGES_REQUESTED' | 'DISMISSED';
}

/**
 * What happens to one request. forbidden, limited, missing: GitHub refuses. lost: the connection is cut before anything
 * happens. stored: it is carried out, and a 502 comes back. cut: it is carried out, and the connection is cut. html: a
 * proxy's page with status 200 comes instead of an answer, and nothing happens. bad-gateway: a 502, and nothing happens.
 */
export type FakeFault =
  | 'forbidden'
  | 'limited'
  | 'missing'
  | 'lost'
  | 'stored'
  | 'cut'
  | 'html'
  | 'bad-gateway';

export interface FakeRequest {
  readonly index: number;
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** Everything the fake knows; a test writes to it before and reads it afterwards. */
export interface FakeState {
  readonly repository: string;
  viewer: FakeUser;
  pulls: FakePull[];
  comments: FakeComment[];
  reviews: FakeReview[];
  lineComments: FakeLineComment[];
  /** The bodies of the review comments that people were notified of. */
  notified: string[];
  /** The first comments of threads that are resolved. */
  resolved: Set<number>;
  /** Whether the token may resolve threads: GitHub wants `contents: write` for it. */
  mayResolve: boolean;
  /** The labels that are on pull requests, oldest event first. */
  labelEvents: FakeLabelEvent[];
  /** What logins may do here; `read` for all others. */
  permissions: Map<string, 'admin' | 'write' | 'read' | 'none'>;
  /** Whether the repositories that the token can see are private, by full name. */
  repositories: Map<string, boolean>;
  issues: FakeIssue[];
  nextId: number;
  fault: (request: FakeRequest) => FakeFault | undefined;
}

/** A repository with one open pull request and nothing said on it. */
export function fakeState(changes: Partial<FakePull> = {}, repository = 'acme/app'): FakeState {
  const pull: FakePull = {
    number: 1,
    from: null,
    head: 'a'.repeat(40),
    base: 'b'.repeat(40),
    state: 'open',
    draft: false,
    files: [],
    ...changes,
  };
  return {
    repository,
    viewer: workflowBot,
    pulls: [pull],
    comments: [],
    reviews: [],
    lineComments: [],
    notified: [],
    resolved: new Set(),
    mayResolve: true,
    labelEvents: [],
    permissions: new Map(),
    repositories: new Map([[repository, true]]),
    issues: [],
    nextId: 1000,
    fault: () => undefined,
  };
}

/** A token that may read and nothing else: what forks and Dependabot get. */
export function readOnly({ method, path }: FakeRequest): FakeFault | undefined {
  return method === 'GET' || path === '/graphql' ? undefined : 'forbidden';
}
