import { expect, test } from 'vitest';
import { trackDrift } from '../../src/commands/track-drift.ts';
import { readContext } from '../../src/github/context.ts';
import { openGitHub } from '../../src/github/octokit.ts';
import { memoryWorld } from '../../src/host/memory.ts';
import type { Report } from '../../src/model/report.ts';
import { cleanReport, inconclusiveReport, sampleReport } from '../reporters/sample-report.ts';
import { type FakeState, fakeState, stranger } from './fake/state.ts';
import { withFake } from './gate.ts';

const [first, second, third] = ['1', '2', '3'].map((digit) => digit.repeat(40)) as [string, string, string];

/** A push to a branch, whose run found this; `since` answers for older commits. */
async function push(
  state: FakeState,
  before: string,
  report: Report,
  since: (commit: string) => Report = () => report,
  ref = 'refs/heads/main',
) {
  const payload = {
    before,
    after: 'f'.repeat(40),
    ref,
    repository: { full_name: 'acme/app', default_branch: 'main' },
  };
  const world = memoryWorld({
    files: { '/event.json': JSON.stringify(payload) },
    env: { GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: '/event.json', GITHUB_REF: ref },
  });
  const context = await readContext(world);
  const asked: string[] = [];
  const notices = await withFake(state, (fake) =>
    trackDrift({
      context,
      open: () =>
        openGitHub({ token: 't', apiUrl: fake.url, owner: 'acme', repo: 'app', paced: false, http: fetch }),
      prefix: '',
      report: { ...report, base: { label: 'main before the push', commit: before } },
      checkSince: async (commit) => {
        asked.push(commit);
        return since(commit);
      },
      render: async (found) => (found.verdict === 'fail' ? '### drift' : null),
    }),
  );
  return { notices, asked };
}

const issuesOf = (state: FakeState) => state.issues.map(({ state: is, body }) => [is, body.split('\n')[1]]);

test('drift on the default branch opens one issue, which stays while the drift stands and closes when it is gone', async () => {
  const state = fakeState();
  await push(state, first, cleanReport);
  expect(state.issues).toEqual([]);
  await push(state, first, sampleReport);
  expect(issuesOf(state)).toEqual([['open', '### drift']]);
  const later = await push(state, second, cleanReport, () => sampleReport);
  expect(later.asked).toEqual([first]);
  expect(issuesOf(state)).toEqual([['open', '### drift']]);
  await push(state, third, cleanReport, () => cleanReport);
  expect(issuesOf(state)).toEqual([['closed', '**driftgate**: resolved, no boundary drifts any more.']]);
});

test('an issue that a person closed is not opened again for the same drift', async () => {
  const state = fakeState();
  await push(state, first, sampleReport);
  for (const issue of state.issues) issue.state = 'closed';
  await push(state, second, cleanReport);
  expect(issuesOf(state)).toEqual([['closed', '### drift']]);
});

test('what could not be checked closes nothing', async () => {
  const state = fakeState();
  await push(state, first, sampleReport);
  const { notices } = await push(state, second, cleanReport, () => inconclusiveReport);
  expect(notices).toHaveLength(1);
  expect(issuesOf(state)).toEqual([['open', '### drift']]);
});

test('a stranger’s issue with our marker is left alone, and of two of ours the younger is closed', async () => {
  const state = fakeState();
  const body = `<!-- driftgate:v1 key=root tracking since=${first} -->\nold`;
  const issue = { title: 't', body, state: 'open' as const };
  state.issues.push(
    { ...issue, number: 3, user: stranger },
    { ...issue, number: 5, user: state.viewer },
    { ...issue, number: 7, user: state.viewer },
  );
  await push(state, second, sampleReport, () => sampleReport);
  expect(issuesOf(state)).toEqual([
    ['open', 'old'],
    ['open', '### drift'],
    ['closed', 'old'],
  ]);
});

test('another branch opens nothing, and a token that may not costs one notice that names the permission', async () => {
  const state = fakeState();
  await push(state, first, sampleReport, undefined, 'refs/heads/feature');
  expect(state.issues).toEqual([]);
  state.fault = ({ method, path }) =>
    method === 'POST' && path.endsWith('/issues') ? 'forbidden' : undefined;
  expect((await push(state, first, sampleReport)).notices).toEqual([
    expect.stringContaining('issues: write'),
  ]);
});
