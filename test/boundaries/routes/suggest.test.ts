import { describe, expect, test } from 'vitest';
import { renderRoutePath } from '../../../src/boundaries/routes/path-pattern.ts';
import { buildTable } from '../../../src/boundaries/routes/route-table.ts';
import { suggest } from '../../../src/boundaries/routes/suggest.ts';
import { endpoints, request, table } from './table.ts';

const backend = table('express', [
  'GET /api/auth',
  'POST /api/auth/login',
  'GET /api/settings',
  'GET /api/settings/general',
  'PUT /api/settings/general',
  'GET /api/users',
  'POST /api/users',
  'GET /api/users/:id',
  'DELETE /api/users/:id',
  'GET /api/users/:id/api-keys',
  'GET /api/teams/:id/members',
  'POST /api/teams/:id/members',
  'GET /api/v1/libraries',
  'GET /api/v1/libraries/:id/items',
  'POST /api/v1/playback/sessions/:id/sync',
  'GET /api/health',
  'POST /api/recipes/create/url',
  'POST /api/cache/purge',
  'GET /api/stats/year/:year',
  'PUT /api/songs/publicize',
  'PUT /api/songs/order',
]);

/** Users that anybody may list, and only some may look at one by one. */
const guarded = table('express', [
  'GET /api/users',
  'GET /api/admin/users',
  'GET /api/admin/users/:login',
  'GET /api/account',
]);

test('a call for one thing most likely meant what serves one, a segment further', () => {
  const [first] = suggest(guarded, request('GET /api/users/<>'));
  expect(first && renderRoutePath(first.endpoint.path)).toBe('/api/admin/users/{login}');
});

const ranked = (line: string) =>
  suggest(backend, request(line)).map(({ endpoint }) => renderRoutePath(endpoint.path));

describe('“did you mean” puts first what the call most likely meant', () => {
  test.each([
    ['an extra segment (the outage)', 'GET /api/settings/auth', '/api/auth'],
    ['prefix missing', 'GET /users/<>', '/api/users/{id}'],
    ['version missing', 'GET /api/libraries/<>/items', '/api/v1/libraries/{id}/items'],
    ['prefix extra', 'GET /api/v1/users', '/api/users'],
    ['prefix doubled', 'GET /api/api/users', '/api/users'],
    ['singular for plural', 'GET /api/user/<>', '/api/users/{id}'],
    ['plural for singular', 'GET /api/setting/general', '/api/settings/general'],
    ['snake for kebab', 'GET /api/users/<>/api_keys', '/api/users/{id}/api-keys'],
    ['camel for kebab', 'GET /api/users/<>/apiKeys', '/api/users/{id}/api-keys'],
    ['a segment left out', 'GET /api/teams/members', '/api/teams/{id}/members'],
    ['a segment moved', 'GET /api/members/teams/<>', '/api/teams/{id}/members'],
    [
      'a segment renamed slightly',
      'POST /api/v1/playback/session/<>/sync',
      '/api/v1/playback/sessions/{id}/sync',
    ],
    ['another method', 'PATCH /api/settings/general', '/api/settings/general'],
    ['a typing slip', 'GET /api/healht', '/api/health'],
    ['a hyphen for a slash', 'POST /api/recipes/create-url', '/api/recipes/create/url'],
    ['a slash for a hyphen', 'GET /api/users/<>/api/keys', '/api/users/{id}/api-keys'],
    ['one word for two segments', 'POST /api/purgecache', '/api/cache/purge'],
    ['two words around a parameter', 'GET /api/teamMembers/<>', '/api/teams/{id}/members'],
    ['a parameter moved', 'GET /api/year/<>/stats', '/api/stats/year/{year}'],
    ['another form of the word', 'PUT /api/songs/make-public', '/api/songs/publicize'],
  ])('%s: %s', (_kind, line, path) => {
    expect(ranked(line)[0]).toBe(path);
  });
});

test('never more than three, and none for what resembles nothing', () => {
  expect(ranked('GET /api/settings/auth').length).toBeLessThanOrEqual(3);
  expect(ranked('GET /api/quantum/flux/capacitor/<>/overload')).toEqual([]);
});

test('an endpoint that this change added comes before an equally near old one', () => {
  const [old, fresh] = endpoints('express', ['GET /api/report/daily', 'GET /api/report/weekly']);
  if (!old || !fresh) throw new Error('two endpoints');
  const both = buildTable([old, fresh]);
  const first = (changed: ReadonlySet<typeof fresh>) =>
    suggest(both, request('GET /api/report/monthly'), { added: changed })[0]?.endpoint;
  expect(first(new Set([fresh]))).toBe(fresh);
  expect(first(new Set([old]))).toBe(old);
});

test('of two that this change added, the one in the file of what it may replace comes first', () => {
  const elsewhere = endpoints('express', ['GET /api/report/daily'], 'other.ts');
  const there = endpoints('express', ['GET /api/report/weekly'], 'report.ts');
  const [before] = endpoints('express', ['GET /api/report/monthly'], 'report.ts');
  if (!before) throw new Error('an endpoint');
  const added = new Set([...elsewhere, ...there]);
  const first = suggest(buildTable([...added]), request('GET /api/report/monthly'), { added, before })[0];
  expect(first?.endpoint).toBe(there[0]);
});

test('an endpoint that this change added is named where an old one would be too far, if the change took away what answered', () => {
  const [only] = endpoints('express', ['GET /api/replays']);
  const [before] = endpoints('express', ['GET /api/recordings']);
  if (!only || !before) throw new Error('an endpoint');
  const named = (evidence: Parameters<typeof suggest>[2]) =>
    suggest(buildTable([only]), request('GET /api/recordings'), evidence).map((it) => it.endpoint);
  const added = new Set([only]);
  expect(named({ added: new Set(), before })).toEqual([]);
  expect(named({ added })).toEqual([]);
  expect(named({ added, before })).toEqual([only]);
});

test('a path that names nothing is no suggestion', () => {
  const names = suggest(table('express', ['GET /:id', 'GET /users/:id']), request('GET /user/<>'));
  expect(names.map((it) => renderRoutePath(it.endpoint.path))).toEqual(['/users/{id}']);
});

test('the order in which endpoints are declared changes no answer', () => {
  const lines = ['GET /api/a/one', 'GET /api/b/one', 'GET /api/c/one'];
  const answer = (them: readonly string[]) =>
    suggest(table('express', them), request('GET /api/x/one')).map((it) => renderRoutePath(it.endpoint.path));
  expect(answer(lines.toReversed())).toEqual(answer(lines));
});
