import { describe, expect, test } from 'vitest';
import { match } from '../../../src/boundaries/routes/match.ts';
import { renderRoutePath } from '../../../src/boundaries/routes/path-pattern.ts';
import { type Files, snapshotOf } from './programs.ts';
import { request } from './table.ts';

interface Seen {
  /** The versions that were started with these lines, on loopback, and asked. */
  readonly on: string;
  readonly files: Files;
  /** What was asked, and the path that answered it: `-` where nothing did, `slash` where only the slash was amiss. */
  readonly answers: Readonly<Record<string, string>>;
}

const polka = (version: string): Files => ({
  'package.json': `{ "dependencies": { "polka": "${version}" } }`,
  'server.js': `const polka = require('polka');
const dances = polka();
dances.get('/:dance', one);
polka().use('/dances', dances).get('/floors/Old', old).get('/halls/*', halls).listen(3000);
`,
});

const hapi = (options: string): Files => ({
  'server.js': `const Hapi = require('@hapi/hapi');
const desk = { name: 'desk', register(server) { server.route({ method: 'GET', path: '/Bells', handler }); } };
async function start() {
  const server = Hapi.server({ port: 3000${options} });
  server.route({ method: 'GET', path: '/rooms', handler });
  await server.register({ plugin: desk, routes: { prefix: '/desk' } });
  await server.start();
}
start();
`,
});

