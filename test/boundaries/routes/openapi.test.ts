import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { pruneYaml } from '../../../src/boundaries/routes/backends/frameworks/openapi/prune-yaml.ts';
import { listRoutes, routes } from '../../../src/boundaries/routes/index.ts';
import { specDisagrees } from '../../../src/boundaries/routes/rules/spec-disagrees.ts';
import { runRules } from '../../../src/engine/run-rules.ts';
import { config, type Files, snapshotOf } from './programs.ts';

const server = `import express from 'express';
const app = express();
app.get('/boats', list);
app.get('/boats/:id', read);
app.post('/boats', add);
app.get('/tides', tides);
`;

const document = (lines: readonly string[]) => {
  const paths = lines.map((it) => {
    const [method = '', path = ''] = it.split(' ');
    return `  ${path}:\n    ${method.toLowerCase()}:\n      summary: It\n`;
  });
  return `openapi: 3.0.3\npaths:\n${paths.join('')}`;
};

const list = async (files: Files, settings = config) => {
  const { contract, gaps } = await snapshotOf(files, 'head', settings);
  const routes = listRoutes(contract, []).routes.map((it) => `${it.method} ${it.path} ${it.confidence}`);
  const snapshot = { contract, usages: [], gaps };
  const statements = specDisagrees.drift === 'space' ? [...specDisagrees.check(snapshot)] : [];
  return { routes, gaps, says: statements.map((it) => it.message), statements };
};

describe('what a document means for the table', () => {
  test('a document of the source that is out of date serves nothing itself', async () => {
    const { routes, says } = await list({
      'server.ts': server,
      'openapi.yaml': document(['GET /boats', 'GET /tides', 'DELETE /boats/{id}']),
    });
    expect(routes).not.toContain('DELETE /boats/{id} likely');
    expect(says).toEqual([
      '`openapi.yaml` documents `DELETE /boats/{id}`, and the source does not serve it.',
    ]);
  });

  test('what is true of two copies of a document is said once, and names both', async () => {
    const copy = document(['GET /boats', 'GET /boats/{id}', 'GET /tides', 'GET /quays', 'GET /gone']);
    const { statements } = await list({
      'server.ts': `${server}app.get('/quays', quays);\n`,
      'docs/swagger.json': JSON.stringify(parse(copy)),
      'docs/swagger.yaml': copy,
    });
    expect(statements.map((it) => it.message)).toEqual([
      '`docs/swagger.json` documents `GET /gone`, and the source does not serve it.',
      'The source serves `POST /boats`, and `docs/swagger.json` does not document it.',
    ]);
    for (const it of statements)
      expect(it.evidence?.at(-1)).toEqual({
        site: { side: 'head', path: 'docs/swagger.yaml' },
        note: 'the same is true of this document',
      });
  });

  test('of documents that are kept release by release, only the newest is compared', async () => {
    const { says } = await list({
      'server.ts': server,
      'docs/v1.9.0/openapi.yaml': document(['GET /boats', 'GET /tides', 'GET /gone-long-ago']),
      'docs/v1.10.0/api.json': JSON.stringify(parse(document(['GET /boats', 'GET /gone']))),
      'api/v1/openapi.yaml': document(['GET /boats', 'GET /old']),
    });
    expect(says).toEqual([
      '`docs/v1.10.0/api.json` documents `GET /gone`, and the source does not serve it.',
      '`api/v1/openapi.yaml` documents `GET /old`, and the source does not serve it.',
    ]);
  });

  test('a document is not asked for what other servers of the repository serve', async () => {
    const weather = `import express from 'express';
const app = express();
app.get('/tides', tides);
app.get('/winds', winds);
app.get('/winds/:id', wind);
`;
    const { says } = await list({
      'harbour/package.json': '{}',
      'harbour/server.ts': `${server}app.get('/quays', quays);\n`,
      'harbour/openapi.yaml': document(['GET /boats', 'GET /boats/{id}', 'GET /tides', 'GET /quays']),
      'weather/package.json': '{}',
      'weather/server.ts': weather,
    });
    expect(says).toEqual([
      'The source serves `POST /boats`, and `harbour/openapi.yaml` does not document it.',
    ]);
  });

  test('a document of a backend that cannot be read stands for it', async () => {
    const { routes } = await list({
      'server.ts': server,
      'go/swagger.yaml': document(['GET /v1/lamps', 'GET /v1/lamps/{id}']),
    });
    expect(routes).toContain('GET /v1/lamps/{id} likely');
  });

  test('a document of the source whose every path has moved is out of date, and not another backend’s', async () => {
    const { routes } = await list({
      'server.ts': server.replaceAll("'/", "'/harbour/"),
      'openapi.yaml': document(['GET /old/boats', 'GET /old/boats/{id}', 'GET /tides', 'GET /gone']),
    });
    expect(routes.filter((it) => it.endsWith('likely'))).toEqual([]);
  });

  test('a document that the configuration names stands for the mounts that cannot be read', async () => {
    const files = {
      'api/server.ts': `${server}app.use('/pilots', require(pick()));\n`,
      'api/openapi.yaml': document(['GET /boats', 'GET /tides', 'GET /pilots/{id}']),
    };
    const backends = [{ root: 'api', openapi: 'openapi.yaml', prefix: '/harbour' }];
    const { routes, gaps } = await list(files, { ...config, routes: { ...config.routes, backends } });
    expect(gaps.filter((it) => it.effect === 'limits')).toEqual([]);
    expect(routes).toContain('GET /harbour/pilots/{id} certain');
  });

  test('one prefix that the document leaves out is said once', async () => {
    const under = server.replaceAll(/'(\/[a-z:/]+)'/g, "'/api$1'");
    const paths = ['GET /boats', 'GET /boats/{id}', 'POST /boats', 'GET /tides'];
    const more = `app.get('/api/pilots', pilots);\napp.get('/api/quays', quays);\n`;
    const { says } = await list({
      'server.ts': under + more,
      'openapi.yaml': document([...paths.slice(0, 2), paths[3] ?? '', 'GET /pilots', 'GET /quays']),
    });
    expect(says[0]).toBe(
      'The source serves 5 of 5 documented operations below `/api`, which `openapi.yaml` does not say. If clients send it, add it to the `servers` of the document.',
    );
  });
});

