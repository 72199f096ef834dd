import { expect, test } from 'vitest';
import { judgeCall } from '../../../src/boundaries/routes/judge-call.ts';
import { proxyExamples } from '../../../src/boundaries/routes/proxies/examples.ts';
import { proxies } from '../../../src/boundaries/routes/proxies/index.ts';
import { prefixOfPattern } from '../../../src/boundaries/routes/proxies/prefixes.ts';
import { type Files, snapshotOf } from './programs.ts';

const rewritesOf = async (files: Files) => {
  const { contract } = await snapshotOf(files);
  return contract.rewrites.map(({ from, to }) => `/${from.join('/')} -> /${to.join('/')}`).sort();
};

test.each(proxies.flatMap(({ title, examples }) => examples.reads.map((it) => [title, it] as const)))(
  '%s: every rewrite of the example is read',
  async (_name, { files, finds }) => {
    expect(await rewritesOf(files)).toEqual([...finds].sort());
  },
);

test('a call is judged as the proxy hands it on', async () => {
  const files = {
    'vite.config.ts': proxyExamples.reads[0].files['web/vite.config.ts'] ?? '',
    'server.ts': `import express from 'express';\nconst app = express();\napp.get('/orders', h);\napp.get('/teams/:id', h);\n`,
    'web.ts': `fetch('/api/orders'); fetch('/api/orders/open'); fetch('/other/orders');`,
  };
  const { contract, usages } = await snapshotOf(files);
  expect(usages.map((it) => judgeCall(contract, it).is)).toEqual(['served', 'missed', 'unknown']);
});

test('what is no plain prefix is left alone', () => {
  expect(['^/api', '^\\/api\\/v1\\/', '^/api/(.*)'].map(prefixOfPattern)).toEqual([
    ['api'],
    ['api', 'v1'],
    ['api'],
  ]);
  expect(['/api', '^/(a|b)+', '^.*', '^/[a-z]+'].map(prefixOfPattern)).toEqual(Array(4).fill(undefined));
});
