import { expect, test } from 'vitest';
import { openGitHub } from '../../../src/github/octokit.ts';
import { startFakeGitHub } from './server.ts';
import { fakeState, stranger } from './state.ts';

const patch = '@@ -1,2 +1,3 @@\n type A {\n+  b: ID\n }';

async function start() {
  const state = fakeState({ files: [{ filename: 'a.graphql', sha: 'c'.repeat(40), patch }] });
  const fake = await startFakeGitHub(state);
  const port = await openGitHub({
    token: 't',
    apiUrl: fake.url,
    owner: 'acme',
    repo: 'app',
    paced: false,
    http: fetch,
  });
  return { state, fake, port };
}

test('every call of the port is one that GitHub documents, and so is every answer of the fake', async () => {
  const { state, fake, port } = await start();
  state.comments.push({ id: 5, pull: 1, user: stranger, body: 'hello' });
  expect(await port.viewer()).toEqual({ id: 41898282, login: 'github-actions[bot]' });
  expect(await port.getPull(1)).toEqual({ head: 'a'.repeat(40), open: true, draft: false });
  expect(await port.listFiles(1)).toEqual([{ path: 'a.graphql', blob: 'c'.repeat(40), patch }]);
  const made = await port.createComment(1, 'one');
  await port.updateComment(made.id, 'two');
  expect((await port.listComments(1)).map(({ body }) => body)).toEqual(['hello', 'two']);
  await port.deleteComment(made.id);
  const lines = [{ path: 'a.graphql', line: 2, startLine: 1, body: 'x' }];
  const first = await port.draftReview(1, 'a'.repeat(40), 'look', lines);
  await expect(port.draftReview(1, 'a'.repeat(40), 'look', lines)).rejects.toThrow('422');
  expect((await port.listReviews(1)).map(({ state: is }) => is)).toEqual(['draft']);
  await port.deleteDraft(1, first);
  const second = await port.draftReview(1, 'a'.repeat(40), 'look', [
    ...lines,
    { path: 'a.graphql', line: 2, body: 'y' },
  ]);
  expect(await port.listReviewComments(1)).toEqual([]);
  await port.submitReview(1, second);
  expect((await port.listReviewComments(1)).map(({ body }) => body)).toEqual(['x', 'y']);
  for (const { id } of state.lineComments.slice(1)) await port.deleteReviewComment(id);
  expect([state.comments.length, state.lineComments.length]).toEqual([1, 1]);
  expect(fake.violations).toEqual([]);
  await fake.close();
});

test('what GitHub would not understand is a violation, and closing fails', async () => {
  const { fake } = await start();
  await fetch(`${fake.url}/repos/acme/app/issues/1/comments`, { method: 'POST', body: '{"text":"x"}' });
  await fetch(`${fake.url}/repos/acme/app/pulls/1/files?perpage=5`);
  await fetch(`${fake.url}/repos/acme/app/nothing`);
  expect(fake.violations).toEqual([
    expect.stringContaining('unknown field text'),
    expect.stringContaining("required property 'body'"),
    expect.stringContaining('unknown query parameter perpage'),
    expect.stringContaining('no such operation'),
  ]);
  await expect(fake.close()).rejects.toThrow('no such operation');
});

test('reads go on over several pages', async () => {
  const { state, fake, port } = await start();
  for (let id = 1; id <= 250; id += 1) state.comments.push({ id, pull: 1, user: stranger, body: `${id}` });
  expect((await port.listComments(1)).map(({ id }) => id)).toEqual(state.comments.map(({ id }) => id));
  expect(fake.requests).toHaveLength(3);
  await fake.close();
});
