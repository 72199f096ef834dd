import { expect, test } from 'vitest';
import { routes } from '../../../src/boundaries/routes/index.ts';
import { config, type Files, snapshotOf } from './programs.ts';

const server = (...paths: readonly string[]): Files => ({
  'server.ts': `import express from 'express';\nconst app = express();\n${paths.map((it) => `app.get('${it}', h);\n`).join('')}`,
});
const docs = (...paths: readonly string[]): Files => ({
  'README.md': paths.map((it) => `    curl http://localhost:3000${it}\n`).join(''),
});
const boundary = routes(config);

test('what a page tells people to ask for is noted where nobody serves it, and where a change removes it', async () => {
  const base = await snapshotOf({ ...server('/api/owls', '/api/mice'), ...docs('/api/owls') }, 'base');
  const head = await snapshotOf({ ...server('/api/mice'), ...docs('/api/owls', '/api/hens') });
  const said = boundary.rules.flatMap((rule) =>
    [...(rule.drift === 'time' ? rule.check(base, head) : rule.check(head, base))].map(
      (it) => `${it.impact ?? rule.impact} ${rule.id} ${it.at.path}:${it.at.region?.line}`,
    ),
  );
  expect(said.sort()).toEqual([
    'advice routes/no-such-endpoint README.md:2',
    'advice routes/removed-in-use README.md:1',
  ]);
});

test('it is no call that is counted, and casts no doubt on those that are', async () => {
  const strange = docs('/api/a', '/api/b', '/api/c', '/api/d', '/api/e', '/api/f');
  const snapshot = await snapshotOf({
    ...server('/api/owls'),
    ...strange,
    'web.ts': `fetch('/api/owls');\nfetch('/api/nothing');\n`,
  });
  expect(boundary.counts(snapshot)).toMatchObject({ calls: 2, matched: 1 });
  expect(boundary.coverage?.(snapshot)).toEqual([]);
  const errors = boundary.rules.flatMap((rule) =>
    rule.drift === 'space' ? [...rule.check(snapshot)].filter((it) => it.confidence === 'certain') : [],
  );
  expect(errors.map((it) => it.at.path)).toContain('web.ts');
});

test('a page that asks which path it shows serves none, though its file is read for a call', async () => {
  const page = `import { useRouter } from 'next/router';
export default function App() {
  const router = useRouter();
  if (router.pathname === '/login') fetch('/api/owls');
  if (['/terms'].includes(router.pathname)) return null;
}
`;
  const snapshot = await snapshotOf({ ...server('/api/owls'), 'pages/_app.tsx': page });
  expect(boundary.counts(snapshot)).toMatchObject({ calls: 1, endpoints: 1 });
});
