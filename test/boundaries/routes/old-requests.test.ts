import { expect, test } from 'vitest';
import { routes } from '../../../src/boundaries/routes/index.ts';
import { runRules } from '../../../src/engine/run-rules.ts';
import { config, type Files, snapshotOf } from './programs.ts';

const server = `import express from 'express';
const app = express();
app.get('/api/users', list);
app.get('/api/users/:id', read);
app.post('/api/users', create);
app.get('/api/teams/:id', team);
`;

/** What the front end of a change misses, with what it missed before. */
async function missesOf(base: Files, head: Files) {
  const [before, after] = await Promise.all([
    snapshotOf({ 'server.ts': server, ...base }, 'base'),
    snapshotOf({ 'server.ts': server, ...head }),
  ]);
  const boundary = routes(config);
  return runRules(boundary, before, after).map(
    ({ rule, subject, existing, confidence }) =>
      `${rule} ${subject} ${existing ? 'existing' : 'new'} ${confidence}`,
  );
}

const gone = "export const drop = (id: string) => fetch(`/api/teams/${id}/sites`, { method: 'DELETE' });\n";
const old = 'routes/no-such-endpoint DELETE /api/teams/{}/sites existing certain';

test.each<[string, Files, Files]>([
  ['in another file', { 'web/a.ts': gone }, { 'web/b.ts': gone }],
  [
    'through a hook that tells its method now',
    {
      'web/a.ts':
        'export const drop = (id: string, method: string) => fetch(`/api/teams/${id}/sites`, { method });\n',
    },
    { 'web/a.ts': gone },
  ],
  [
    'as one of two addresses',
    {
      'web/a.ts':
        "export const drop = (id: string) => fetch(id ? `/api/teams/${id}/sites` : '/api/users', { method: 'DELETE' });\n",
    },
    { 'web/a.ts': gone },
  ],
])('a request that the base makes in vain %s is existing', async (_where, base, head) => {
  expect(await missesOf(base, head)).toContain(old);
});

test('another request from the same place is new', async () => {
  const head = { 'web/a.ts': gone.replace('sites', 'pages') };
  expect(await missesOf({ 'web/a.ts': gone }, head)).toEqual([
    'routes/no-such-endpoint DELETE /api/teams/{}/pages new certain',
  ]);
});

test('what may have stood at the base unread is not certain to be new', async () => {
  const unread = 'export const drop = (address: string) => fetch(address);\n';
  expect(await missesOf({ 'web/a.ts': unread }, { 'web/a.ts': gone })).toEqual([
    'routes/no-such-endpoint DELETE /api/teams/{}/sites new likely',
  ]);
  expect(await missesOf({ 'web/a.ts': unread }, { 'web/a.ts': unread + gone })).toEqual([
    'routes/no-such-endpoint DELETE /api/teams/{}/sites new certain',
  ]);
});