describe('documents that lead nowhere', () => {
  test.each([
    [
      'a path that is itself',
      { 'openapi.yaml': 'openapi: 3.0.0\npaths:\n  /a:\n    $ref: "#/paths/~1a"\n  /b: {get: {}}\n' },
    ],
    [
      'files that refer to each other',
      {
        'openapi.yaml': 'openapi: 3.0.0\npaths:\n  /a: { $ref: a.yaml }\n  /b: {get: {}}\n',
        'a.yaml': '$ref: b.yaml\n',
        'b.yaml': '$ref: a.yaml\n',
      },
    ],
    [
      'a file outside',
      { 'openapi.yaml': 'openapi: 3.0.0\npaths:\n  /a: { $ref: ../../a.yaml }\n  /b: {get: {}}\n' },
    ],
    [
      'a file that is broken',
      { 'openapi.yaml': 'openapi: 3.0.0\npaths:\n  /a: { $ref: a.yaml }\n  /b: {get: {}}\n', 'a.yaml': '[' },
    ],
  ])('%s is a gap, and every other path is listed', async (_what, files) => {
    const { routes, gaps } = await list(files);
    expect(routes).toEqual(['GET /b likely']);
    expect(gaps.map((it) => [it.at.path, it.reason])).toEqual([['openapi.yaml', 'unreachable']]);
  });

  test('a document of aliases that would grow beyond all bounds is left alone', async () => {
    const bomb = Array.from({ length: 40 }, (_, i) => `x${i}: &x${i} [${`*x${i - 1},`.repeat(9)}]`).slice(1);
    const text = `openapi: 3.0.0\nx0: &x0 [a]\n${bomb.join('\n')}\npaths:\n  /a: { $ref: "#/x39" }\n`;
    const started = performance.now();
    const { routes } = await list({ 'openapi.yaml': text });
    expect(routes).toEqual([]);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('fifty thousand paths are read within a second or two, and those left out are counted', async () => {
    const text = JSON.stringify({
      openapi: '3.0.0',
      paths: Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`/p\u0007${i}`, { get: {} }])),
    });
    const started = performance.now();
    const { gaps } = await list({ 'openapi.json': text });
    expect(performance.now() - started).toBeLessThan(4000);
    expect(gaps.map((it) => [it.at.path, it.reason, it.effect, it.note])).toEqual([
      [
        'openapi.json',
        'too-large',
        'limits',
        'The document has more paths than are read: the last 40000 of them were left out.',
      ],
    ]);
  });
});

test('leaving out the bodies of operations changes no path, method or line', () => {
  const text = `# first
"openapi": '3.1.0'
info:
  description: |
    paths:
      /not: here
servers:
- url: /api
  description: main
paths:

  /a:
    parameters:
    - name: x
      in: query
    get:
        summary: deep
        responses: { "200": { description: "get:" } }
    # a comment
    post: { summary: short }
  "/b/{id}":
      delete:
        description: >-
          put: no
      servers:
      - url: /b
components:
  schemas: {}
`;
  const [whole, pruned] = [parse(text), parse(pruneYaml(text))];
  expect(Object.keys(pruned.paths)).toEqual(Object.keys(whole.paths));
  for (const path of Object.keys(whole.paths))
    expect(Object.keys(pruned.paths[path]).filter((it) => it !== 'parameters')).toEqual(
      Object.keys(whole.paths[path]).filter((it) => it !== 'parameters'),
    );
  expect(pruned.servers).toEqual(whole.servers);
  expect(pruned.paths['/b/{id}'].servers).toEqual(whole.paths['/b/{id}'].servers);
  expect(pruneYaml(text).split('\n').indexOf('  "/b/{id}":')).toBe(text.split('\n').indexOf('  "/b/{id}":'));
});

describe('many disagreements of one kind', () => {
  const paths = ['GET /boats', 'GET /boats/{id}', 'POST /boats', 'GET /tides'];
  const gone = ['GET /a', 'GET /b', 'GET /c', 'GET /d', 'GET /e'];
  const check = async (before: readonly string[], after: readonly string[]) => {
    const files = (more: readonly string[]) => ({
      'server.ts': server,
      'openapi.yaml': document([...paths, ...more]),
    });
    const [base, head] = [await snapshotOf(files(before), 'base'), await snapshotOf(files(after), 'head')];
    return runRules(routes(config), base, head)
      .filter(({ rule }) => rule === specDisagrees.id)
      .map(
        ({ message, members, existing }) => `${existing ? 'existing' : 'new'} ${members.length} ${message}`,
      );
  };

  test('are one finding that counts them and names the first', async () => {
    expect(await check([], gone)).toEqual([
      'new 5 `openapi.yaml` documents 5 operations that the source does not serve: `GET /a`, `GET /b`, `GET /c` and 2 more.',
    ]);
  });

  test('are told apart from one that the change brings', async () => {
    const said = await check(gone.slice(0, 4), gone);
    expect(said).toHaveLength(2);
    expect(said[0]).toMatch(/^existing 4 .* 4 operations/);
    expect(said[1]).toBe('new 0 `openapi.yaml` documents `GET /e`, and the source does not serve it.');
  });
});
