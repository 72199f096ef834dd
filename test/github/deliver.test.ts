import { expect, test } from 'vitest';
import { GitHubError } from '../../src/github/github-error.ts';
import { readOnly, stranger, workflowBot } from './fake/state.ts';
import { blob, clean, drifting, fileOf, head, patch, pullState, runGate, textAt, withFake } from './gate.ts';

const writes = (requests: readonly { method: string; path: string }[]) =>
  requests.filter(({ method, path }) => method !== 'GET' && path !== '/graphql');
const fingerprints = (bodies: readonly { body: string }[]) =>
  bodies.map(({ body }) => /finding=(\w)/.exec(body)?.[1]);

test('a first run leaves one comment and one review; a second run changes nothing', async () => {
  const state = pullState();
  await withFake(state, async (fake) => {
    const first = await runGate(fake);
    expect(first.notices).toEqual([]);
    expect(state.comments.map(({ body }) => body)).toEqual([
      `<!-- driftgate:v1 key=root head=${head} -->\n### drift`,
    ]);
    expect(state.reviews).toHaveLength(1);
    expect(state.lineComments.map(({ path, line }) => [path, line])).toEqual([
      ['schema.graphql', 2],
      ['schema.graphql', 3],
    ]);
    expect(fingerprints(state.lineComments)).toEqual(['1', '2']);
    const before = writes(fake.requests).length;
    const second = await runGate(fake);
    expect(second.commentUrl).toBe(first.commentUrl);
    expect(writes(fake.requests)).toHaveLength(before);
  });
});

test('outputs, annotations and job summary are written, the comment’s address last', async () => {
  await withFake(pullState(), async (fake) => {
    const ran = await runGate(fake);
    expect(fileOf(ran, '/runner/output')).toBe(
      'verdict=fail\nerrors=2\ncomment-url=https://github.com/acme/app/pull/1#issuecomment-1000\n',
    );
    expect(fileOf(ran, '/runner/summary')).toBe('# full report\n');
    expect(ran.world.printed.stdout).toBe('::error::drift\n');
  });
});

test('a clean pull request hears nothing; one that was mended hears it in one line, in place', async () => {
  const state = pullState();
  await withFake(state, async (fake) => {
    await runGate(fake, clean);
    expect([state.comments, state.reviews]).toEqual([[], []]);
    await runGate(fake);
    const [comment] = state.comments;
    await runGate(fake, clean);
    expect(state.comments).toHaveLength(1);
    expect(state.comments[0]?.id).toBe(comment?.id);
    expect(state.comments[0]?.body.split('\n').slice(1)).toEqual([
      '**driftgate**: resolved at `aaaaaaaaaaaa`, no boundary drifts any more.',
    ]);
    await runGate(fake);
    expect(state.comments[0]?.body).toContain('### drift');
  });
});

test('a new finding is posted alone; what was posted is not posted again, wherever its line went', async () => {
  const state = pullState();
  await withFake(state, async (fake) => {
    await runGate(fake);
    await runGate(fake, { ...drifting, review: [textAt(4, '1'), textAt(2, '2'), textAt(3, '3')] });
    expect(state.reviews).toHaveLength(2);
    expect(fingerprints(state.lineComments)).toEqual(['1', '2', '3']);
  });
});

test('a stranger’s comments with our markers are left alone and count for nothing', async () => {
  const state = pullState();
  const forged = `<!-- driftgate:v1 key=root head=${head} -->\nnothing to see`;
  state.comments.push({ id: 7, pull: 1, user: stranger, body: forged });
  const posted = { review: 1, path: 'schema.graphql', line: 2, startLine: null, commit: head, replyTo: null };
  const said = `ok\n\n<!-- driftgate:v1 key=root finding=${'1'.repeat(16)} -->`;
  state.lineComments.push({ id: 8, pull: 1, user: stranger, body: said, ...posted });
  await withFake(state, async (fake) => {
    await runGate(fake);
    expect(state.comments[0]).toEqual({ id: 7, pull: 1, user: stranger, body: forged });
    expect(state.comments[1]?.user).toEqual(workflowBot);
    expect(fingerprints(state.lineComments.slice(1))).toEqual(['1', '2']);
  });
});

