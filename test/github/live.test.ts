import { expect, test } from 'vitest';
import { openGitHub } from '../../src/github/octokit.ts';
import { readOverride } from '../../src/github/read-override.ts';
import { findPublic, isReadable, repositoryAt } from '../../src/github/read-visibility.ts';
import { type FakeState, type FakeUser, fakeState } from './fake/state.ts';
import { withFake } from './gate.ts';

const ann: FakeUser = { id: 9, login: 'ann', type: 'User' };

function labelled(...events: readonly ['labeled' | 'unlabeled', string, FakeUser][]): FakeState {
  const state = fakeState();
  state.labelEvents = events.map(([event, label, actor], id) => ({ id, pull: 1, event, label, actor }));
  state.permissions.set('ann', 'write');
  return state;
}

const overrideIn = (state: FakeState, label = 'driftgate:override') =>
  withFake(state, (fake) =>
    readOverride(
      () =>
        openGitHub({ token: 't', apiUrl: fake.url, owner: 'acme', repo: 'app', paced: false, http: fetch }),
      1,
      label,
    ),
  );

test('the override label counts when somebody with write access put it on', async () => {
  expect(await overrideIn(labelled(['labeled', 'driftgate:override', ann]))).toEqual({
    label: 'driftgate:override',
    by: 'ann',
  });
});

test.each([
  ['is not on', labelled(), undefined],
  [
    'was taken off again',
    labelled(['labeled', 'driftgate:override', ann], ['unlabeled', 'driftgate:override', ann]),
    undefined,
  ],
  ['is another one', labelled(['labeled', 'bug', ann]), undefined],
  [
    'was put on by somebody who may only read',
    labelled(['labeled', 'driftgate:override', { ...ann, login: 'mallory' }]),
    /mallory put it on, who may not write/,
  ],
  [
    'was put on again by somebody who may only read',
    labelled(
      ['labeled', 'driftgate:override', ann],
      ['unlabeled', 'driftgate:override', ann],
      ['labeled', 'driftgate:override', { ...ann, login: 'mallory' }],
    ),
    /mallory/,
  ],
])('it does not count when it %s', async (_, state, notice) => {
  const override = await overrideIn(state);
  expect(override.by).toBeUndefined();
  if (notice) expect(override.notice).toMatch(notice);
  else expect(override.notice).toBeUndefined();
});

test.each(['forbidden', 'html', 'lost', 'limited'] as const)(
  'it does not count when GitHub answers %s, and a notice says so',
  async (fault) => {
    const state = labelled(['labeled', 'driftgate:override', ann]);
    state.fault = ({ index }) => (index >= 1 ? fault : undefined);
    const override = await overrideIn(state);
    expect(override.by).toBeUndefined();
    expect(override.notice).toContain('does not count');
  },
);

test.each([
  ['https://github.com/acme/kit', 'acme/kit'],
  ['https://github.com/acme/kit.git', 'acme/kit'],
  ['https://x:y@github.com/acme/kit/', 'acme/kit'],
  ['git@github.com:acme/kit.git', 'acme/kit'],
  ['ssh://git@github.com:22/acme/kit.git', 'acme/kit'],
  ['github.com/acme/kit', 'acme/kit'],
  ['https://gitlab.com/acme/kit', undefined],
  ['https://github.com.evil.example/acme/kit', undefined],
  ['https://github.com/acme/kit/../../evil', undefined],
  ['../kit', undefined],
  ['/srv/kit', undefined],
])('the address %s is the repository %s', (url, repository) => {
  expect(repositoryAt(url, 'https://github.com')).toBe(repository);
});

test('only what GitHub calls public is named in public; what it will not tell is private', async () => {
  const state = fakeState();
  state.repositories.set('acme/kit', false).set('acme/secret', true);
  const named = ['kit', 'secret', 'gone'].map((name) => ({ name, url: `https://github.com/acme/${name}` }));
  const elsewhere = { name: 'other', url: 'https://gitlab.com/acme/other' };
  await withFake(state, async (fake) => {
    const open = () =>
      openGitHub({ token: 't', apiUrl: fake.url, owner: 'acme', repo: 'app', paced: false, http: fetch });
    expect([...(await findPublic(open, [...named, elsewhere], 'https://github.com'))]).toEqual(['kit']);
    expect(await isReadable(open, 'acme/app', false)).toBe(false);
    state.repositories.set('acme/app', false);
    expect(await isReadable(open, 'acme/app', false)).toBe(true);
    state.fault = () => 'html';
    expect([...(await findPublic(open, named, 'https://github.com'))]).toEqual([]);
    expect([await isReadable(open, 'acme/app', false), await isReadable(open, 'acme/app', true)]).toEqual([
      false,
      true,
    ]);
  });
});
