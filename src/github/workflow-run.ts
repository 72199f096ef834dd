import type { World } from '../host/world.ts';
import { readPayload, shapeOf, textOf } from './context.ts';

/** The run of a pull request's workflow that another workflow follows, as GitHub itself tells of it. */
export interface FollowedRun {
  readonly head: string;
  /** `owner:branch`, by which the pull request is found: GitHub names none that comes from a fork. */
  readonly from: string;
  /** Whether that run could not write itself: it came from a fork, or from Dependabot. */
  readonly isReadOnly: boolean;
  readonly url: string;
}

/** The run that `workflow_run` tells of; `undefined` for another event, and for a run that no pull request started. */
export async function readFollowedRun(world: World): Promise<FollowedRun | undefined> {
  if (world.env.GITHUB_EVENT_NAME !== 'workflow_run') return undefined;
  const payload = shapeOf(await readPayload(world));
  const run = shapeOf(payload.workflow_run);
  const from = shapeOf(run.head_repository);
  const owner = textOf(shapeOf(from.owner).login);
  const [head, branch, url] = [textOf(run.head_sha), textOf(run.head_branch), textOf(run.html_url)];
  if (run.event !== 'pull_request' || !owner || !branch || !head || !/^[0-9a-f]{40}$/.test(head))
    return undefined;
  const isFork = from.full_name !== shapeOf(payload.repository).full_name;
  return {
    head,
    from: `${owner}:${branch}`,
    isReadOnly: isFork || shapeOf(run.actor).login === 'dependabot[bot]',
    url: url?.startsWith('https://') ? url : '',
  };
}
