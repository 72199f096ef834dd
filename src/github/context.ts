import type { World } from '../host/world.ts';
import type { PullRequest, RunEvent } from '../model/event.ts';

/** What the runner says of this run. `problems`: what of it could not be understood, one sentence each. */
export interface RunContext {
  readonly event: RunEvent;
  readonly repository: { readonly owner: string; readonly repo: string } | undefined;
  /** Whether what is written can be read by anybody; so it is where the payload does not say. */
  readonly isPublic: boolean;
  readonly apiUrl: string;
  /** Whether this runs on the default branch itself: after a push to it, or by a schedule or a person. */
  readonly onDefault: boolean;
  readonly problems: readonly string[];
}

type Shape = Readonly<Record<string, unknown>>;

const payloadBytes = 32 * 1024 * 1024;
const commitId = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** The branch of a merge group names the pull request it ends with: `gh-readonly-queue/main/pr-104-<commit>`. */
const queuedPull = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d{1,9})-[0-9a-f]{40}$/;

/** An object of a payload; an empty one in place of anything else. */
export function shapeOf(value: unknown): Shape {
  return typeof value === 'object' && value !== null ? (value as Shape) : {};
}

/** A text of a payload, of a sensible length. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= 1024 ? value : undefined;
}

function commitOf(value: unknown): string | undefined {
  return typeof value === 'string' && commitId.test(value) ? value : undefined;
}

function pullOf(payload: Shape): PullRequest | undefined {
  const pull = shapeOf(payload.pull_request);
  const [base, head] = [shapeOf(pull.base), shapeOf(pull.head)];
  const number = pull.number ?? payload.number;
  const [baseCommit, headCommit] = [commitOf(base.sha), commitOf(head.sha)];
  if (typeof number !== 'number' || baseCommit === undefined || headCommit === undefined) return undefined;
  const home = shapeOf(base.repo).full_name;
  return {
    number,
    base: baseCommit,
    baseRef: textOf(base.ref) ?? 'the base branch',
    head: headCommit,
    fork: home === undefined || shapeOf(head.repo).full_name !== home,
    draft: pull.draft === true,
  };
}

function pushOf(payload: Shape): RunEvent | undefined {
  const [before, after, ref] = [commitOf(payload.before), commitOf(payload.after), textOf(payload.ref)];
  if (before === undefined || after === undefined || ref === undefined) return undefined;
  const defaultBranch = textOf(shapeOf(payload.repository).default_branch);
  return {
    kind: 'push',
    before: /^0+$/.test(before) ? null : before,
    after,
    ref,
    ...(defaultBranch !== undefined && { defaultBranch }),
  };
}

function mergeGroupOf(payload: Shape): RunEvent | undefined {
  const group = shapeOf(payload.merge_group);
  const [base, head] = [commitOf(group.base_sha), commitOf(group.head_sha)];
  if (base === undefined || head === undefined) return undefined;
  const [, number] = queuedPull.exec(textOf(group.head_ref) ?? '') ?? [];
  return { kind: 'merge_group', base, head, ...(number !== undefined && { pull: Number(number) }) };
}

/** The event that a payload tells of; `undefined` where parts of it are missing. */
export function decodeEvent(name: string, payload: unknown): RunEvent | undefined {
  const shape = shapeOf(payload);
  switch (name) {
    case 'pull_request':
    case 'pull_request_target': {
      const pull = pullOf(shape);
      return pull && { kind: name, pull };
    }
    case 'push':
      return pushOf(shape);
    case 'merge_group':
      return mergeGroupOf(shape);
    default:
      return { kind: 'other', name };
  }
}

/** The payload of the event, as it was written; `undefined` where it cannot be read. */
export async function readPayload(world: World): Promise<unknown> {
  const bytes = await world.files.read(world.env.GITHUB_EVENT_PATH ?? '', payloadBytes);
  if (!bytes) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function repositoryOf(name: string | undefined): RunContext['repository'] {
  const [, owner, repo] = /^([\w.-]{1,100})\/([\w.-]{1,100})$/.exec(name ?? '') ?? [];
  return owner !== undefined && repo !== undefined ? { owner, repo } : undefined;
}

/** Reads what the runner says of this run. Never throws: an event that is not understood is one of kind `other`. */
export async function readContext(world: World): Promise<RunContext> {
  const name = world.env.GITHUB_EVENT_NAME ?? 'no event';
  const payload = await readPayload(world);
  const event = decodeEvent(name, payload);
  const problem = `The payload of the event ${name} lacks what tells base from head; the run goes on as if a person had started it.`;
  return {
    event: event ?? { kind: 'other', name },
    repository: repositoryOf(world.env.GITHUB_REPOSITORY),
    isPublic: shapeOf(shapeOf(payload).repository).private !== true,
    onDefault:
      (event?.kind === 'push' || event?.kind === 'other') &&
      world.env.GITHUB_REF === `refs/heads/${textOf(shapeOf(shapeOf(payload).repository).default_branch)}`,
    apiUrl: world.env.GITHUB_API_URL || 'https://api.github.com',
    problems: event ? [] : [problem],
  };
}