test('our own comment that only quotes the marker is not taken for the summary', async () => {
  const state = pullState();
  const quoting = `see below\n<!-- driftgate:v1 key=root head=${head} -->`;
  state.comments.push({ id: 7, pull: 1, user: workflowBot, body: quoting });
  await withFake(state, async (fake) => {
    await runGate(fake);
    expect(state.comments.map(({ body }) => body === quoting)).toEqual([true, false]);
  });
});

test('of several summaries of ours the oldest stays; a gate of another folder keeps its own', async () => {
  const state = pullState();
  const mark = (key: string) => `<!-- driftgate:v1 key=${key} head=${head} -->\nold`;
  for (const [id, key] of [
    [9, 'root'],
    [5, 'root'],
    [7, 'web'],
    [8, 'root'],
  ] as const) {
    state.comments.push({ id, pull: 1, user: workflowBot, body: mark(key) });
  }
  await withFake(state, async (fake) => {
    await runGate(fake);
    expect(state.comments.map(({ id }) => id)).toEqual([5, 7]);
    await runGate(fake, { ...drifting, prefix: 'web/', review: [] });
    expect(state.comments.map(({ id, body }) => [id, body.split('\n')[1]])).toEqual([
      [5, '### drift'],
      [7, '### drift'],
    ]);
  });
});

test('with a read-only token everything is in the log and the job summary, and one notice names the permission', async () => {
  const state = pullState();
  state.fault = readOnly;
  await withFake(state, async (fake) => {
    const ran = await runGate(fake);
    expect(ran.notices).toHaveLength(1);
    expect(ran.notices[0]).toContain('pull-requests: write');
    expect(fileOf(ran, '/runner/summary')).toBe('# full report\n');
    expect([state.comments, state.reviews]).toEqual([[], []]);
    expect(writes(fake.requests)).toHaveLength(1);
  });
});

test('a run for a head that the pull request has left writes nothing', async () => {
  const state = pullState();
  await withFake(state, async (fake) => {
    for (const pull of state.pulls) pull.head = 'd'.repeat(40);
    const ran = await runGate(fake);
    expect(ran.notices).toEqual([
      'Pull request #1 has moved on to dddddddddddd: nothing was written for aaaaaaaaaaaa.',
    ]);
    expect(writes(fake.requests)).toEqual([]);
  });
});

test('a closed pull request is left in peace; a draft gets the comment and no review', async () => {
  const closed = pullState();
  for (const pull of closed.pulls) pull.state = 'closed';
  await withFake(closed, async (fake) => {
    expect((await runGate(fake)).notices[0]).toContain('closed');
    expect(closed.comments).toEqual([]);
  });
  const draft = pullState();
  for (const pull of draft.pulls) pull.draft = true;
  await withFake(draft, async (fake) => {
    await runGate(fake);
    expect([draft.comments.length, draft.reviews.length]).toEqual([1, 0]);
  });
});

test.each([
  ['off the diff', textAt(40, '1')],
  ['on an unchanged line', textAt(1, '1')],
  ['in a file that is not part of the change', textAt(2, '1', 'other.graphql')],
  ['on lines that leave the hunk', { ...textAt(9, '1'), startLine: 4 }],
])('what stands %s is said in the summary comment only', async (_, text) => {
  const state = pullState();
  await withFake(state, async (fake) => {
    const ran = await runGate(fake, { ...drifting, review: [text] });
    expect([ran.notices, state.reviews]).toEqual([[], []]);
    expect(state.comments).toHaveLength(1);
  });
});

test('line numbers of other contents than the pull request’s own are never used', async () => {
  const state = pullState();
  await withFake(state, async (fake) => {
    await runGate(fake, { ...drifting, blobOf: () => 'e'.repeat(40) });
    expect(state.reviews).toEqual([]);
  });
});

