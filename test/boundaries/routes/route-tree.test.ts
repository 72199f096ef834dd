import { describe, expect, test } from 'vitest';
import { listRoutes } from '../../../src/boundaries/routes/index.ts';
import { type Files, snapshotOf } from './programs.ts';

async function list(files: Files) {
  const { contract, gaps } = await snapshotOf(files);
  const { routes } = listRoutes(contract, []);
  return {
    routes: routes.map(
      ({ method, path, confidence }) => `${method} ${path}${confidence === 'likely' ? ' ?' : ''}`,
    ),
    gaps: gaps.map((it) => `${it.effect} ${it.at.path}:${it.at.region?.line ?? 1}`),
    contract,
  };
}

const express = (text: string): Files => ({
  'server.js': `const express = require('express');\nconst { Router } = express;\nconst app = express();\n${text}`,
});

const fastapi = (text: string): Files => ({
  'main.py': `from fastapi import APIRouter, FastAPI\napp = FastAPI()\n${text}`,
});

describe('a mount whose prefix is set at run time', () => {
  const owls = `const owls = Router().get('/owls', h);`;
  const koa = (text: string): Files => ({
    'app.js': `const Koa = require('koa');\nconst Router = require('@koa/router');\nconst config = require('config');\nconst app = new Koa();\nconst root = new Router();\nconst owls = new Router().get('/owls', h);\n${text}\napp.use(root.routes());`,
  });
  const fastify = (text: string): Files => ({
    'app.js': `const app = require('fastify')();\nconst config = require('config');\n${text}`,
    'owls.js': `module.exports = async function owls(app) { app.get('/owls', h); };`,
    'store.js': `module.exports = async function store(app) { app.decorate('store', 1); };`,
  });
  test.each<[string, Files]>([
    [
      'a setting',
      express(`const settings = require('@farm/settings');\n${owls}\napp.use(settings.base, owls);`),
    ],
    [
      'a call',
      express(`const config = require('config');\n${owls}\napp.use(config.get('server.base'), owls);`),
    ],
    ['a constant', express(`const { API_V1 } = require('@farm/settings');\n${owls}\napp.use(API_V1, owls);`)],
    ['a parameter', express(`${owls}\nmodule.exports = (basePath) => app.use(basePath, owls);`)],
    ['koa', koa(`root.use(config.get('base'), owls.routes());`)],
    ['fastify', fastify(`app.register(require('./owls'), config.owls);`)],
    ['a spread', fastify(`app.register(require('./owls'), { ...config.get('owls') });`)],
    [
      'keywords',
      fastapi(
        `owls = APIRouter()\n@owls.get('/owls')\ndef h(): ...\napp.include_router(owls, **load().mount)\n`,
      ),
    ],
  ])('makes what it serves uncertain, and is said: %s', async (_name, files) => {
    const { routes, gaps } = await list(files);
    expect(routes).toEqual(['GET /owls ?']);
    expect(gaps).toEqual([expect.stringMatching(/^limits /)]);
  });

  test.each<[string, Files]>([
    [
      'middleware',
      express(`const { auth } = require('@farm/auth');\n${owls}\napp.use(auth.required, owls);`),
    ],
    [
      'middleware that is made',
      express(`const { pathGuard } = require('@farm/auth');\n${owls}\napp.use(pathGuard('x'), owls);`),
    ],
    [
      'options that are handed on',
      fastify(`app.register((it, opts) => it.register(require('./owls'), opts));`),
    ],
    [
      'keywords that are written',
      fastapi(
        `owls = APIRouter()\n@owls.get('/owls')\ndef h(): ...\nshared = {'tags': ['owls']}\napp.include_router(owls, **shared)\n`,
      ),
    ],
  ])('is none: %s', async (_name, files) => {
    expect(await list(files)).toMatchObject({ routes: ['GET /owls'], gaps: [] });
  });

  test('says nothing of a plugin that serves nothing', async () => {
    const { gaps } = await list(
      fastify(`app.get('/health', h);\napp.register(require('./store'), config.store);`),
    );
    expect(gaps).toEqual([]);
  });

  test('is said where the prefix is given, once for each that is not known', async () => {
    const { gaps } = await snapshotOf({
      'main.ts': `import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Owls, Voles } from './farm.ts';
@Module({ controllers: [Owls, Voles] })
class App {}
const app = await NestFactory.create(App);
app.setGlobalPrefix(process.env.PREFIX);
app.listen(3000);
`,
      'farm.ts': `import { Controller, Get } from '@nestjs/common';
import config from 'config';
@Controller('owls')
export class Owls { @Get() all() {} @Get(':id') one() {} }
@Controller(config.get('voles'))
export class Voles { @Get() all() {} }
`,
    });
    const said = gaps.map(({ at, note }) => `${at.path}:${at.region?.line} ${note.split('`')[1]}`);
    expect(new Set(said)).toEqual(new Set(['main.ts:7 process.env.PREFIX', "farm.ts:5 config.get('voles')"]));
  });
});

describe('a package that is not here', () => {
  const app = (imports: string, more = ''): Files => ({
    'package.json': '{ "name": "@farm/app", "workspaces": ["libs/*"] }',
    'libs/shared/package.json': '{ "name": "@farm/shared", "main": "index.ts" }',
    'libs/shared/index.ts': `export const barn = 1;`,
    'main.ts': `import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { barn } from '@farm/shared';
${more}
@Module({ imports: [${imports}] })
class App {}
async function start() { const app = await NestFactory.create(App); await app.listen(barn); }
`,
  });
  test.each<[string, Files]>([
    ['required', app(`...(process.env.EE ? [require('@farm/ee-owls')?.OwlsModule.forRoot()] : [])`)],
    ['imported', app('OwlsModule', `import { OwlsModule } from '@farm/ee-owls';`)],
  ])('and brings modules of NestJS is said, as its routes are not known: %s', async (_name, files) => {
    const { gaps } = await snapshotOf(files);
    expect(gaps.map(({ note, effect }) => `${effect} ${note}`)).toEqual([
      'limits A module of `@farm/ee-owls` is used, which is not in this repository: what it serves is not known.',
    ]);
  });

  test('so is a file of a submodule', async () => {
    const { gaps } = await snapshotOf(app(`...(EE ? [require('./ee/ee.module')?.EeModule] : [])`));
    expect(gaps.map(({ note }) => note)).toEqual([
      'A module of `./ee/ee.module` is used, which is not in this repository: what it serves is not known.',
    ]);
  });

  test.each<[string, Files]>([
    ['of somebody else', app('OwlsModule', `import { OwlsModule } from '@nestjs/owls';`)],
    ['that brings no module', app('', `import { owls } from '@farm/ee-owls';`)],
    [
      'of a repository that is all its own',
      {
        'main.ts': `import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { OwlsModule } from '@acme/owls';
@Module({ imports: [OwlsModule] })
class App {}
async function start() { const app = await NestFactory.create(App); await app.listen(3); }
`,
      },
    ],
  ])('is not said: one %s', async (_name, files) => {
    expect((await snapshotOf(files)).gaps.filter((it) => it.note.includes('is used'))).toEqual([]);
  });
});

describe('the note of a mount that was not read', () => {
  test.each([
    ['the prefix of a router', `app.use(process.env.BASE, Router().get('/x', h));`, /^Prefix unresolved/],
    ['what stands before a path', `app.get(process.env.BASE + '/x', h);`, /^Prefix unresolved/],
    ['a whole path', `app.get(settings.path, h);`, /could not be followed/],
    ['a router', `app.use('/x', require(name));`, /could not be followed/],
  ])('says whether routes are listed without it: %s', async (_name, told, said) => {
    const { gaps } = await snapshotOf(express(told));
    expect(gaps.map((it) => it.note)).toEqual([expect.stringMatching(said)]);
  });

  test('says so of a list of routes below a prefix that is not known', async () => {
    const { gaps, contract } = await snapshotOf({
      'src/main.rs': `use rocket::{get, launch, routes};
#[get("/keys")]
fn keys() {}
#[launch]
fn rocket() -> _ {
    let base = CONFIG.base();
    rocket::build().mount([base, "/api"].concat(), routes![keys])
}
`,
    });
    expect(listRoutes(contract, []).routes.map((it) => it.path)).toEqual(['/api/keys']);
    expect(gaps.map((it) => it.note)).toEqual([expect.stringMatching(/^Prefix unresolved/)]);
  });
});

describe('a router', () => {
  test('that is mounted twice serves twice', async () => {
    const { routes } = await list(
      express(`const r = Router(); r.get('/x', h); app.use('/a', r); app.use('/b', r);`),
    );
    expect(routes).toEqual(['GET /a/x', 'GET /b/x']);
  });

  test('that a function makes is another one for each of its calls', async () => {
    const { routes, gaps } = await list(
      express(
        `const make = () => Router();
const a = make().get('/x', h), b = make();
b.get('/y', h);
const lost = make();
lost.get('/z', h);
const all = make().use('/a', a).use('/b', b);
app.use('/api', all);`,
      ),
    );
    expect(routes).toEqual(['GET /api/a/x', 'GET /api/b/y']);
    expect(gaps).toEqual(['counts server.js:4']);
  });

  test('that is never mounted serves nothing, and is mentioned', async () => {
    const { routes, gaps } = await list(
      express(`app.get('/x', h);\nconst r = Router();\nr.get('/lost', h);`),
    );
    expect(routes).toEqual(['GET /x']);
    expect(gaps).toEqual(['counts server.js:5']);
  });

  test('that one argument list mounts with others is mounted, whatever stands around it', async () => {
    const { routes } = await list(
      express(
        `const a = Router(), b = Router(); a.get('/a', h); b.get('/b', h); app.use('/x', log, a, [check, b], last);`,
      ),
    );
    expect(routes).toEqual(['GET /x/a', 'GET /x/b']);
  });

  test.each([
    ['for (const it of table) app.use(`/api/${it.path}`, it.router);'],
    ['table.forEach((it) => app.use(`/api/${it.path}`, it.router));'],
    ['table.map(({ path, router }) => { app.use(`/api/${path}`, router); });'],
    ["for (const { path, router } of table) app.use('/api/' + path, log, router);"],
    ["for (const [path, router] of [['a', a], ['b', b]]) app.use('/api/' + path, router);"],
  ])('that a loop over a table mounts is mounted where its own row says: %s', async (loop) => {
    const { routes } = await list(
      express(
        `const a = Router(), b = Router(); a.get('/x', h); b.get('/y', h);
const table = [{ path: 'a', router: a }, { path: 'b', router: b }];
${loop}`,
      ),
    );
    expect(routes).toEqual(['GET /api/a/x', 'GET /api/b/y']);
  });

  test.each([
    ['for (const it of table) app[it.method](it.path, h);'],
    ['for (const { method, path } of table) app[method](path, h);'],
    ['for (const it of table) { const method = it.method.toLowerCase(); app[method](`${it.path}`, h); }'],
    ['table.forEach((it) => app[it.method](it.path, h));'],
    ['table.forEach(({ method, path }) => { app[method](path, h); });'],
    ['function add(to, list) { for (const it of list) to[it.method](it.path, h); }\nadd(app, table);'],
  ])('that a loop over a table tells its routes has each path with its own method: %s', async (loop) => {
    const { routes } = await list(
      express(`const table = [{ method: 'get', path: '/a' }, { method: 'POST', path: '/b' }];\n${loop}`),
    );
    expect(routes.map((it) => it.replace(' ?', ''))).toEqual(['GET /a', 'POST /b']);
  });

  test('that an object of a table makes is mounted where that object says', async () => {
    const { routes } = await list(
      express(
        `class A { constructor() { this.path = 'a'; } getRouter = () => { const r = Router(); r.get('/x', this.one); return r; }; }
class B { constructor() { this.path = 'b'; } getRouter = () => { const r = Router(); r.get('/y', this.one); return r; }; }
class Api {
  constructor() { this.routers = [new A(), new B()]; }
  register = (to) => { this.routers.forEach((it) => to.use(\`/api/\${it.path}\`, it.getRouter())); };
}
new Api().register(app);`,
      ),
    );
    expect(routes).toEqual(['GET /api/a/x', 'GET /api/b/y']);
  });

  test('under an unknown prefix is likely at best, and nothing is said to be missing there', async () => {
    const { routes, contract, gaps } = await list(
      express(`const r = Router(); r.get('/x', h); app.use(process.env.PREFIX, r);`),
    );
    expect(routes).toEqual(['GET /x ?']);
    expect(contract.unresolved).toHaveLength(1);
    expect(gaps).toEqual(['limits server.js:4']);
  });

  test('that cannot be followed limits its own prefix only', async () => {
    const { contract } = await list(express(`app.get('/api/x', h); app.use('/api/plugins', require(name));`));
    expect(
      contract.unresolved.map((it) => it.path?.segments.map((s) => s.is === 'literal' && s.text)),
    ).toEqual([['api', 'plugins']]);
  });

  test('under a condition is likely', async () => {
    const { routes } = await list(
      fastapi(`r = APIRouter()\n@r.get("/x")\ndef x(): ...\nif debug:\n    app.include_router(r)\n`),
    );
    expect(routes).toEqual(['GET /x ?']);
  });

  test('that a test made serves nobody', async () => {
    const { routes } = await list({
      'routes.js': `module.exports = (app) => app.get('/x', h);`,
      'test/app.test.js': `const express = require('express'); require('../routes')(express());`,
    });
    expect(routes).toEqual([]);
  });

  test('in a package without an application is likely', async () => {
    const { routes } = await list({
      'router.js': `import { Router } from 'express';\nexport const r = Router();\nr.get('/x', h);\n`,
    });
    expect(routes).toEqual(['GET /x ?']);
  });
});

describe('what only looks like a route', () => {
  test.each([
    ['a setting', `app.get('env');`],
    [
      'a client that is named app',
      `const app2 = require('axios'); app2.get('/x', {}); app2.post('/x', body, options);`,
    ],
    ['a map', `const routes = new Map(); routes.get('/x', fallback);`],
    ['a test client', `const request = require('supertest'); request(app).get('/x').expect(200, done);`],
  ])('%s is none', async (_name, text) => {
    expect((await list(express(`app.get('/real', h);\n${text}`))).routes).toEqual(['GET /real']);
  });
});

describe('what answers without being a route', () => {
  test.each([
    [
      'a proxy',
      `const { createProxyMiddleware } = require('http-proxy-middleware'); app.use('/p', createProxyMiddleware({}));`,
    ],
    ['static files', `app.use('/p', express.static('public'));`],
  ])('%s hides its own part', async (_name, text) => {
    const { contract } = await list(express(`app.get('/real', h);\n${text}`));
    expect(contract.opaque).toHaveLength(1);
  });

  test('static files with options are no mount that was not followed', async () => {
    const { contract, gaps } = await list({
      'src/main.rs': `use actix_web::App;
fn main() { App::new().service(actix_files::Files::new("/static", ".").index_file("index.html")); }`,
    });
    expect([contract.opaque.map(({ by }) => by), gaps]).toEqual([['static files'], []]);
  });

  test('a function without `next` serves its path itself', async () => {
    const { routes } = await list(express(`app.use('/health', (request, response) => response.end());`));
    expect(routes).toEqual(['* /health']);
  });

  test('a function with `next` passes on', async () => {
    const { routes, contract } = await list(express(`app.use('/api', (request, response, next) => next());`));
    expect([routes, contract.opaque]).toEqual([[], []]);
  });

  test('a pattern that is no path limits the segments it begins with', async () => {
    const { contract, gaps } = await list(express(`app.get(/^\\/reports\\/(\\d+)$/, h);`));
    expect(gaps).toEqual(['limits server.js:4']);
    expect(contract.unresolved[0]?.path).toMatchObject({ segments: [{ is: 'literal', text: 'reports' }] });
  });
});

describe('hostile routers end', () => {
  const ends = async (files: Files) => {
    const started = performance.now();
    const { routes } = await list(files);
    expect(performance.now() - started).toBeLessThan(8000);
    return routes;
  };

  test('one that mounts itself', async () => {
    expect(await ends(express(`app.get('/x', h); app.use('/again', app);`))).toEqual(['GET /x']);
  });

  test('two that mount each other', async () => {
    const text = `const a = Router(), b = Router(); a.get('/a', h); a.use('/b', b); b.get('/b', h); b.use('/a', a); app.use(a);`;
    expect(await ends(express(text))).toEqual(['GET /a', 'GET /b/b']);
  });

  test('thirty that mount the next one twice', async () => {
    const routers = Array.from({ length: 30 }, (_, i) => `const r${i} = Router();`);
    const mounts = Array.from(
      { length: 29 },
      (_, i) => `r${i}.use('/a', r${i + 1}); r${i}.use('/b', r${i + 1});`,
    );
    const { gaps } = await list(
      express([...routers, ...mounts, `app.use(r0); r29.get('/x', h);`].join('\n')),
    );
    expect(gaps).toContain('limits server.js:1');
  });

  test('a path of 5,000 terms', async () => {
    const path = Array.from({ length: 5000 }, () => `'/x'`).join(' + ');
    expect(await ends(express(`app.get(${path}, h); app.get('/y', h);`))).toEqual(['GET /y']);
  });

  test('names that stand for each other twice over', async () => {
    const names = Array.from({ length: 60 }, (_, i) => `const p${i} = p${i + 1} + p${i + 1};`);
    expect(
      await ends(express(`${names.join('\n')}\nconst p60 = '/x';\napp.get(p0, h); app.get('/y', h);`)),
    ).toContain('GET /y');
  });
});

describe('a function around routes', () => {
  test.each<[string, Files, readonly string[]]>([
    [
      'that makes routers makes one for each call',
      express(`function crud(name) { const r = Router(); r.get('/' + name, h); return r; }
app.use('/a', crud('x')); app.use('/b', crud('y'));`),
      ['GET /a/x', 'GET /b/y'],
    ],
    [
      'that is handed routers mounts each where its call says',
      express(`const one = Router(); one.get('/one', h);
const two = Router(); two.get('/two', h);
function mount(path, router) { app.use('/v1' + path, router); }
mount('/p', one); mount('/q', two);`),
      ['GET /v1/p/one', 'GET /v1/q/two'],
    ],
    [
      'that another one calls takes what that is given',
      express(`function leaf(path) { app.get(path, h); }
function pair(path) { leaf(path); leaf(path + '/all'); }
pair('/x'); pair('/y');`),
      ['GET /x', 'GET /x/all', 'GET /y', 'GET /y/all'],
    ],
    [
      'that is a method takes its object’s part',
      express(`class Shelf { constructor(prefix) { this.prefix = prefix; this.router = Router(); this.fill(); }
fill() { this.router.get(this.prefix + '/books', h); } }
app.use('/a', new Shelf('/x').router); app.use('/b', new Shelf('/y').router);`),
      ['GET /a/x/books', 'GET /b/y/books'],
    ],
    [
      'that sets a prefix sets it for the router of its call',
      fastapi(`def router(prefix, *paths):
    made = APIRouter(prefix=prefix)
    for path in paths:
        made.add_api_route(path, h)
    return made
app.include_router(router("/a", "/x", "/y"))
app.include_router(router("/b"), prefix="/c")
app.include_router(router("/d", "/z"), prefix="/c")
`),
      ['GET /a/x', 'GET /a/y', 'GET /c/d/z'],
    ],
    [
      'that names a chain of what it is handed tells that',
      {
        'app.ts': `import Fastify from 'fastify';
const app = Fastify();
function books(app) { const typed = app.withTypeProvider(); typed.get('/books', h); }
app.register(async (instance) => books(instance), { prefix: '/v1' });
`,
      },
      ['GET /v1/books'],
    ],
    [
      'that cannot be told apart serves what it may serve',
      express(`function crud(name) { const r = Router(); r.get('/' + name, h); return r; }
const made = [crud('x'), crud('y')];
for (const r of made) app.use('/a', r);`),
      ['GET /a/x', 'GET /a/y'],
    ],
  ])('%s', async (_name, files, expected) => {
    const { routes } = await list(files);
    expect(routes.map((it) => it.replace(' ?', ''))).toEqual(expected);
  });
});
