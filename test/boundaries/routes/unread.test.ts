import { expect, test } from 'vitest';
import { routes } from '../../../src/boundaries/routes/index.ts';
import { config, type Files, snapshotOf } from './programs.ts';

const gapsOf = async (files: Files, settings = config) =>
  (await snapshotOf(files, 'head', settings)).gaps
    .filter((it) => it.reason === 'unsupported')
    .map(({ at, effect, note }) => `${at.path}:${at.region?.line ?? 0} ${effect} ${note}`);

const said = (place: string, framework: string, effect = 'limits') =>
  `${place} ${effect} This backend uses ${framework}, whose routes are not read.`;

test.each([
  ['a.js', "const egg = require('egg');\n", 'Egg'],
  ['a.ts', "import { createApp } from 'h3';\n", 'h3'],
  ['a.ts', "import { Application } from 'https://deno.land/x/oak@v12.6.1/mod.ts';\n", 'Oak'],
  ['a.py', 'from twisted.web import server\n', 'Twisted'],
  ['a.py', 'import cherrypy as web\n', 'CherryPy'],
  ['a.go', 'package a\nimport "github.com/beego/beego/v2/server/web"\n', 'Beego'],
  ['a.rs', 'fn main() { warp::serve(all()); }\n', 'warp'],
  ['A.java', 'import io.vertx.ext.web.Router;\nclass A {}\n', 'Vert.x'],
  ['A.kt', 'import org.http4k.routing.routes\n', 'http4k'],
  ['a.php', '<?php\n$router = new \\AltoRouter();\n', 'AltoRouter'],
  ['a.php', "<?php\nFlight::route('/a', 'read');\n", 'Flight'],
  ['a.php', '<?php\nuse Laravel\\Lumen\\Routing\\Router;\n', 'Lumen'],
  ['A.cs', 'using Microsoft.AspNetCore.OData.Query;\n', 'OData'],
  ['a.rb', 'class A < Roda\nend\n', 'Roda'],
  ['A.cs', 'using Nancy;\nclass A : NancyModule {}\n', 'Nancy'],
  ['build.sbt', 'enablePlugins(PlayScala)\n', 'Play'],
])('%s that serves by a framework which is not read is said to: %s', async (path, text, framework) => {
  const gaps = await gapsOf({ [path]: text });
  expect(gaps).toHaveLength(1);
  expect(gaps[0]).toMatch(
    new RegExp(` limits This backend uses ${framework}, whose routes are not read\\.$`),
  );
});

test.each([
  ['a.py', 'from twisted.internet import reactor\n'],
  [
    'a.ts',
    "import { buffer } from 'micro';\nimport { defineEventHandler } from 'h3';\nconst yolk = 'egg';\n",
  ],
  ['A.java', 'import io.vertx.ext.web.client.WebClient;\nclass A {}\n'],
  ['a.rs', 'fn a(tide: Tide) { tide.rise(); }\n'],
  ['tests/a.py', 'import pyramid.config\n'],
  ['mix.lock', '"phoenix": {:hex, :phoenix, "1.7.10"}\n'],
])('%s is no backend: %j', async (path, text) => {
  expect(await gapsOf({ [path]: text })).toEqual([]);
});

test('each framework is said once, where it is first met', async () => {
  const files = {
    'b/two.py': 'import pyramid.config\n',
    'a/one.py': 'import os\nimport pyramid.config\n',
    'c.py': 'import cherrypy\n',
  };
  expect(await gapsOf(files)).toEqual([said('a/one.py:2', 'Pyramid'), said('c.py:1', 'CherryPy')]);
});

test('a backend whose document is named needs no reading of its source', async () => {
  const backends = [{ root: 'api', openapi: 'openapi.json' }];
  const files = { 'api/main.py': 'import pyramid.config\n', 'job/main.py': 'import pyramid.config\n' };
  expect(await gapsOf(files, { ...config, routes: { ...config.routes, backends } })).toEqual([
    said('api/main.py:1', 'Pyramid', 'counts'),
    said('job/main.py:1', 'Pyramid'),
  ]);
});

test('where nothing but such a backend stands, nothing was checked', async () => {
  const boundary = routes(config);
  const snapshot = await snapshotOf({
    'a.py': 'import pyramid.config\n',
    'web.ts': "fetch('/api/orders');\n",
  });
  expect(boundary.applies(snapshot)).toBe(false);
  expect(boundary.coverage?.(snapshot).map((it) => it.note)).toEqual([
    '1 call was found and no backend that driftgate reads: compared with nothing.',
  ]);
});

const web = "fetch('/api/books');\nfetch('/api/orders');\n";
const serverOf = (...paths: readonly string[]) =>
  [
    "import express from 'express';\nconst app = express();",
    ...paths.map((it) => `app.get('${it}', h);`),
  ].join('\n');
const side = { 'side.py': 'import pyramid.config\n' };

const confidences = async (id: string, head: Files, base: Files) => {
  const [rule] = routes(config).rules.filter((it) => it.id === id);
  const [before, after] = [await snapshotOf(base, 'base'), await snapshotOf(head)];
  const found = rule?.drift === 'space' ? rule.check(after) : (rule?.check(before, after) ?? []);
  return [...found].map((it) => `${it.subject} ${it.confidence ?? 'certain'}`);
};

test('beside it, a call that no endpoint serves is not surely lost', async () => {
  const files = { 'web.ts': web, 'server.ts': serverOf('/api/books', '/api/old') };
  const id = 'routes/no-such-endpoint';
  expect(await confidences(id, files, files)).toEqual(['GET /api/orders certain']);
  const both = { ...files, ...side };
  expect(await confidences(id, both, both)).toEqual(['GET /api/orders likely']);
});

test('beside it, an endpoint that goes is surely lost, unless it came with the same change', async () => {
  const base = { 'web.ts': web, 'server.ts': serverOf('/api/books', '/api/orders') };
  const head = { 'web.ts': web, 'server.ts': serverOf('/api/books') };
  const id = 'routes/removed-in-use';
  expect(await confidences(id, { ...head, ...side }, { ...base, ...side })).toEqual([
    'GET /api/orders certain',
  ]);
  expect(await confidences(id, { ...head, ...side }, base)).toEqual(['GET /api/orders likely']);
});
