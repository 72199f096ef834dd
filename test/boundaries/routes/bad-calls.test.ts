import { describe, expect, test } from 'vitest';
import { listCalls } from '../../../src/boundaries/routes/index.ts';
import { judgeCall } from '../../../src/boundaries/routes/judge-call.ts';
import { type Files, snapshotOf } from './programs.ts';

const good: Files = { 'web/good.ts': `export const good = () => fetch('/api/good');\n` };

const read = async (files: Files) => {
  const started = performance.now();
  const { contract, usages, gaps } = await snapshotOf({ ...good, ...files });
  const calls = listCalls(usages, []).calls.map(({ method, paths }) => `${method} ${paths.join(' | ')}`);
  return { contract, usages, gaps, calls, seconds: (performance.now() - started) / 1000 };
};

const chain = (count: number) =>
  Array.from({ length: count }, (_, at) => `kind === ${at} ? '/api/bad/${at}' : `).join('');

describe('whatever a file holds, every other call is listed, in bounded time:', () => {
  test.each<[string, Files]>([
    [
      'a wrapper that calls itself',
      {
        'web/bad.ts': `const ask = (path: string, left: number) => (left ? ask('/api' + path, left - 1) : fetch(path));\nask('/bad', 3);\n`,
      },
    ],
    [
      'wrappers that call each other',
      {
        'web/bad.ts': `const ping = (path: string) => (path ? pong('/api' + path) : fetch(path));
const pong = (path: string) => ping('/v1' + path);
ping('/bad');
`,
      },
    ],
    [
      'clients that are made of each other',
      {
        'web/a.ts': `import axios from 'axios';\nimport { b } from './b.ts';\nexport const a = axios.create({ baseURL: b.defaults.baseURL, ...b });\na.get('/bad');\n`,
        'web/b.ts': `import axios from 'axios';\nimport { a } from './a.ts';\nexport const b = axios.create({ baseURL: a.defaults.baseURL, ...a });\nb.get('/bad');\n`,
      },
    ],
    [
      'a class that extends itself',
      { 'web/bad.ts': `class Bad extends Bad {\n  go() { return this.http.get(this.base + '/bad'); }\n}\n` },
    ],
    [
      'a thousand alternatives in one conditional',
      { 'web/bad.ts': `export const bad = (kind: number) => fetch(${chain(1000)}'/api/bad');\n` },
    ],
    [
      'thirty conditions in one address',
      {
        'web/bad.ts': `export const bad = (it: boolean[]) => fetch(${Array.from({ length: 30 }, (_, at) => `(it[${at}] ? '/a${at}' : '/b')`).join(' + ')});\n`,
      },
    ],
    [
      'a component whose script does not end',
      {
        'web/bad.vue': `<template><div></template>\n<script>\nexport default { methods: { bad() { fetch('/api/bad'\n`,
      },
    ],
    [
      'markup that does not close',
      { 'web/bad.svelte': `<form action="/api/bad" method=\n<script>let x = {</script>{#if` },
    ],
    [
      'a script with an open quote',
      {
        'bad.sh': `curl -d '{ "a": \ncurl http://localhost/api/bad\n`,
        'bad.md': `curl ${'-H "x'.repeat(3000)}`,
      },
    ],
    [
      'an ingress that is a template',
      {
        'chart/ingress.yaml': `kind: Ingress\nmetadata:\n  annotations:\n    nginx.ingress.kubernetes.io/rewrite-target: {{ .Values.x }\n  - [`,
      },
    ],
  ])('%s', async (_name, files) => {
    const { calls, seconds } = await read(files);
    expect(calls).toContain('GET /api/good');
    expect(seconds).toBeLessThan(10);
  });
});

test('more alternatives than are followed are cut, which is said, and the call is no miss', async () => {
  const { contract, usages, gaps } = await read({
    'server.ts': `import express from 'express';\nconst app = express();\napp.get('/api/good', h);\napp.get('/api/last', h);\n`,
    'web/bad.ts': `const paths = { ${Array.from({ length: 200 }, (_, at) => `k${at}: '/api/bad/${at}'`).join(', ')}, last: '/api/last' };
export const bad = (kind: string) => fetch(paths[kind]);
`,
  });
  const bad = usages.find((it) => it.at.path === 'web/bad.ts');
  expect(bad && judgeCall(contract, bad).is).toBe('unknown');
  expect(gaps.map((it) => it.note).join('\n')).toMatch(/more addresses than are followed/);
});
