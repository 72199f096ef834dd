import { payloadsOf } from './payloads.ts';
import type { FakeComment, FakeFile, FakeLineComment, FakePull, FakeReview, FakeUser } from './state.ts';

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
    head: { ...head, sha: pull.head, repo },
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
export function reviewAnswer({ id, pull, user, body, commit }: FakeReview): Fields {
  const html = `${site}/pull/${pull}#pullrequestreview-${id}`;
  const request = `https://api.github.com/repos/acme/app/pulls/${pull}`;
  return {
    id,
    node_id: `PRR_${id}`,
    user: userAnswer(user),
    body,
    state: 'COMMENTED',
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
