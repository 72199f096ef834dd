import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { payloadsOf } from '../github/fake/payloads.ts';
import { type FakeGitHub, startFakeGitHub } from '../github/fake/server.ts';
import { fakeState } from '../github/fake/state.ts';
import { git, openPullRequest, type PullRequestCheckout } from './pull-request.ts';
import { type ActionRun, spawnAction } from './spawn-action.ts';

/** Starts the bundled action as the runner does: inputs and paths in the environment, the payload in a file. */
async function runAction(
  checkout: PullRequestCheckout,
  github: FakeGitHub,
  inputs: Readonly<Record<string, string>> = {},
  visibility: 'private' | 'public' = 'private',
): Promise<ActionRun> {
  const [example] = payloadsOf('pull_request') as readonly { pull_request: Record<string, object> }[];
  const pull = example?.pull_request ?? {};
  const repo = { full_name: 'acme/app' };
  const payload = {
    ...example,
    repository: { full_name: 'acme/app', private: visibility === 'private' },
    number: 1,
    pull_request: {
      ...pull,
      number: 1,
      draft: false,
      base: { ...pull.base, sha: checkout.base, ref: 'main', repo },
      head: { ...pull.head, sha: checkout.head, repo },
    },
  };
  return spawnAction({
    runner: checkout.workspace,
    directory: checkout.directory,
    apiUrl: github.url,
    event: 'pull_request',
    payload,
    inputs,
  });
}

