import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeEvent, readContext } from '../../src/github/context.ts';
import { memoryWorld } from '../../src/host/memory.ts';
import { payloadsOf } from './fake/payloads.ts';

const readWith = (env: Record<string, string>, payload?: string) =>
  readContext(
    memoryWorld({
      env: { GITHUB_EVENT_PATH: '/event.json', ...env },
      ...(payload !== undefined && { files: { '/event.json': payload } }),
    }),
  );

test('every example of a pull request payload that GitHub gives is understood', () => {
  const payloads = payloadsOf('pull_request');
  expect(payloads.length).toBeGreaterThan(20);
  for (const payload of payloads) {
    const event = decodeEvent('pull_request', payload);
    expect(event).toMatchObject({
      kind: 'pull_request',
      pull: {
        number: expect.any(Number),
        base: expect.stringMatching(/^[0-9a-f]{40}$/),
        baseRef: expect.any(String),
      },
    });
  }
});

test('a push, a push that creates a branch, and a merge group are understood', () => {
  const pushes = payloadsOf('push').map((payload) => decodeEvent('push', payload));
  expect(pushes.every((event) => event?.kind === 'push')).toBe(true);
  expect(pushes.some((event) => event?.kind === 'push' && event.before === null)).toBe(
    payloadsOf('push').some(({ before }) => before === '0'.repeat(40)),
  );
  expect(decodeEvent('merge_group', payloadsOf('merge_group')[0])).toEqual({
    kind: 'merge_group',
    base: '380387fbc80638b734a49e1be1c4dfec1c01b33c',
    head: '2ffea6db159f6b6c47a24e778fb9ef40cf6b1c7d',
    pull: 104,
  });
});

const repo = { full_name: 'acme/app' };
const commits = { base: 'b'.repeat(40), head: 'a'.repeat(40) };
const pull = (changes: object) => ({
  pull_request: {
    number: 4,
    draft: false,
    base: { sha: commits.base, ref: 'main', repo },
    head: { sha: commits.head, repo },
    ...changes,
  },
});

test.each([
  ['the same repository', { sha: commits.head, repo }, false],
  ['another repository', { sha: commits.head, repo: { full_name: 'mallory/app' } }, true],
  ['a repository that was deleted', { sha: commits.head, repo: null }, true],
])('a pull request from %s: fork is %s', (_, head, fork) => {
  expect(decodeEvent('pull_request', pull({ head }))).toMatchObject({ pull: { fork } });
});

test.each([
  ['no pull request', {}],
  ['no number', pull({ number: 'one' })],
  ['no base', pull({ base: null })],
  ['an option in place of a commit', pull({ head: { sha: '--output=x' } })],
  ['a list', []],
  ['null', null],
])('a pull request payload with %s is not understood, and is no exception', (_, payload) => {
  expect(decodeEvent('pull_request', payload)).toBeUndefined();
});

test('the context names the event, the repository and the API', async () => {
  const env = {
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_REPOSITORY: 'acme/app',
    GITHUB_API_URL: 'https://github.example.com/api/v3',
  };
  const context = await readWith(env, JSON.stringify(pull({})));
  expect(context).toMatchObject({
    event: { kind: 'pull_request', pull: { number: 4, base: commits.base, head: commits.head } },
    repository: { owner: 'acme', repo: 'app' },
    apiUrl: 'https://github.example.com/api/v3',
    problems: [],
  });
});

test.each([
  ['is missing', undefined],
  ['is not JSON', '<html>'],
  ['is truncated', '{"pull_request": {'],
  ['lacks its parts', '{}'],
])('when the payload %s, the run goes on and says so in one sentence', async (_, payload) => {
  const context = await readWith({ GITHUB_EVENT_NAME: 'pull_request' }, payload);
  expect(context.event).toEqual({ kind: 'other', name: 'pull_request' });
  expect(context.problems).toHaveLength(1);
  expect(context.repository).toBeUndefined();
});

test('an event that nobody knows is an event all the same', async () => {
  const context = await readWith({ GITHUB_EVENT_NAME: 'workflow_dispatch' }, '{}');
  expect(context).toMatchObject({ event: { kind: 'other', name: 'workflow_dispatch' }, problems: [] });
});

test('any payload is decoded without an exception', () => {
  const events = fc.constantFrom('pull_request', 'pull_request_target', 'push', 'merge_group', 'x');
  fc.assert(fc.property(events, fc.jsonValue(), (name, payload) => void decodeEvent(name, payload)));
});
