import { expect, test } from 'vitest';
import { type FakeState, stranger, workflowBot } from './fake/state.ts';
import { blob, clean, drifting, head, patch, pullState, runGate, textAt, withFake } from './gate.ts';

const firstOnly = { ...drifting, review: [textAt(2, '1')] };
const gone = `✅ No longer reported at \`aaaaaaaaaaaa\`.`;

const linesOf = (state: FakeState) =>
  state.lineComments.map(({ id, body }) => [body.split('\n')[0], state.resolved.has(id)]);

function answer(state: FakeState, user = stranger): void {
  const [first] = state.lineComments;
  if (!first) throw new Error('nothing to answer');
  state.lineComments.push({ ...first, id: state.nextId++, user, body: 'we know', replyTo: first.id });
}

test('a thread whose finding is mended is resolved, and its comment says so; one that stands is left open', async () => {
  const state = pullState();
  await withFake(state, async (fake) => {
    await runGate(fake);
    await runGate(fake, firstOnly);
    expect(linesOf(state)).toEqual([
      ['finding 1', false],
      [gone, true],
    ]);
    const before = fake.requests.length;
    await runGate(fake, firstOnly);
    const asked = fake.requests.slice(before).map(({ method }) => method);
    expect(asked.filter((method) => method === 'PATCH' || method === 'DELETE')).toEqual([]);
  });
});

test('a finding that comes back reopens its thread in place of a second comment', async () => {
  const state = pullState();
  await withFake(state, async (fake) => {
    await runGate(fake);
    await runGate(fake, clean);
    expect(linesOf(state)).toEqual([
      [gone, true],
      [gone, true],
    ]);
    await runGate(fake);
    expect(linesOf(state)).toEqual([
      ['finding 1', false],
      ['finding 2', false],
    ]);
    expect(state.reviews).toHaveLength(1);
  });
});

test('a thread that a person answered, or resolved, is left as it is', async () => {
  const state = pullState();
  await withFake(state, async (fake) => {
    await runGate(fake);
    answer(state);
    state.resolved.add(state.lineComments[1]?.id ?? 0);
    await runGate(fake, clean);
    expect(linesOf(state).map(([text]) => text)).toEqual(['finding 1', 'finding 2', 'we know']);
    expect(state.resolved.size).toBe(1);
    await runGate(fake);
    expect(state.resolved.size).toBe(1);
  });
});

test('a token that may not resolve threads says in the comment that the finding is gone, and nothing else is lost', async () => {
  const state = pullState();
  state.mayResolve = false;
  await withFake(state, async (fake) => {
    await runGate(fake);
    expect((await runGate(fake, clean)).notices).toEqual([]);
    expect(linesOf(state)).toEqual([
      [gone, false],
      [gone, false],
    ]);
    expect((await runGate(fake)).notices).toEqual([]);
    expect(linesOf(state).map(([text]) => text)).toEqual(['finding 1', 'finding 2']);
  });
});

test('where not all could be checked, no finding is called gone', async () => {
  const state = pullState();
  await withFake(state, async (fake) => {
    await runGate(fake);
    await runGate(fake, { ...firstOnly, complete: false });
    expect(linesOf(state).map(([text]) => text)).toEqual(['finding 1', 'finding 2']);
  });
});

test('a draft keeps what was posted up to date, and gets nothing new', async () => {
  const state = pullState();
  await withFake(state, async (fake) => {
    await runGate(fake, firstOnly);
    for (const pull of state.pulls) pull.draft = true;
    await runGate(fake, { ...drifting, review: [textAt(3, '2')] });
    expect(linesOf(state)).toEqual([[gone, true]]);
  });
});

test('of three comments one that GitHub refuses costs itself alone, and the others are still one review', async () => {
  const state = pullState();
  const shorter = patch.replace('+1,5', '+1,4').replace('\n+  d: ID', '');
  await withFake(state, async (fake) => {
    state.fault = ({ path, method }) => {
      if (method === 'POST' && path.endsWith('/reviews'))
        for (const pull of state.pulls)
          pull.files = [{ filename: 'schema.graphql', sha: blob, patch: shorter.replace('\n }', '') }];
      return undefined;
    };
    const review = [textAt(4, '1'), textAt(2, '2'), textAt(3, '3')];
    const ran = await runGate(fake, { ...drifting, review });
    expect(linesOf(state).map(([text]) => text)).toEqual(['finding 2', 'finding 3']);
    expect(state.reviews).toHaveLength(1);
    expect(ran.notices).toEqual([
      'GitHub did not accept 1 of the review comments; the summary comment holds what they say.',
    ]);
  });
});

test('a pull request that moves on while a run writes gets no review for the older head', async () => {
  const state = pullState();
  await withFake(state, async (fake) => {
    state.fault = ({ method, path }) => {
      if (method === 'GET' && path.endsWith('/files'))
        for (const pull of state.pulls) pull.head = 'd'.repeat(40);
      return undefined;
    };
    await runGate(fake);
    expect([state.comments.length, state.reviews.length]).toEqual([1, 0]);
  });
});

test('a pull request that is closed while a run reads gets nothing', async () => {
  const state = pullState();
  await withFake(state, async (fake) => {
    state.fault = ({ method, path }) => {
      if (method === 'GET' && path.endsWith('/issues/1/comments'))
        for (const pull of state.pulls) pull.state = 'closed';
      return undefined;
    };
    await runGate(fake);
    expect([state.comments, state.reviews]).toEqual([[], []]);
  });
});

test('the texts of another folder’s gate are not called gone by this one', async () => {
  const state = pullState();
  await withFake(state, async (fake) => {
    await runGate(fake);
    await runGate(fake, { ...clean, prefix: 'web/' });
    expect(linesOf(state).map(([text]) => text)).toEqual(['finding 1', 'finding 2']);
    expect(state.lineComments.every(({ user, commit }) => user === workflowBot && commit === head)).toBe(
      true,
    );
  });
});
