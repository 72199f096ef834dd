import { expect, test } from 'vitest';
import { openGitHub } from '../../src/github/octokit.ts';
import { pullState, withFake } from './gate.ts';

test('a limit that GitHub asks to wait for is waited for, and the comment arrives once', async () => {
  const state = pullState();
  await withFake(state, async (fake) => {
    const port = await openGitHub({ token: 't', apiUrl: fake.url, owner: 'acme', repo: 'app', http: fetch });
    state.fault = ({ index }) => (index === 0 ? 'limited' : undefined);
    await port.createComment(1, 'hello');
    expect([state.comments.length, fake.requests.length]).toEqual([1, 2]);
  });
});