test('a file whose patch GitHub leaves out gets no line comments', async () => {
  const state = pullState();
  for (const pull of state.pulls) pull.files = [{ filename: 'schema.graphql', sha: blob }];
  await withFake(state, async (fake) => {
    expect((await runGate(fake)).notices).toEqual([]);
    expect(state.reviews).toEqual([]);
  });
});

test('below the top of the checkout, paths are those of the repository', async () => {
  const state = pullState();
  for (const pull of state.pulls) pull.files = [{ filename: 'api/schema.graphql', sha: blob, patch }];
  await withFake(state, async (fake) => {
    await runGate(fake, { ...drifting, prefix: 'api/' });
    expect(state.lineComments.map(({ path }) => path)).toEqual(['api/schema.graphql', 'api/schema.graphql']);
    expect(state.comments[0]?.body).toContain('key=api head=');
  });
});

test('one comment that GitHub refuses costs itself alone', async () => {
  const state = pullState();
  await withFake(state, async (fake) => {
    const shorter = '@@ -1,2 +1,3 @@\n type A {\n+  b: ID\n }';
    state.fault = ({ path, method }) => {
      if (method === 'POST' && path.endsWith('/reviews')) {
        for (const pull of state.pulls)
          pull.files = [{ filename: 'schema.graphql', sha: blob, patch: shorter }];
      }
      return undefined;
    };
    const ran = await runGate(fake, { ...drifting, review: [textAt(2, '1'), textAt(4, '2')] });
    expect(fingerprints(state.lineComments)).toEqual(['1']);
    expect(ran.notices).toEqual([
      'GitHub did not accept 1 of the review comments; the summary comment holds what they say.',
    ]);
  });
});

test('a change with very many findings gets ten comments, not a hundred', async () => {
  const lines = Array.from({ length: 60 }, (_, index) => `+line ${index}`);
  const state = pullState();
  for (const pull of state.pulls) {
    pull.files = [
      { filename: 'schema.graphql', sha: blob, patch: ['@@ -0,0 +1,60 @@', ...lines].join('\n') },
    ];
  }
  const review = lines.map((_, index) => ({
    ...textAt(index + 1, '0'),
    fingerprint: `${index}`.padStart(16, '0'),
  }));
  await withFake(state, async (fake) => {
    await runGate(fake, { ...drifting, review });
    expect(state.lineComments).toHaveLength(10);
  });
});

test('nothing is written where nothing is wanted, and nothing but a pull request is written to', async () => {
  await withFake(pullState(), async (fake) => {
    await runGate(fake, { ...drifting, comment: 'never', reviews: 'never' });
    await runGate(fake, { ...drifting, event: { kind: 'merge_group', base: head, head } });
    expect(fake.requests).toEqual([]);
    await runGate(fake, { ...drifting, comment: 'never' });
    expect([fake.state.comments.length, fake.state.reviews.length]).toEqual([0, 1]);
  });
});

test('without a token, and with a client that cannot start, the rest is still delivered', async () => {
  await withFake(pullState(), async (fake) => {
    const { open: _, ...rest } = { ...drifting, open: undefined };
    const failing = await runGate(fake, {
      ...rest,
      open: () => Promise.reject(new GitHubError('unsure', 'the client did not start')),
    });
    expect(failing.notices[0]).toContain('the client did not start');
    expect(fileOf(failing, '/runner/summary')).toBe('# full report\n');
  });
});

test('a summary that would be dropped as a whole is cut, and so is a comment', async () => {
  const state = pullState();
  await withFake(state, async (fake) => {
    const long = 'ä line of the report\n'.repeat(100_000);
    const texts = { annotations: '', summary: long, comment: long };
    const ran = await runGate(fake, { ...drifting, texts });
    const summary = ran.world.contents.get('/runner/summary');
    expect(summary?.length).toBeLessThanOrEqual(1024 * 1024);
    expect(new TextDecoder().decode(summary)).toMatch(
      /report\n\n\n\*Cut here: the log holds the rest\.\*\n$/,
    );
    expect(Buffer.byteLength(state.comments[0]?.body ?? '')).toBeLessThanOrEqual(65_536);
    expect(ran.notices).toEqual([]);
  });
});
