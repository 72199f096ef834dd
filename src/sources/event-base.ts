import type { PullRequest, RunEvent } from '../model/event.ts';
import { type BaseChoice, choose, withNote } from './base-choice.ts';
import { findParents } from './commit.ts';
import { chooseDefaultBase } from './default-base.ts';
import { chooseDivergence } from './divergence.ts';
import { type Obtained, obtainCommit } from './obtain-commit.ts';
import { findRef, mergeBase } from './refs.ts';
import type { Repository } from './repository.ts';
import { SourceError } from './source-error.ts';

const short = (commit: string) => commit.slice(0, 12);

function unreachable(commit: string, why: string): BaseChoice {
  return {
    kind: 'unreachable',
    note: `The base commit ${short(commit)} is not in this checkout and could not be fetched: ${why}.`,
    mend: 'Give the job `contents: read` and pass `token`, or check out with `fetch-depth: 0`.',
  };
}

async function chooseObtained(at: Repository, commit: string, label: string): Promise<BaseChoice> {
  const obtained = await obtainCommit(at, commit);
  return obtained.outcome === 'here' ? choose(commit, label) : unreachable(commit, obtained.why);
}

/** The merge commit says itself what it merges into; any other checkout is compared from where it left the base branch. */
async function choosePullBase(at: Repository, pull: PullRequest, head: string): Promise<BaseChoice> {
  const parents = await findParents(at.world, at.directory, head);
  const [into, merged] = parents;
  const isMerge = parents.length === 2 && head !== pull.head;
  if (isMerge && into !== undefined && (merged === pull.head || head === at.world.env.GITHUB_SHA)) {
    const choice = await chooseObtained(at, into, pull.baseRef);
    if (merged === pull.head) return choice;
    return withNote(
      choice,
      `The merge commit holds ${short(merged ?? '')}, the event names ${short(pull.head)}: what is checked out was judged.`,
    );
  }
  const obtained = await obtainCommit(at, pull.base);
  if (obtained.outcome !== 'here') return unreachable(pull.base, obtained.why);
  const choice = await chooseDivergence(at, pull.base, head, pull.baseRef);
  if (head === pull.head) return choice;
  return withNote(
    choice,
    `What is checked out is not the head the event names (${short(pull.head)}); it was judged as it is.`,
  );
}

type Push = RunEvent & { readonly kind: 'push' };

/** For a push whose former state is unknown: the point where the branch left the default branch, else the first parent. */
async function chooseForNewBranch(at: Repository, event: Push, head: string): Promise<BaseChoice> {
  const { world, directory } = at;
  const name = event.defaultBranch;
  const isDefault = name !== undefined && event.ref === `refs/heads/${name}`;
  if (isDefault && event.before === null) {
    return { kind: 'none', note: `This push created ${name}: there is nothing to compare it with.` };
  }
  const trunk =
    name !== undefined && !isDefault
      ? await findRef(world, directory, `refs/remotes/origin/${name}`)
      : undefined;
  const ancestor = trunk && (await mergeBase(world, directory, trunk.commit, head));
  if (ancestor !== undefined) return choose(ancestor, `merge-base of origin/${name}`);
  const [parent] = await findParents(world, directory, head);
  if (parent === undefined)
    return { kind: 'none', note: 'This is a first commit: there is nothing to compare it with.' };
  return withNote(
    await chooseObtained(at, parent, 'HEAD^'),
    'The pushed commit was compared with its parent; earlier commits of the same push were not looked at. Set `fetch-depth: 0` to compare with the default branch.',
  );
}

async function choosePushBase(at: Repository, event: Push, head: string): Promise<BaseChoice> {
  if (event.before === null) return chooseForNewBranch(at, event, head);
  const obtained: Obtained = await obtainCommit(at, event.before);
  const branch = event.ref.replace(/^refs\/heads\//, '');
  if (obtained.outcome === 'here') return choose(event.before, `${branch} before the push`);
  if (obtained.outcome === 'failed') return unreachable(event.before, obtained.why);
  return withNote(
    await chooseForNewBranch(at, event, head),
    `What ${branch} held before this push (${short(event.before)}) was rewritten and is gone.`,
  );
}

function refuseTarget(pull: PullRequest): never {
  throw new SourceError('usage', {
    what: 'driftgate does not run on pull_request_target: the job holds a write token while it reads files of the pull request',
    where: `pull request #${pull.number}`,
    mend: 'Use `on: pull_request`; to comment on forks, let a second workflow on `workflow_run` run `driftgate report --from REPORT.json`.',
  });
}

/** The base that an event stands for. Throws a SourceError on pull_request_target, with the safe recipe. */
export async function chooseEventBase(at: Repository, event: RunEvent, head: string): Promise<BaseChoice> {
  switch (event.kind) {
    case 'pull_request':
      return choosePullBase(at, event.pull, head);
    case 'pull_request_target':
      return refuseTarget(event.pull);
    case 'merge_group':
      return chooseObtained(at, event.base, 'base of the merge group');
    case 'push':
      return choosePushBase(at, event, head);
    case 'other':
      return chooseDefaultBase(at, head, false);
  }
}