describe('the action on the renamed messages', () => {
  let checkout: PullRequestCheckout;
  let github: FakeGitHub;
  let first: ActionRun;

  beforeAll(async () => {
    checkout = openPullRequest('incidents/emsg-rename', 'head');
    github = await startFakeGitHub(
      fakeState({ head: checkout.head, base: checkout.base, files: [...checkout.files] }),
    );
    first = await runAction(checkout, github);
  });

  afterAll(async () => {
    await github.close();
    checkout.remove();
  });

  test('runs on the Node that the action declares', () => {
    const declared = /using: node(\d+)/.exec(
      readFileSync(resolve(import.meta.dirname, '../../action.yml'), 'utf8'),
    );
    expect(process.versions.node.split('.')[0]).toBe(declared?.[1]);
  });

  test('fails the job', () => {
    expect(first.code).toBe(1);
    expect(first.log).toContain('graphql/renamed-without-alias');
    expect(first.outputs).toContain('verdict=fail\nerrors=1\nwarnings=0\nacknowledged=0\n');
    expect(first.outputs).toContain('comment-url=');
  });

  test('writes one comment and one review, with a suggestion on a changed line', () => {
    expect(github.state.comments.map((comment) => comment.body)).toEqual([
      expect.stringContaining('FExternalMessageOutput.emessage_id'),
    ]);
    expect(github.state.reviews).toHaveLength(1);
    const [inline] = github.state.lineComments;
    expect(inline?.path).toBe('schema.graphql');
    expect(inline?.body).toContain('```suggestion');
    expect(inline?.body).toContain('@deprecated(reason: "Renamed to emsg_');
    const changed = addedLines(
      checkout.files.find((file) => file.filename === 'schema.graphql')?.patch ?? '',
    );
    expect(changed).toContain(inline?.line);
  });

  test('a second run adds no comment and no review', async () => {
    const ids = github.state.comments.map((comment) => comment.id);
    const second = await runAction(checkout, github);
    expect(second.code).toBe(1);
    expect(github.state.comments.map((comment) => comment.id)).toEqual(ids);
    expect(github.state.reviews).toHaveLength(1);
  });

  test('a report as JSON and SARIF lands where it was asked for', async () => {
    const files = {
      'json-file': 'report.json',
      'sarif-file': 'report.sarif',
      comment: 'never',
      review: 'never',
    };
    const { outputs } = await runAction(checkout, github, files);
    for (const name of ['report.json', 'report.sarif']) {
      expect(existsSync(join(checkout.directory, name))).toBe(true);
      expect(outputs).toContain(name);
    }
  });

  test('with a token that may only read, the verdict stands and the job summary holds the full report', async () => {
    const pull = { head: checkout.head, base: checkout.base, files: [...checkout.files] };
    const fresh = await startFakeGitHub(fakeState(pull));
    fresh.state.fault = ({ method, path }) =>
      method === 'GET' || path === '/graphql' ? undefined : 'forbidden';
    const readOnly = await runAction(checkout, fresh);
    await fresh.close();
    expect(readOnly.code).toBe(1);
    expect(readOnly.log).toContain('pull-requests: write');
    for (const name of ['KarenThreads', 'DeleteEmessages', 'emessage_external_id', 'client_kit'])
      expect(readOnly.summary).toContain(name);
  });

  test('in a public repository, nothing anybody can read names another repository or its code', async () => {
    const pull = { head: checkout.head, base: checkout.base, files: [...checkout.files] };
    const open = await startFakeGitHub(fakeState(pull));
    const sarif = join(checkout.workspace, 'public.sarif');
    const run = await runAction(checkout, open, { 'sarif-file': sarif }, 'public');
    await open.close();
    expect(run.code).toBe(1);
    expectNothingPrivate([
      run.log,
      run.summary,
      readFileSync(sarif, 'utf8'),
      ...open.state.comments.map((it) => it.body),
      ...open.state.lineComments.map((it) => it.body),
    ]);
    expect(run.outputs).not.toMatch(secret);
    expect(run.summary).toContain('private consumer');
  });

  test('nor does the issue that a push to its default branch opens', async () => {
    const open = await startFakeGitHub(fakeState({}));
    const after = git(checkout.directory, 'rev-parse', 'HEAD');
    const repository = { full_name: 'acme/app', private: false, default_branch: 'main' };
    const run = await spawnAction({
      runner: checkout.workspace,
      directory: checkout.directory,
      apiUrl: open.url,
      event: 'push',
      payload: { before: checkout.base, after, ref: 'refs/heads/main', repository },
      inputs: { 'tracking-issue': 'auto' },
      env: { GITHUB_REF: 'refs/heads/main', GITHUB_SHA: after },
    });
    await open.close();
    expect(run.code).toBe(1);
    expect(open.state.issues).toHaveLength(1);
    expectNothingPrivate([run.log, run.summary, ...open.state.issues.map((it) => it.body)]);
  });

  test('with an API that is down, the verdict stands', async () => {
    github.state.fault = () => 'html';
    const down = await runAction(checkout, github);
    github.state.fault = () => undefined;
    expect(down.code).toBe(1);
    expect(down.summary).toContain('KarenThreads');
  });
});

describe('the action on the same change done right', () => {
  test('passes, and writes nothing to the pull request', async () => {
    const checkout = openPullRequest('incidents/emsg-rename', 'twin');
    const pull = { head: checkout.head, base: checkout.base, files: [...checkout.files] };
    const github = await startFakeGitHub(fakeState(pull));
    const run = await runAction(checkout, github);
    expect(run.code).toBe(0);
    expect(run.outputs).toContain('verdict=pass');
    expect(github.state.comments).toEqual([]);
    expect(github.state.reviews).toEqual([]);
    await github.close();
    checkout.remove();
  });
});

const secret = /client_kit|exec\.py|KarenThreads/;

/** Every text tells of the drift, and none of who relies on it. */
function expectNothingPrivate(texts: readonly string[]): void {
  for (const text of texts) {
    expect(text).not.toMatch(secret);
    expect(text).toContain('emsg');
  }
}

/** The numbers of the lines that a patch adds. */
function addedLines(patch: string): readonly number[] {
  const added: number[] = [];
  let line = 0;
  for (const text of patch.split('\n')) {
    const hunk = /^@@ -\S+ \+(\d+)/.exec(text);
    if (hunk) line = Number(hunk[1]);
    else if (text.startsWith('+')) added.push(line++);
    else if (!text.startsWith('-')) line++;
  }
  return added;
}
