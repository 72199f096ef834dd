import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCheck } from '../../src/commands/run-check.ts';
import { nodeWorld } from '../../src/host/node.ts';
import type { Approval } from '../../src/policy/approval.ts';
import { git, openPullRequest, type PullRequestCheckout } from './pull-request.ts';

let pull: PullRequestCheckout;
let fingerprint = '';
let line = 0;

const acknowledgements = '.driftgate/acknowledgements.yml';

/** The pull request with more in it, or on a base that has more in it; answers what the gate says. */
async function judge(changes: { head?: [string, string]; base?: [string, string] }, approval?: Approval) {
  const origin = join(pull.workspace, 'origin');
  const commit = (parent: string, [path, text]: [string, string]) => {
    git(origin, 'checkout', '--quiet', '--detach', parent);
    mkdirSync(dirname(join(origin, path)), { recursive: true });
    writeFileSync(join(origin, path), text);
    git(origin, 'add', '--all');
    git(origin, 'commit', '--quiet', '-m', 'More');
    return git(origin, 'rev-parse', 'HEAD');
  };
  const base = changes.base ? commit(pull.base, changes.base) : pull.base;
  const tip = changes.base ? commit(pull.head, changes.base) : pull.head;
  const head = changes.head ? commit(tip, changes.head) : tip;
  const merge = git(origin, 'commit-tree', `${head}^{tree}`, '-p', base, '-p', head, '-m', 'Merge');
  const event = { number: 1, base, baseRef: 'main', head, fork: false, draft: false };
  git(pull.directory, 'fetch', '--quiet', `file://${origin}`, `${merge}`);
  git(pull.directory, 'checkout', '--quiet', '--detach', merge);
  return runCheck(nodeWorld(), {
    directory: pull.directory,
    event: { kind: 'pull_request', pull: event },
    ...(approval && { approval: async () => approval }),
  });
}

const schema = () => readFileSync(join(pull.directory, 'schema.graphql'), 'utf8').split('\n');

function ignoring(): [string, string] {
  const lines = schema();
  const reason = '# driftgate-ignore graphql/renamed-without-alias until=2999-01-01 -- bots ship first';
  return ['schema.graphql', [...lines.slice(0, line - 1), reason, ...lines.slice(line - 1)].join('\n')];
}

function accepting(expires = '2999-01-01'): [string, string] {
  return [
    acknowledgements,
    `- { fingerprint: ${fingerprint}, reason: later, owner: ann, expires: ${expires} }\n`,
  ];
}

beforeAll(async () => {
  pull = openPullRequest('rename', 'head');
  git(join(pull.workspace, 'origin'), 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  const { report } = await judge({});
  const found = report.judgements.find(({ finding }) => finding.rule === 'graphql/renamed-without-alias');
  fingerprint = found?.finding.fingerprint ?? '';
  line = found?.finding.at.region?.line ?? 0;
});

afterAll(() => pull.remove());

test('an acknowledgement at the base lets the change pass', async () => {
  expect((await judge({ base: accepting() })).code).toBe(0);
});

test('one that the change brings does not, until an owner approved this head', async () => {
  const alone = await judge({ head: accepting() });
  expect(alone.code).toBe(1);
  expect(alone.report.assumptions.join()).toContain('does not count yet');
  expect((await judge({ head: accepting() }, { why: 'nobody approved' })).code).toBe(1);
  expect((await judge({ head: accepting() }, { by: 'ann' })).code).toBe(0);
});

test('one that is expired is a finding, and what it covered is reported again', async () => {
  const { code, report } = await judge({ base: accepting('2020-01-01') });
  expect(code).toBe(1);
  expect(report.judgements.map(({ finding }) => finding.rule)).toContain('gate/acknowledgement-expired');
});

test('an inline comment accepts the line it stands by, under the same rules', async () => {
  expect((await judge({ head: ignoring() })).code).toBe(1);
  const { code, report } = await judge({ head: ignoring() }, { by: 'ann' });
  expect(code).toBe(0);
  expect(report.judgements.some(({ disposition }) => disposition.kind === 'acknowledged')).toBe(true);
});
