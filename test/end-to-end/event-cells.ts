import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { payloadsOf } from '../github/fake/payloads.ts';
import { startFakeGitHub } from '../github/fake/server.ts';
import { type FakePull, fakeState, readOnly } from '../github/fake/state.ts';
import { git, type PullRequestCheckout } from './pull-request.ts';
import { type ActionRun, spawnAction } from './spawn-action.ts';

export const events = [
  'pull_request',
  'fork',
  'Dependabot',
  'draft',
  'merge_group',
  'push',
  're-run',
  'label change',
] as const;
export const checkouts = ['shallow', 'full', 'detached', 'head checkout'] as const;

type EventName = (typeof events)[number];
type Checkout = (typeof checkouts)[number];

const label = 'driftgate:override';
const repo = { full_name: 'acme/app' };

/** What one run of the action left behind. */
export interface Cell {
  readonly event: EventName;
  readonly checkout: Checkout;
  readonly run: ActionRun;
  readonly comments: number;
  readonly reviews: number;
  readonly suggestions: number;
}

/** Checks out as actions/checkout can be told to: the commit of the event, or the head of the pull request. */
export function openCheckout(pull: PullRequestCheckout, commit: string, checkout: Checkout): void {
  const name = `template ${checkout}`;
  const directory = join(pull.workspace, name);
  git(pull.workspace, 'init', '--initial-branch=main', '--quiet', name);
  git(directory, 'remote', 'add', 'origin', `file://${join(pull.workspace, 'origin')}`);
  const target = checkout === 'head checkout' ? pull.head : commit;
  const isWhole = checkout === 'full' || checkout === 'detached';
  const how = isWhole ? ['origin', '+refs/heads/*:refs/remotes/origin/*'] : ['--depth=1', 'origin'];
  git(directory, 'fetch', '--quiet', ...how, target);
  if (checkout === 'full') git(directory, 'checkout', '--quiet', '-B', 'work', target);
  else git(directory, 'checkout', '--quiet', '--detach', target);
  if (checkout === 'detached')
    for (const branch of ['main', 'rename'])
      git(directory, 'update-ref', '-d', `refs/remotes/origin/${branch}`);
}

function payloadOf(
  event: EventName,
  pull: PullRequestCheckout,
  merged: string,
): [name: string, payload: object] {
  const repository = { ...repo, private: true, default_branch: 'main' };
  if (event === 'push')
    return ['push', { before: pull.base, after: merged, ref: 'refs/heads/main', repository }];
  if (event === 'merge_group') {
    const head_ref = `refs/heads/gh-readonly-queue/main/pr-1-${pull.base}`;
    const merge_group = { base_sha: pull.base, head_sha: merged, head_ref, base_ref: 'refs/heads/main' };
    return ['merge_group', { action: 'checks_requested', merge_group, repository }];
  }
  const [example] = payloadsOf('pull_request') as readonly { pull_request: Record<string, object> }[];
  const given = example?.pull_request ?? {};
  const from = event === 'fork' ? { full_name: 'mallory/app' } : repo;
  const pull_request = {
    ...given,
    number: 1,
    draft: event === 'draft',
    base: { ...given.base, sha: pull.base, ref: 'main', repo },
    head: { ...given.head, sha: pull.head, repo: from },
  };
  const action = event === 'label change' ? 'labeled' : 'synchronize';
  return ['pull_request', { ...example, action, number: 1, repository, pull_request }];
}

/** A row of the table: an event, on a checkout of one kind; after a pull request comes the row of its re-run. */
export async function runCells(
  pull: PullRequestCheckout,
  merged: string,
  event: EventName,
  checkout: Checkout,
): Promise<readonly Cell[]> {
  const directory = join(pull.workspace, `${event} ${checkout}`.replaceAll(' ', '-'));
  cpSync(join(pull.workspace, `template ${checkout}`), directory, { recursive: true });
  const [name, payload] = payloadOf(event, pull, merged);
  const live: Partial<FakePull> = {
    head: pull.head,
    base: pull.base,
    draft: event === 'draft',
    files: [...pull.files],
  };
  const state = fakeState(live);
  if (event === 'fork' || event === 'Dependabot') state.fault = readOnly;
  if (event === 'label change') {
    const ann = { id: 9, login: 'ann', type: 'User' as const };
    state.labelEvents.push({ id: 1, pull: 1, event: 'labeled', label, actor: ann });
    state.permissions.set('ann', 'write');
  }
  const github = await startFakeGitHub(state);
  const start = {
    runner: pull.workspace,
    directory,
    apiUrl: github.url,
    event: name,
    payload,
    inputs: { 'override-label': label },
    env: { GITHUB_SHA: merged, GITHUB_ACTOR: event === 'Dependabot' ? 'dependabot[bot]' : 'ann' },
  };
  const cells: Cell[] = [];
  for (const each of event === 'pull_request' ? ([event, 're-run'] as const) : [event])
    cells.push({
      event: each,
      checkout,
      run: await spawnAction(start),
      comments: state.comments.length,
      reviews: state.reviews.length,
      suggestions: state.lineComments.filter(({ body }) => body.includes('```suggestion')).length,
    });
  await github.close();
  return cells;
}

/** The table as Markdown: what the job says, and what people see where. */
export function renderCells(cells: readonly Cell[]): string {
  const rows = cells.map(({ event, checkout, run, comments, reviews, suggestions }) => {
    const notice = run.log.split('\n').find((line) => line.startsWith('driftgate: ')) ?? '';
    const errors = run.log.split('\n').filter((line) => line.startsWith('::error ')).length;
    const verdict = /verdict=(\w+)/.exec(run.outputs)?.[1] ?? 'none';
    const summary = run.summary.includes('KarenThreads') ? 'full' : run.summary === '' ? 'none' : 'part';
    const written = [comments, reviews, suggestions, errors, summary].join(' | ');
    return `| ${event} | ${checkout} | ${run.code} | ${verdict} | ${written} | ${notice.slice(11, 71)} |`;
  });
  return [
    '# What the action does on each event and checkout',
    '',
    'Written by `events.test.ts`, which runs the action for every row; the change renames messages that bots still ask for.',
    '',
    '| Event | Checkout | Exit | Verdict | Comments | Reviews | Suggestions | Error annotations | Summary | Notice |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
