import { subscribe } from 'node:diagnostics_channel';
import type { Hono } from 'hono';
import { inspectRoutes } from 'hono/dev';

/** A route as a running framework tells it: `method` as it is called there, `path` in its own spelling. */
export interface OwnRoute {
  readonly methods: readonly string[];
  readonly path: string;
}

/** https://expressjs.com/en/5x/api.html#router.listRoutes */
interface ExpressRouter {
  listRoutes(): readonly { path: string; methods?: readonly string[]; router?: ExpressRouter }[];
}

/** What an Express router lists, with that of the routers mounted on it. */
export function listExpress(router: ExpressRouter, above = ''): readonly OwnRoute[] {
  return router.listRoutes().flatMap(({ path, methods, router: child }) => {
    const whole = `${above}${path}`;
    return child ? listExpress(child, whole) : [{ methods: methods ?? [], path: whole }];
  });
}

/** Begins to note what every Fastify instance registers from now on. */
export function noteFastify(): readonly OwnRoute[] {
  const noted: OwnRoute[] = [];
  interface Instance {
    addHook(name: 'onRoute', hook: (route: { method: string | string[]; url: string }) => void): void;
  }
  subscribe('fastify.initialization', (message) => {
    const { fastify } = message as { fastify: Instance };
    fastify.addHook('onRoute', ({ method, url }) => noted.push({ methods: [method].flat(), path: url }));
  });
  return noted;
}

/** What Hono lists, without middleware. https://hono.dev/docs/helpers/dev */
export function listHono(app: Hono): readonly OwnRoute[] {
  return inspectRoutes(app).flatMap(({ isMiddleware, method, path }) =>
    isMiddleware ? [] : [{ methods: [method === 'ALL' ? '*' : method], path }],
  );
}

/** What Koa runs one after the other: the router that a function dispatches to, the application that one mounts. */
export interface KoaApplication {
  readonly middleware: readonly {
    readonly router?: {
      readonly stack: readonly { readonly methods: readonly string[]; readonly path: string }[];
    };
    readonly mounts?: { readonly prefix: string; readonly app: KoaApplication };
  }[];
}

export function listKoa({ middleware }: KoaApplication, above = ''): readonly OwnRoute[] {
  return middleware.flatMap(({ router, mounts }) => [
    ...(router?.stack ?? [])
      .filter(({ methods }) => methods.length > 0)
      .map(({ methods, path }) => ({ methods, path: `${above}${path}` })),
    ...(mounts ? listKoa(mounts.app, `${above}${mounts.prefix}`) : []),
  ]);
}

/** More methods than anybody names one by one. */
const allMethods = 8;

/** Routes as `GET /boats/{}`, each optional part with it and without, the HEAD that comes with a GET left out. */
export function normalLines(routes: readonly OwnRoute[]): readonly string[] {
  const lines = routes.flatMap(({ methods, path }) => {
    const named = methods.length > allMethods || methods.includes('*') ? ['*'] : methods;
    const own = named.filter((it) => it !== 'HEAD' || named.length === 1);
    return variantsOf(path).flatMap((it) => own.map((method) => `${method} ${it}`));
  });
  return [...new Set(lines)]
    .filter((it) => !it.startsWith('HEAD ') || !lines.includes(`GET${it.slice(4)}`))
    .sort();
}

/** `/a{/:b}` and `/a/:b?` are two paths; a name, and what a parameter must look like, make no difference. */
function variantsOf(path: string): readonly string[] {
  const optional = /\{(\/[^{}]*)\}|(\/:\w+)\?/.exec(path);
  if (optional) {
    const [whole, group, parameter = group] = optional;
    return [path.replace(whole, parameter ?? ''), path.replace(whole, '')].flatMap(variantsOf);
  }
  const plain = path
    .replace(/:\w+(?:\((?:[^()\\]|\\.)*\)|\{[^{}]*\})?/g, '{}')
    .replace(/(^|\/)\*\w*$/, '$1{*}')
    .replace(/\/+/g, '/');
  return [plain === '/' ? plain : plain.replace(/\/$/, '')];
}
