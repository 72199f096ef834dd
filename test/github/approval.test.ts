import { expect, test } from 'vitest';
import { findOwners } from '../../src/commands/read-owners.ts';
import { openGitHub } from '../../src/github/octokit.ts';
import { readApproval } from '../../src/github/read-approval.ts';
import { type FakeReview, type FakeUser, fakeState } from './fake/state.ts';
import { head, withFake } from './gate.ts';

const ann: FakeUser = { id: 9, login: 'Ann', type: 'User' };
const approved: FakeReview = { id: 1, pull: 1, user: ann, body: '', commit: head, state: 'APPROVED' };

async function ask(
  review: Partial<FakeReview>,
  owners = ['@ann', '@acme/team'],
  fork = false,
  fault = false,
) {
  const state = fakeState({ head });
  state.reviews = [{ ...approved, ...review }];
  state.permissions.set('Ann', 'write');
  if (fault) state.fault = () => 'forbidden';
  const pull = { number: 1, base: 'b'.repeat(40), baseRef: 'main', head, fork, draft: false };
  return withFake(state, (fake) =>
    readApproval(
      () =>
        openGitHub({ token: 't', apiUrl: fake.url, owner: 'acme', repo: 'app', paced: false, http: fetch }),
      pull,
      owners,
    ),
  );
}

test('an owner who approved this very head, and may write, is enough', async () => {
  expect(await ask({})).toEqual({ by: 'Ann' });
});

test.each([
  ['approved an older head', await ask({ commit: 'e'.repeat(40) }), /this very commit \(`ann`\)/],
  ['only commented', await ask({ state: 'COMMENTED' }), /has to approve/],
  ['took the approval back', await ask({ state: 'DISMISSED' }), /has to approve/],
  ['is no owner', await ask({}, ['@bob']), /`bob`/],
  ['may only read', await ask({ user: { ...ann, login: 'ann' } }), /has to approve/],
  ['is named by a team only', await ask({}, ['@acme/team']), /names nobody by login/],
  ['approved a fork', await ask({}, ['@ann'], true), /from a fork/],
  ['cannot be asked for', await ask({}, ['@ann'], false, true), /could not be asked/],
])('somebody who %s is not', (_, answer, why) => {
  expect(answer).toEqual({ why: expect.stringMatching(why) });
});

const path = '.driftgate/acknowledgements.yml';

test.each([
  ['* @all', ['@all']],
  ['* @all\n/.driftgate/ @ann @bob # the gate', ['@ann', '@bob']],
  ['.driftgate/ @ann\n*.yml @yml', ['@yml']],
  ['/.driftgate/* @ann', ['@ann']],
  ['/.driftgate @ann', ['@ann']],
  ['**/acknowledgements.yml @ann', ['@ann']],
  ['.driftgate/ @ann\n* ', []],
  ['/src/ @ann', []],
  ['# .driftgate/ @ann', []],
  ['', []],
])('by %j the owners are %j', (text, owners) => {
  expect(findOwners(text, path)).toEqual(owners);
});
