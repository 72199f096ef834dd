import { expect, test } from 'vitest';
import type { FakeFault, FakeRequest, FakeState } from './fake/state.ts';
import { workflowBot } from './fake/state.ts';
import { clean, drifting, fileOf, head, pullState, runGate, textAt, withFake } from './gate.ts';

/** What people see on the pull request. */
function visible(state: FakeState) {
  return {
    comments: state.comments.map(({ user, body }) => [user.login, body]),
    lines: state.lineComments.map(({ path, line, body }) => [path, line, body]).sort(),
  };
}

/** A pull request with a former summary of ours and its twin, one posted finding and one that is new. */
function busyState(): FakeState {
  const state = pullState();
  const body = `<!-- driftgate:v1 key=root head=${'f'.repeat(40)} -->\nold`;
  state.comments.push(
    { id: 5, pull: 1, user: workflowBot, body },
    { id: 6, pull: 1, user: workflowBot, body },
  );
  const posted = { review: 1, path: 'schema.graphql', line: 2, startLine: null, commit: head, replyTo: null };
  const said = `finding 1\n\n<!-- driftgate:v1 key=root finding=${'1'.repeat(16)} -->`;
  state.lineComments.push({ id: 8, pull: 1, user: workflowBot, body: said, ...posted });
  return state;
}

async function undisturbed(make: () => FakeState, delivery = drifting) {
  const state = make();
  const calls = await withFake(state, async (fake) => {
    await runGate(fake, delivery);
    return fake.requests.length;
  });
  return { end: visible(state), calls };
}

const situations = [
  ['an empty pull request', pullState, drifting],
  ['a pull request with twins and an older finding', busyState, drifting],
  ['a pull request that was mended', busyState, clean],
] as const;

/** The rest of them is in `sequences.test.ts`, which needs no server. */
const deaths: readonly FakeFault[] = ['cut'];

test.each(situations)(
  'on %s, a run that dies at any call and is started again ends where an undisturbed run ends',
  async (_, make, delivery) => {
    const { end, calls } = await undisturbed(make, delivery);
    expect(calls).toBeGreaterThan(3);
    for (const death of deaths) {
      for (let at = 0; at < calls; at += 1) {
        const state = make();
        await withFake(state, async (fake) => {
          state.fault = ({ index }) => (index < at ? undefined : index === at ? death : 'lost');
          const broken = await runGate(fake, delivery);
          expect(fileOf(broken, '/runner/summary')).toBe(delivery.texts?.summary);
          state.fault = () => undefined;
          expect((await runGate(fake, delivery)).notices).toEqual([]);
        });
        expect(visible(state), `${death} at call ${at}`).toEqual(end);
      }
    }
  },
  60_000,
);

const passing: readonly FakeFault[] = ['stored', 'lost'];

test.each(situations)(
  'on %s, one fault at any call is overcome in the same run, and nothing is posted twice',
  async (_, make, delivery) => {
    const { end, calls } = await undisturbed(make, delivery);
    for (const fault of passing) {
      for (let at = 0; at < calls; at += 1) {
        const state = make();
        const ran = await withFake(state, async (fake) => {
          state.fault = ({ index }) => (index === at ? fault : undefined);
          return runGate(fake, delivery);
        });
        expect(ran.notices, `${fault} at call ${at}`).toEqual([]);
        expect(visible(state), `${fault} at call ${at}`).toEqual(end);
      }
    }
  },
  60_000,
);

test.each(['stored', 'cut', 'lost', 'bad-gateway'] as const)(
  'a comment whose creation answers %s is there once, and so is the review',
  async (fault) => {
    const state = pullState();
    const once = new Set<string>();
    await withFake(state, async (fake) => {
      state.fault = ({ method, path }) => {
        const place = path.replace(/\d+/g, '');
        if (method !== 'POST' || path === '/graphql' || once.has(place)) return undefined;
        once.add(place);
        return fault;
      };
      expect((await runGate(fake)).notices).toEqual([]);
    });
    expect([state.comments.length, state.reviews.length]).toEqual([1, 1]);
  },
);

const always: readonly [string, (request: FakeRequest) => FakeFault | undefined, RegExp][] = [
  ['refuses everything', () => 'forbidden', /pull-requests: write/],
  ['has lost the repository', () => 'missing', /pull-requests: write/],
  ['is behind a proxy that wants a login', () => 'html', /not a pull request/],
  ['is down', () => 'bad-gateway', /may not have been written/],
  ['cannot be reached', () => 'lost', /may not have been written/],
  ['limits everything', () => 'limited', /rate limit/],
];

test.each(always)(
  'a server that %s costs one notice, and the report is in the job summary',
  async (_, fault, told) => {
    const state = pullState();
    state.fault = fault;
    await withFake(state, async (fake) => {
      const ran = await runGate(fake);
      expect(ran.notices).toHaveLength(1);
      expect(ran.notices[0]).toMatch(told);
      expect(fileOf(ran, '/runner/summary')).toBe('# full report\n');
    });
  },
);

test('two runs at once leave one summary comment, and one comment on each finding', async () => {
  for (let round = 0; round < 5; round += 1) {
    const state = pullState();
    await withFake(state, async (fake) => {
      await Promise.all([runGate(fake), runGate(fake)]);
      await runGate(fake);
    });
    expect(state.comments).toHaveLength(1);
    expect(new Set(state.lineComments.map(({ body }) => body)).size).toBe(2);
    expect(state.lineComments).toHaveLength(2);
  }
});

test('a comment that arrives while pages are read does not hide our own', async () => {
  const state = pullState();
  for (let id = 1; id <= 99; id += 1)
    state.comments.push({ id, pull: 1, user: { id: 9, login: 'ann', type: 'User' }, body: '.' });
  await withFake(state, async (fake) => {
    await runGate(fake);
    state.fault = ({ method, path }) => {
      if (method === 'GET' && path.endsWith('/comments') && state.comments.length < 140) {
        state.comments.push({
          id: state.nextId++,
          pull: 1,
          user: { id: 9, login: 'ann', type: 'User' },
          body: '.',
        });
      }
      return undefined;
    };
    await runGate(fake, { ...drifting, review: [textAt(2, '1')] });
  });
  expect(state.comments.filter(({ user }) => user === workflowBot)).toHaveLength(1);
});
