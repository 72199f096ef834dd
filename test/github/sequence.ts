import { deliver } from '../../src/github/deliver.ts';
import type { Delivery } from '../../src/github/delivery.ts';
import { memoryWorld } from '../../src/host/memory.ts';
import { type Fate, memoryPort } from './fake/memory-port.ts';
import { type FakeState, fakeState, stranger } from './fake/state.ts';
import { blob } from './gate.ts';

/** One state of the pull request: which findings it has, and how far their lines moved. */
export interface Push {
  readonly findings: readonly number[];
  readonly shift: number;
}

export type Step =
  | ({ readonly do: 'push' } & Push)
  | { readonly do: 'rerun'; readonly back: number }
  | { readonly do: 'call'; readonly run: number; readonly fate: Fate; readonly dies: boolean }
  | { readonly do: 'answer' | 'resolve'; readonly nth: number };

const commitOf = (index: number) => (index + 10).toString(16).padStart(40, '0');
export const fingerprintOf = (finding: number) => String(finding).padStart(16, '0');

/** Sixty lines, all of them new; whatever stands beyond is not in the diff. */
const patch = ['@@ -0,0 +1,60 @@', ...Array.from({ length: 60 }, (_, line) => `+line ${line}`)].join('\n');

/** What the gate says of a push. */
export function deliveryOf({ findings, shift }: Push): Pick<Delivery, 'texts' | 'review'> {
  const names = findings.map(fingerprintOf).join(' ');
  return {
    texts: {
      annotations: '',
      summary: `# ${names}\n`,
      comment: findings.length > 0 ? `### drift: ${names}` : null,
    },
    review: findings.map((finding) => ({
      path: 'schema.graphql',
      line: finding * 10 + shift,
      body: `finding ${finding}`,
      fingerprint: fingerprintOf(finding),
    })),
  };
}

interface Run {
  /** Lets the call it waits with go on; absent once it has ended. */
  release: ((fate: Fate) => void) | undefined;
  /** Settled when it waits again, or has ended. */
  parked: Promise<void>;
  dead: boolean;
}

/** A pull request on which runs of the gate come and go, call by call. */
export interface Stage {
  readonly state: FakeState;
  readonly pushes: readonly Push[];
  /** What the runs that ended left on their runners: outputs and summary, by the push they were about. */
  readonly left: { readonly push: number; readonly text: string }[];
  act(step: Step): Promise<void>;
  /** Lets all runs end, in turn. */
  drain(): Promise<void>;
}

/** Starts with one push and its run. */
export async function openStage(first: Push): Promise<Stage> {
  const state = fakeState({ files: [{ filename: 'schema.graphql', sha: blob, patch }] });
  const pushes: Push[] = [];
  const runs: Run[] = [];
  const left: { push: number; text: string }[] = [];

  async function start(index: number): Promise<void> {
    const push = pushes[index];
    if (!push) return;
    let park: () => void = () => undefined;
    const run: Run = { release: undefined, parked: Promise.resolve(), dead: false };
    const expectPark = () => {
      run.parked = new Promise((resolve) => {
        park = resolve;
      });
    };
    expectPark();
    const turn = () =>
      new Promise<Fate>((resolve) => {
        if (run.dead) return resolve('lost');
        run.release = (fate) => {
          run.release = undefined;
          expectPark();
          resolve(fate);
        };
        park();
      });
    runs.push(run);
    const world = memoryWorld({ env: { GITHUB_OUTPUT: '/output', GITHUB_STEP_SUMMARY: '/summary' } });
    const head = commitOf(index);
    const ended = deliver(world, {
      event: {
        kind: 'pull_request',
        pull: { number: 1, base: 'b'.repeat(40), baseRef: 'main', head, fork: false, draft: false },
      },
      outputs: { verdict: push.findings.length > 0 ? 'fail' : 'pass' },
      complete: true,
      prefix: '',
      blobOf: () => blob,
      comment: 'auto',
      reviews: 'auto',
      open: async () => memoryPort(state, turn),
      ...deliveryOf(push),
    });
    void ended.finally(() => {
      const read = (path: string) =>
        new TextDecoder().decode(world.contents.get(path)).replace(/comment-url=.*\n/, '');
      left.push({ push: index, text: read('/output') + read('/summary') });
      run.release = undefined;
      park();
    });
    await run.parked;
  }

  async function push(next: Push): Promise<void> {
    pushes.push(next);
    for (const pull of state.pulls) pull.head = commitOf(pushes.length - 1);
    await start(pushes.length - 1);
  }

  async function call(run: Run | undefined, fate: Fate, dies: boolean): Promise<void> {
    if (!run?.release) return;
    run.dead = dies;
    run.release(fate);
    await run.parked;
  }

  async function act(step: Step): Promise<void> {
    switch (step.do) {
      case 'push':
        return push(step);
      case 'rerun':
        return start(Math.max(0, pushes.length - 1 - step.back));
      case 'call': {
        const open = runs.filter((run) => run.release);
        return call(open[step.run % Math.max(1, open.length)], step.fate, step.dies);
      }
      case 'answer': {
        const said = seenComments(state);
        const comment = said[step.nth % Math.max(1, said.length)];
        if (comment)
          state.lineComments.push({
            ...comment,
            id: state.nextId++,
            user: stranger,
            body: 'ok',
            replyTo: comment.id,
          });
        return undefined;
      }
      case 'resolve': {
        const said = seenComments(state);
        const comment = said[step.nth % Math.max(1, said.length)];
        if (comment) state.resolved.add(comment.id);
        return undefined;
      }
    }
  }

  async function drain(): Promise<void> {
    for (
      let open = runs.filter((run) => run.release);
      open.length > 0;
      open = runs.filter((run) => run.release)
    )
      for (const run of open) await call(run, 'arrives', false);
  }

  await push(first);
  return { state, pushes, left, act, drain };
}

/** Our review comments that anybody sees, without answers. */
export function seenComments(state: FakeState) {
  const drafts = new Set(state.reviews.filter((it) => it.state === 'PENDING').map(({ id }) => id));
  return state.lineComments.filter(
    ({ user, replyTo, review }) => user === state.viewer && replyTo === null && !drafts.has(review),
  );
}
