import { describe, expect, test } from 'vitest';
import { match, matchTarget } from '../../../src/boundaries/routes/match.ts';
import { renderRoutePath } from '../../../src/boundaries/routes/path-pattern.ts';
import { plainPath } from '../../../src/boundaries/routes/route-spelling.ts';
import { request, table, target } from './table.ts';

const express = table('express', [
  'GET /api/users',
  'POST /api/users',
  'GET /api/users/:id',
  'GET /api/users/me',
  'DELETE /api/teams/:id(\\d+)',
  'GET /api/modes/:mode(dark|light)',
  'GET /api/slugs/:slug([a-z]+)',
  'GET /api/export/:name.:extension',
  'GET /api/files/tree/*path',
  '* /api/any',
  'GET /Api/Cased',
  'GET *',
]);

const fastapi = table('fastapi', [
  'GET /api/v1/items/',
  'GET /api/v1/items/{id:int}',
  'GET /api/v1/users',
  'GET /api/v1/Cased',
  'GET /{full_path:path}',
]);

function say(outcome: ReturnType<typeof match>): string {
  switch (outcome.is) {
    case 'served':
      return `${outcome.weak ? 'perhaps ' : ''}${outcome.by.method} ${renderRoutePath(outcome.by.path)}`;
    case 'slash-only':
      return `slash (${outcome.redirects ? 'redirects' : 'refuses'})`;
    case 'method-mismatch':
      return `only ${outcome.by.map((it) => it.method).join(', ')}`;
    default:
      return outcome.is;
  }
}

describe('an Express backend', () => {
  test.each([
    ['GET /api/users', 'GET /api/users'],
    ['GET /api/users/', 'GET /api/users'],
    ['GET /API/Users', 'GET /api/users'],
    ['GET /api/cased', 'GET /Api/Cased'],
    ['HEAD /api/users', 'GET /api/users'],
    ['OPTIONS /api/users', 'GET /api/users'],
    ['GET /api/users/me', 'GET /api/users/{id}'],
    ['GET /api/users/<>', 'GET /api/users/{id}'],
    ['DELETE /api/users', 'only GET, POST'],
    ['DELETE /api/teams/7', 'DELETE /api/teams/{id}'],
    ['DELETE /api/teams/recent', 'unmatched'],
    ['GET /api/modes/dark', 'GET /api/modes/{mode}'],
    ['GET /api/modes/grey', 'unmatched'],
    ['GET /api/slugs/x', 'perhaps GET /api/slugs/{slug}'],
    ['GET /api/export/orders.csv', 'GET /api/export/{name}.{extension}'],
    ['GET /api/export/orders', 'unmatched'],
    ['GET /api/files/tree/a/b/c', 'GET /api/files/tree/{path*}'],
    ['GET /api/files/tree', 'unmatched'],
    ['PATCH /api/any', '* /api/any'],
    ['GET /api/nothing', 'unmatched'],
    ['* /api/users', 'GET /api/users'],
    ['GET /api/<>', 'perhaps GET /api/users'],
    ['GET /api/<>/deep/down', 'unverifiable'],
    ['GET /api/users<*>', 'perhaps GET /api/users'],
    ['GET /api/nothing/<*>', 'unverifiable'],
    ['GET /assets/logo.svg', 'outside'],
  ])('answers %s with: %s', (line, answer) => {
    expect(say(match(express, request(line)))).toBe(answer);
  });
});

describe('a FastAPI backend', () => {
  test.each([
    ['GET /api/v1/items/', 'GET /api/v1/items/'],
    ['GET /api/v1/items', 'slash (redirects)'],
    ['GET /api/v1/items/7', 'GET /api/v1/items/{id:int}'],
    ['GET /api/v1/items/recent', 'unmatched'],
    ['GET /api/v1/cased', 'unmatched'],
    ['HEAD /api/v1/users', 'only GET'],
    ['GET /api/v2/users', 'unmatched'],
    ['GET /index.html', 'outside'],
  ])('answers %s with: %s', (line, answer) => {
    expect(say(match(fastapi, request(line)))).toBe(answer);
  });
});

test('a proxy below the prefix makes everything there unverifiable, never missing', () => {
  const proxied = table('express', ['GET /api/users', '* /api/*']);
  expect(say(match(proxied, request('GET /api/users')))).toBe('GET /api/users');
  expect(say(match(proxied, request('GET /api/nothing')))).toBe('unverifiable');
});

test('an opaque mount below a prefix that is not known hides nothing', () => {
  const at = { side: 'head', path: 'main.py' } as const;
  const path = { segments: [{ is: 'parameter', name: '' }], slash: false } as const;
  const some = table('fastapi', ['PUT /api/users'], [{ is: 'opaque', at, path, by: 'StaticFiles' }]);
  expect(say(match(some, request('POST /api/users')))).toBe('only PUT');
});

test('an opaque mount hides its own part only', () => {
  const at = { side: 'head', path: 'server.ts' } as const;
  const opaque = { is: 'opaque', at, path: plainPath('/api/auth'), by: 'better-auth' } as const;
  const some = table('express', ['GET /api/users', 'GET /api/teams'], [opaque]);
  expect(say(match(some, request('GET /api/auth/session')))).toBe('unverifiable');
  expect(say(match(some, request('GET /api/nothing')))).toBe('unmatched');
});

test('a call whose base is unknown may lie under the prefix that the backend’s endpoints share', () => {
  const answer = (line: string) => say(matchTarget(fastapi, 'GET', target(`GET ${line}`)));
  expect(answer('<base>/users')).toBe('perhaps GET /api/v1/users');
  expect(answer('<base>/api/v1/users')).toBe('GET /api/v1/users');
  expect(answer('<base>/api/v1/nothing')).toBe('unmatched');
  expect(answer('<base>/nothing')).toBe('unverifiable');
});

test('behind an unknown base, versions and what answers at a prefix itself stand in no way', () => {
  const versions = table('express', [
    'GET /api',
    'GET /api/v1/users',
    'GET /api/v1/teams',
    'GET /api/v2/teams',
    'GET /api/next/teams',
  ]);
  const { method, ...asked } = target('GET <base>/users');
  expect(say(matchTarget(versions, method, asked))).toBe('perhaps GET /api/v1/users');
});

test('a fallback that names its last segment serves no path of its own', () => {
  const { endpoints, catching } = table('express', [
    'GET /api/users',
    'GET /*all/:page',
    'GET /files/*path/:name',
  ]);
  expect(endpoints.map(({ path }) => renderRoutePath(path))).toEqual(['/api/users', '/files/{path*}/{name}']);
  expect(catching.map(({ path }) => renderRoutePath(path))).toEqual(['/{all*}/{page}']);
});
