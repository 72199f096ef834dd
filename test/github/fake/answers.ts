import { payloadsOf } from './payloads.ts';
import type {
  FakeComment,
  FakeFile,
  FakeIssue,
  FakeLabelEvent,
  FakeLineComment,
  FakePull,
  FakeReview,
  FakeUser,
} from './state.ts';

type Fields = Record<string, unknown>;

const payload = payloadsOf('pull_request')[0] as {
  readonly pull_request: Fields & {
    readonly base: Fields & { readonly repo: Fields };
    readonly head: Fields;
  };
  readonly sender: Fields;
};

const then = '2026-01-01T00:00:00Z';
const site = 'https://github.com/acme/app';

/** An account as the API shows it. */
function userAnswer({ id, login, type }: FakeUser): Fields {
  return { ...payload.sender, id, login, type };
}

/** A pull request as the API shows it. */
export function pullAnswer(pull: FakePull): Fields {
  const { base, head } = payload.pull_request;
  const repo = { ...base.repo, disabled: false };
  return {
    ...payload.pull_request,
    number: pull.number,
    state: pull.state,
    draft: pull.draft,
    auto_merge: null,
    changed_files: pull.files.length,
    base: { ...base, sha: pull.base, repo },
    head: { ...head, sha: pull.head, label: pull.from ?? 'acme:change', repo },
  };
}

/** A label as the API shows it. */
export function labelAnswer(name: string): Fields {
  return {
    id: 1,
    node_id: 'LA_1',
    url: `${site}/labels/1`,
    name,
    description: null,
    color: 'ff0000',
    default: false,
  };
}

/** A label that came or went, as the API shows it. */
export function labelEventAnswer({ id, event, label, actor }: FakeLabelEvent): Fields {
  return {
    id,
    node_id: `LE_${id}`,
    url: `https://api.github.com/repos/acme/app/issues/events/${id}`,
    actor: userAnswer(actor),
    event,
    commit_id: null,
    commit_url: null,
    created_at: then,
    performed_via_github_app: null,
    label: { name: label, color: 'ff0000' },
  };
}

/** A repository as the API shows it. */
export function repositoryAnswer(name: string, isPrivate: boolean): Fields {
  const [login = '', repo = ''] = name.split('/');
  const owner = userAnswer({ id: 1, login, type: 'User' });
  return {
    ...payload.pull_request.base.repo,
    name: repo,
    full_name: name,
    owner,
    private: isPrivate,
    visibility: isPrivate ? 'private' : 'public',
    disabled: false,
    has_discussions: false,
    network_count: 0,
    subscribers_count: 0,
  };
}

/** An issue as the API shows it. */
export function issueAnswer({ number, user, title, body, state }: FakeIssue): Fields {
  const api = `https://api.github.com/repos/acme/app`;
  const own = `${api}/issues/${number}`;
  return {
    id: 5000 + number,
    node_id: `I_${number}`,
    url: own,
    repository_url: api,
    labels_url: `${own}/labels{/name}`,
    comments_url: `${own}/comments`,
    events_url: `${own}/events`,
    html_url: `${site}/issues/${number}`,
    number,
    title,
    user: userAnswer(user),
    labels: [],
    state,
    locked: false,
    assignee: null,
    milestone: null,
    comments: 0,
    created_at: then,
    updated_at: then,
    closed_at: state === 'closed' ? then : null,
    author_association: 'NONE',
    body,
  };
}

/** A changed file as the API shows it. */
export function fileAnswer({ filename, sha, patch }: FakeFile): Fields {
  return {
    sha,
    filename,
    status: 'modified',
    additions: 1,
    deletions: 0,
    changes: 1,
    blob_url: `${site}/blob/x/file`,
    raw_url: `${site}/raw/x/file`,
    contents_url: `${site}/contents/file`,
    ...(patch !== undefined && { patch }),
  };
}

/** A comment of the conversation as the API shows it. */
export function commentAnswer({ id, pull, user, body }: FakeComment): Fields {
  return {
    id,
    node_id: `IC_${id}`,
    url: `https://api.github.com/repos/acme/app/issues/comments/${id}`,
    html_url: `${site}/pull/${pull}#issuecomment-${id}`,
    issue_url: `https://api.github.com/repos/acme/app/issues/${pull}`,
    user: userAnswer(user),
    created_at: then,
    updated_at: then,
    author_association: 'NONE',
    body,
    performed_via_github_app: null,
  };
}

/** A review as the API shows it. */
export function reviewAnswer({ id, pull, user, body, commit, state = 'COMMENTED' }: FakeReview): Fields {
  const html = `${site}/pull/${pull}#pullrequestreview-${id}`;
  const request = `https://api.github.com/repos/acme/app/pulls/${pull}`;
  return {
    id,
    node_id: `PRR_${id}`,
    user: userAnswer(user),
    body,
    state,
    html_url: html,
    pull_request_url: request,
    _links: { html: { href: html }, pull_request: { href: request } },
    submitted_at: then,
    commit_id: commit,
    author_association: 'NONE',
  };
}

/** A review comment as the API shows it. */
export function lineCommentAnswer(comment: FakeLineComment): Fields {
  const { id, pull, user, body, review, path, line, startLine, commit, replyTo } = comment;
  const url = `https://api.github.com/repos/acme/app/pulls/comments/${id}`;
  const html = `${site}/pull/${pull}#discussion_r${id}`;
  const request = `https://api.github.com/repos/acme/app/pulls/${pull}`;
  return {
    id,
    node_id: `PRRC_${id}`,
    url,
    html_url: html,
    pull_request_url: request,
    pull_request_review_id: review,
    diff_hunk: '@@ -1 +1 @@',
    path,
    line,
    original_line: line,
    start_line: startLine,
    original_start_line: startLine,
    side: 'RIGHT',
    ...(replyTo !== null && { in_reply_to_id: replyTo }),
    start_side: startLine === null ? null : 'RIGHT',
    commit_id: commit,
    original_commit_id: commit,
    user: userAnswer(user),
    body,
    created_at: then,
    updated_at: then,
    author_association: 'NONE',
    _links: { self: { href: url }, html: { href: html }, pull_request: { href: request } },
  };
}