const seen: Readonly<Record<string, Seen>> = {
  restify: {
    on: 'restify 6.4, 11.1 and 12.0',
    files: {
      'server.js': `const restify = require('restify');
const { Router } = require('restify-router');
const server = restify.createServer({ name: 'garden' });
server.pre(restify.plugins.pre.sanitizePath());
server.get('/beds', all);
server.get('/beds/:bed?', one);
const seeds = new Router();
seeds.get('/:seed', one);
seeds.applyRoutes(server, '/seeds');
server.listen(8080);
`,
    },
    answers: {
      'GET /beds/': '/beds',
      'GET /beds/7': '/beds/{bed}',
      'GET /BEDS': '-',
      'HEAD /beds': '-',
      'GET /seeds/7/': '/seeds/{seed}',
    },
  },
  'Polka before 1': {
    on: 'Polka 0.5.2',
    files: polka('^0.5.2'),
    answers: {
      'GET /floors/Old/': '/floors/Old',
      'GET /floors/old': '-',
      'HEAD /floors/Old': '-',
      'GET /dances/tango': '/dances/{dance}',
      'GET /Dances/tango': '-',
      'HEAD /dances/tango': '-',
    },
  },
  'Polka 1': {
    on: 'Polka 1.0.0-next.28',
    files: polka('^1.0.0-next.28'),
    answers: {
      'GET /floors/old/': '/floors/Old',
      'HEAD /floors/old': '/floors/Old',
      'GET /Dances/tango': '/dances/{dance}',
    },
  },
  hapi: {
    on: 'hapi 21.4',
    files: hapi(''),
    answers: {
      'GET /rooms/': 'slash',
      'GET /desk/Bells/': 'slash',
      'GET /desk/bells': '-',
      'HEAD /rooms': '/rooms',
    },
  },
  'hapi that is told to leave slashes and case aside, plugins included': {
    on: 'hapi 21.4',
    files: hapi(', router: { stripTrailingSlash: true, isCaseSensitive: false }'),
    answers: { 'GET /rooms/': '/rooms', 'GET /Rooms': '/rooms', 'GET /desk/bells/': '/desk/Bells' },
  },
  'Fastify whose plugins match as it is told': {
    on: 'Fastify 5.12',
    files: {
      'server.js': `import Fastify from 'fastify';
import boats from './boats.js';
const app = Fastify({ routerOptions: { ignoreTrailingSlash: true, caseSensitive: false } });
app.register(boats, { prefix: '/boats' });
app.listen({ port: 3000 });
`,
      'boats.js': `export default async function boats(app) { app.get('/mine', mine); }\n`,
    },
    answers: { 'GET /boats/mine/': '/boats/mine', 'GET /Boats/Mine': '/boats/mine' },
  },
  'chi that strips slashes': {
    on: 'chi 5.0.7',
    files: {
      'main.go': `package main
import (
	"net/http"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
)
func main() {
	r := chi.NewRouter()
	r.Use(middleware.StripSlashes)
	r.Get("/kites", all)
	http.ListenAndServe(":3000", r)
}
`,
    },
    answers: { 'GET /kites/': '/kites' },
  },
  'Echo that removes slashes': {
    on: 'Echo 4.2',
    files: {
      'main.go': `package main
import (
	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"
)
func main() {
	e := echo.New()
	e.Pre(middleware.RemoveTrailingSlash())
	e.GET("/kites", all)
	e.Start(":3000")
}
`,
    },
    answers: { 'GET /kites/': '/kites' },
  },
  'gorilla/mux that redirects': {
    on: 'gorilla/mux 1.8.0',
    files: {
      'main.go': `package main
import (
	"net/http"

	"github.com/gorilla/mux"
)
func main() {
	r := mux.NewRouter().StrictSlash(true)
	r.HandleFunc("/kites/", all)
	http.ListenAndServe(":3000", r)
}
`,
    },
    answers: { 'GET /kites': '/kites/' },
  },
  'Falcon that strips slashes': {
    on: 'Falcon 3.1.1',
    files: {
      'app.py': `import falcon
class Owls:
    def on_get(self, req, resp): ...
app = falcon.App()
app.req_options.strip_url_path_trailing_slash = True
app.add_route("/owls", Owls())
`,
    },
    answers: { 'GET /owls/': '/owls', 'HEAD /owls': '-' },
  },
  'Flask that is told of slashes': {
    on: 'Flask 2.2.2',
    files: {
      'app.py': `from flask import Flask
app = Flask(__name__)
app.url_map.strict_slashes = False

@app.get("/owls")
def owls(): ...
`,
    },
    answers: { 'GET /owls/': '/owls' },
  },
  'aiohttp that normalizes paths': {
    on: 'aiohttp 3.8.4',
    files: {
      'app.py': `from aiohttp import web
app = web.Application(middlewares=[web.normalize_path_middleware()])
app.router.add_get("/owls/", owls)
web.run_app(app)
`,
    },
    answers: { 'GET /owls': '/owls/' },
  },
  Bottle: {
    on: 'Bottle 0.12.23',
    files: {
      'app.py': `import bottle
from bottle import Bottle, route, run
casks = Bottle()

@casks.get("/")
def every(): ...

@route("/vats/<vat>")
def one(vat): ...

@route("/vats/all")
def all(): ...

@route("/vats/<vat:int>/<rest:path>")
def rest(vat, rest): ...

app = bottle.default_app()
app.mount("/casks/", casks)
run()
`,
    },
    answers: {
      'GET /vats/all': '/vats/all',
      'GET /vats/3': '/vats/{vat}',
      'GET /vats/3/': 'slash',
      'HEAD /vats/3': '/vats/{vat}',
      'GET /Vats/3': '-',
      'GET /vats/3/a/b': '/vats/{vat:int}/{rest*}',
      'GET /vats/x/a': '-',
      'GET /casks/': '/casks/',
      'GET /casks': 'slash',
    },
  },
  'Sinatra that leaves slashes aside': {
    on: 'Sinatra 3.0.5',
    files: {
      'app.rb': `require 'sinatra/base'
class Owls < Sinatra::Base
  set :strict_paths, false
  get('/owls') { 'all' }
end
Owls.run!
`,
    },
    answers: { 'GET /owls/': '/owls' },
  },
  'Fastify whose options are written elsewhere': {
    on: 'Fastify 5.12',
    files: {
      'server.js': `import Fastify from 'fastify';
const options = { ignoreTrailingSlash: true };
const app = Fastify(options);
app.get('/boats', all);
app.listen({ port: 3000 });
`,
    },
    answers: { 'GET /boats/': '/boats' },
  },
  'Hono, where the outermost decides': {
    on: 'Hono 4.13',
    files: {
      'server.ts': `import { Hono } from 'hono';
const lines = new Hono().get('/night', night);
const app = new Hono({ strict: false });
app.route('/lines', lines);
export default app;
`,
    },
    answers: { 'GET /lines/night/': '/lines/night' },
  },
  'Hono, where a part is told otherwise': {
    on: 'Hono 4.13',
    files: {
      'server.ts': `import { Hono } from 'hono';
const lines = new Hono({ strict: false }).get('/night', night);
const app = new Hono();
app.route('/lines', lines);
export default app;
`,
    },
    answers: { 'GET /lines/night/': 'slash' },
  },
  Elysia: {
    on: 'Elysia 1.4',
    files: {
      'server.ts': `import { Elysia } from 'elysia';
const fish = new Elysia({ prefix: '/fish' }).get('/:id', one);
new Elysia({ strictPath: true }).use(fish).group('/ponds', (it) => it.get('/deep', deep)).listen(3000);
`,
    },
    answers: {
      'GET /fish/7': '/fish/{id}',
      'GET /fish/7/': 'slash',
      'GET /ponds/deep/': 'slash',
      'HEAD /ponds/deep': '/ponds/deep',
    },
  },
  'Express, whose routers decide for themselves': {
    on: 'Express 5.3',
    files: {
      'server.js': `import express from 'express';
const app = express();
const quays = express.Router({ strict: true });
const cranes = express.Router();
cranes.get('/big', big);
quays.get('/north', north);
quays.use('/cranes', cranes);
app.use('/quays', quays);
app.listen(3000);
`,
    },
    answers: { 'GET /quays/north/': 'slash', 'GET /quays/cranes/big/': '/quays/cranes/big' },
  },
};

describe.each(Object.entries(seen))('%s', (_name, { files, answers }) => {
  test.each(Object.entries(answers))('%s is answered by %s', async (line, by) => {
    const { contract } = await snapshotOf(files);
    const outcome = match(contract, request(line));
    const said = outcome.is === 'served' ? renderRoutePath(outcome.by.path) : '-';
    expect(outcome.is === 'slash-only' ? 'slash' : said).toBe(by);
  });
});
