import { expect, test } from 'vitest';
import { findExtraPrefix, findMissingPrefix } from '../../../src/boundaries/routes/constant-prefix.ts';
import { routes } from '../../../src/boundaries/routes/index.ts';
import { config, snapshotOf } from './programs.ts';

const split = (...paths: readonly string[]) => paths.map((it) => it.split('/').slice(1));
const things = ['/boats', '/boats/{}', '/berths', '/berths/{}', '/tides', '/crews/{}/log'];
const below = things.map((it) => `/api/v1${it}`);

test('the prefix that one list lacks is the prefix that the other has too much', () => {
  const found = { prefix: '/api/v1', met: 6, of: 6 };
  expect(findMissingPrefix(split(...things), split(...below))).toEqual(found);
  expect(findExtraPrefix(split(...below), split(...things))).toEqual(found);
});

test.each([
  ['the lists agree', things, things],
  ['there are few paths', things.slice(0, 3), below],
  ['no one prefix explains most of them', things, [...below.slice(0, 3), '/x/tides', '/y/crews/{}/log']],
  ['nothing is shared', things, ['/a', '/b', '/c', '/d', '/e']],
])('no prefix is named where %s', (_why, paths, served) => {
  expect(findMissingPrefix(split(...paths), split(...served))).toBeUndefined();
  expect(findExtraPrefix(split(...served), split(...paths))).toBeUndefined();
});

const says = async (served: readonly string[], called: readonly string[]) => {
  const server = served.map((it) => `app.get('${it.replaceAll('{}', ':id')}', answer);`).join('\n');
  const snapshot = await snapshotOf({
    'server.ts': `import express from 'express';\nconst app = express();\n${server}\n`,
    'web.ts': called.map((it) => `fetch(\`${it.replaceAll('{}', `\${pick()}`)}\`);`).join('\n'),
  });
  return (routes(config).coverage?.(snapshot) ?? []).map(({ note, mend }) => `${note} ${mend}`);
};

test('calls that go through a server which adds a prefix name the setting of the backend', async () => {
  expect(await says(things, below)).toEqual([
    'Only 0 of 6 calls match this backend; 6 would if `/api/v1` stood before its paths. If a server in front of the backend adds it, set `prefix: /api/v1` in `routes.backends`.',
  ]);
});

test('calls whose client adds a prefix name the setting of the front end', async () => {
  expect(await says(below, things)).toEqual([
    'Only 0 of 6 calls match this backend; 6 would if `/api/v1` stood before the paths that are called. If the HTTP client adds it, set `base: /api/v1` in `routes.frontends`.',
  ]);
});
