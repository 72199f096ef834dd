import { mkdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { Hono } from 'hono';
import { afterAll, describe, expect, test } from 'vitest';
import { listRoutes } from '../../../src/boundaries/routes/index.ts';
import { match } from '../../../src/boundaries/routes/match.ts';
import {
  type KoaApplication,
  listExpress,
  listHono,
  listKoa,
  normalLines,
  noteFastify,
  type OwnRoute,
} from './own-lists.ts';
import { fixtureOf, snapshotOf } from './programs.ts';
import { request } from './table.ts';

const folder = resolve('fixtures/frameworks');
const output = resolve('node_modules/.cache/driftgate');
const running: (() => unknown)[] = [];

/** Lets what koa-mount makes say where it mounts what: it keeps that to itself. */
const sayMounts: Plugin = {
  name: 'say-mounts',
  setup(bundle) {
    bundle.onResolve({ filter: /^koa-mount$/ }, ({ namespace, path }) =>
      namespace === 'say' ? { path, external: true } : { path, namespace: 'say' },
    );
    bundle.onLoad({ filter: /.*/, namespace: 'say' }, () => ({
      contents: `import mount from 'koa-mount';
export default (prefix, app) => Object.assign(mount(prefix, app), { mounts: { prefix, app } });`,
    }));
  },
};

/** An application's entry, bundled so that its aliases and decorators work; packages stay outside. */
async function load(entry: string): Promise<Record<string, unknown>> {
  await mkdir(output, { recursive: true });
  const outfile = `${output}/${entry.replaceAll('/', '-')}.mjs`;
  await build({
    entryPoints: [`${folder}/${entry}`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
    plugins: [sayMounts],
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return (await import(pathToFileURL(outfile).href)) as Record<string, unknown>;
}

/** Serves a function from requests to answers, as Hono's `fetch` is one. */
function serveFetch(answer: (request: Request) => Response | Promise<Response>): Server {
  return createServer((incoming, response) => {
    const method = incoming.method ?? 'GET';
    const asked = new Request(`http://localhost${incoming.url ?? '/'}`, { method });
    void Promise.resolve(answer(asked)).then(({ status }) => response.writeHead(status).end());
  }).listen(0);
}

const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port;

/** A fixture on loopback: its port, and the routes that its framework itself says it has, where one can. */
interface Started {
  readonly port: number;
  readonly own?: readonly OwnRoute[];
}

type ExpressApplication = Listens & { readonly router: Parameters<typeof listExpress>[0] };

interface Listens {
  listen(port: number): Server;
}

/** Nest's adapter sets what answers 404 when all routes are there: to Express that is a route like any other. */
interface NestApplication {
  listen(port: number): Promise<Server>;
  close(): unknown;
  getHttpAdapter(): {
    getInstance(): ExpressApplication;
    setNotFoundHandler(...given: readonly unknown[]): unknown;
  };
}

const start: Readonly<Record<string, () => Promise<Started>>> = {
  async express() {
    process.env.NODE_ENV = 'development';
    const { createApp } = await load('express/harbour-office/src/app.ts');
    const app = (createApp as (database: unknown) => ExpressApplication)({ query: async () => [] });
    const server = app.listen(0);
    running.push(() => server.close());
    return { port: portOf(server), own: listExpress(app.router) };
  },
  async fastify() {
    const own = noteFastify();
    const { createApp } = await load('fastify/boat-shed/src/app.ts');
    const app = (
      createApp as (folder: string) => { listen(at: { port: number }): Promise<string>; close(): unknown }
    )(`${folder}/fastify/boat-shed/src`);
    running.push(() => app.close());
    return { port: Number(new URL(await app.listen({ port: 0 })).port), own };
  },
  async hono() {
    const { default: app } = await load('hono/tram-lines/src/index.ts');
    const server = serveFetch((request) => (app as Hono).fetch(request));
    running.push(() => server.close());
    return { port: portOf(server), own: listHono(app as Hono) };
  },
  async koa() {
    const { createApp } = await load('koa/bee-yard/src/app.ts');
    const app = (createApp as () => KoaApplication & Listens)();
    const server = app.listen(0);
    running.push(() => server.close());
    return { port: portOf(server), own: listKoa(app) };
  },
  async nest() {
    const { createApp } = await load('nest/night-trains/src/main.ts');
    const app = await (createApp as () => Promise<NestApplication>)();
    running.push(() => app.close());
    const adapter = app.getHttpAdapter();
    const closeRoutes = adapter.setNotFoundHandler.bind(adapter);
    let own: readonly OwnRoute[] = [];
    adapter.setNotFoundHandler = (...given) => {
      own = listExpress(adapter.getInstance().router);
      closeRoutes(...given);
    };
    const port = portOf(await app.listen(0));
    return { port, own };
  },
  async polka() {
    const { createApp } = await load('polka/dance-hall/src/app.js');
    const app = (createApp as () => { listen(port: number): unknown; server: Server })();
    app.listen(0);
    running.push(() => app.server.close());
    return { port: portOf(app.server) };
  },
  async 'node-http'() {
    const { createLampLighter } = await load('node-http/lamp-lighter/src/server.ts');
    const server = (createLampLighter as () => Server)().listen(0);
    running.push(() => server.close());
    return { port: portOf(server) };
  },
};

afterAll(() => Promise.all(running.map((stop) => stop())));

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
/** `/forecast/` is `/forecast/:day` with an empty day there; driftgate says that only the slash differs. */
const emptyParameters = new Set(['fastify GET /api/v1/tides/forecast/']);
const unanswered = new Set([404, 405]);

describe.each(Object.entries(start))('the %s fixture, really started,', (framework, open) => {
  test('has the routes that are listed and answers them, and nothing else', async () => {
    const { contract } = await snapshotOf(await fixtureOf(framework));
    const { routes } = listRoutes(contract, []);
    const listed = routes.map((it) => `${it.method} ${withoutNames(it.path)}`).sort();
    const paths = routes.map((it) => it.path.replace(/\{[^{}]*\*\}/g, 'a/b').replace(/\{[^{}]*\}/g, '1'));
    const probes = new Set(paths.flatMap(around));
    const { port, own } = await open();
    const ask = async (method: string, path: string) => {
      const { status, body } = await fetch(`http://localhost:${port}${path}`, {
        method,
        headers: { 'x-role': 'harbour-master' },
        redirect: 'manual',
      });
      await body?.cancel();
      return !unanswered.has(status);
    };
    const wrong: string[] = [];
    for (const path of probes) {
      const answers = await Promise.all(methods.map((method) => ask(method, path)));
      for (const [index, method] of methods.entries()) {
        const { is } = match(contract, request(`${method} ${path}`));
        const isCaught = path !== '/' && contract.catching.some((it) => it.method === method);
        const isListed = is === 'served' || isCaught || emptyParameters.has(`${framework} ${method} ${path}`);
        if (answers[index] !== isListed) wrong.push(`${method} ${path}: ${is}`);
      }
    }
    expect(paths.length).toBeGreaterThan(5);
    expect(wrong).toEqual([]);
    if (own) expect(listed).toEqual(normalLines(own));
  });
});

function withoutNames(path: string): string {
  return path.replace(/\{[^{}]*\*\}/g, '{*}').replace(/\{[^{}*]*\}/g, '{}');
}

/** A path, its slash turned round, what is left without its first segments, and what has one more or less. */
function around(path: string): readonly string[] {
  const segments = path.split('/').filter((it) => it !== '');
  const tails = segments.map((_, index) => `/${segments.slice(index).join('/')}`);
  const turned = path.endsWith('/') ? path.slice(0, -1) : `${path}/`;
  const parent = `/${segments.slice(0, -1).join('/')}`;
  return [path, turned, parent, `${path.replace(/\/$/, '')}/nothing`, ...tails].map((it) =>
    it === '' ? '/' : it,
  );
}
