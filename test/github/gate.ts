import { deliver } from '../../src/github/deliver.ts';
import type { Delivered, Delivery } from '../../src/github/delivery.ts';
import { openGitHub } from '../../src/github/octokit.ts';
import { type MemoryWorld, memoryWorld } from '../../src/host/memory.ts';
import { type FakeGitHub, startFakeGitHub } from './fake/server.ts';
import { type FakeState, fakeState } from './fake/state.ts';

export const head = 'a'.repeat(40);
export const blob = 'c'.repeat(40);

/** A patch whose new side has lines 1 to 5, of which 2, 3 and 4 were added. */
export const patch = '@@ -1,2 +1,5 @@\n type A {\n+  b: ID\n+  c: ID\n+  d: ID\n }';

/** A pull request that changes `schema.graphql`. */
export function pullState(): FakeState {
  return fakeState({ head, files: [{ filename: 'schema.graphql', sha: blob, patch }] });
}

/** A review text on a line of `schema.graphql`. */
export function textAt(line: number, digit: string, path = 'schema.graphql') {
  return { path, line, body: `finding ${digit}`, fingerprint: digit.repeat(16) };
}

/** What a run with drift has to say. */
export const drifting: Partial<Delivery> = {
  texts: { annotations: '::error::drift\n', summary: '# full report\n', comment: '### drift' },
  review: [textAt(2, '1'), textAt(3, '2')],
};

/** What a run without drift has to say. */
export const clean: Partial<Delivery> = {
  texts: { annotations: '', summary: '# nothing drifts\n', comment: null },
  review: [],
};

export interface Ran extends Delivered {
  readonly world: MemoryWorld;
}

const environment = { GITHUB_OUTPUT: '/runner/output', GITHUB_STEP_SUMMARY: '/runner/summary' };

/** One run of the gate's last part, against a fake. */
export async function runGate(fake: FakeGitHub, changes: Partial<Delivery> = drifting): Promise<Ran> {
  const world = memoryWorld({ env: environment, directory: '/workspace' });
  const open = () =>
    openGitHub({ token: 't', apiUrl: fake.url, owner: 'acme', repo: 'app', paced: false, http: fetch });
  const pull = { number: 1, base: 'b'.repeat(40), baseRef: 'main', head, fork: false, draft: false };
  const delivered = await deliver(world, {
    event: { kind: 'pull_request', pull },
    outputs: { verdict: 'fail', errors: '2' },
    texts: { annotations: '', summary: '', comment: null },
    review: [],
    complete: true,
    prefix: '',
    blobOf: () => blob,
    comment: 'auto',
    reviews: 'auto',
    open,
    ...changes,
  });
  return { ...delivered, world };
}

/** What a run left in a file of the runner. */
export function fileOf({ world }: Ran, path: string): string {
  return new TextDecoder().decode(world.contents.get(path));
}

/** Does something with a fake, and holds every request and answer against GitHub's description. */
export async function withFake<T>(state: FakeState, act: (fake: FakeGitHub) => Promise<T>): Promise<T> {
  const fake = await startFakeGitHub(state);
  let result: T;
  try {
    result = await act(fake);
  } catch (error) {
    await fake.close().catch(() => undefined);
    throw error;
  }
  await fake.close();
  return result;
}
