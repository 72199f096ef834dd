import type { Call, Expr } from '../../../../../model/module.ts';
import { type Act, hide, obscure, serve } from '../../act.ts';
import { optionIn, semanticsIn } from '../../arguments/options.ts';
import { readRouteOptions } from '../../arguments/route-options.ts';
import { verbs } from '../../arguments/verbs.ts';
import type { Look, RouterBackend, RouterMethod } from '../../backend.ts';
import { chainOf } from '../../calls/call-chain.ts';
import { fetchServers } from '../../routers/fetch-servers.ts';
import {
  each,
  hides,
  mounts,
  routerMethods,
  servesNamed,
  servesPath,
  verbMethods,
} from '../../routers/router-methods.ts';
import { spellColon } from '../../spelling/colon.ts';
import { honoExamples } from './examples.ts';

const answering = /serve-static|graphql|trpc|swagger|proxy/;

/** Hono, with zod-openapi and hono-openapi. https://hono.dev/docs/api/routing */
export const hono: RouterBackend = {
  id: 'hono',
  title: 'Hono',
  docs: 'https://hono.dev/docs/api/routing',
  languages: ['typescript'],
  signs: ["'hono", '"hono', '@hono/'],
  semantics: { caseSensitive: true, slash: 'strict', head: true, precedence: 'declared' },
  forgives: new Set(['appendTrailingSlash', 'trimTrailingSlash']),
  spell: spellColon({ constraint: '{', marks: true, braces: true, bareSplat: 0 }),
  rootAddsSlash: false,
  methods: routerMethods({
    ...verbMethods([...verbs, 'all'], servesInChain),
    on: servesNamed,
    route: mounts,
    mount: hides('a mounted application'),
    openapi: { least: 1, read: readDefinition },
    ...each(['doc', 'doc31'], servesPath('GET')),
    use: { least: 2, read: readUse },
  }),
  chains: { allBut: new Set(['basePath', 'request', 'fetch']) },
  branches: new Set(['basePath']),
  servers: fetchServers,
  makes({ from, name }, { args: [options] }) {
    const isOfHono = /^(?:hono|@hono\/zod-openapi)(?:\/|$)/.test(from);
    if (!isOfHono || !/(?:^|\.)(?:Hono|OpenAPIHono|createApp)$/.test(name)) return undefined;
    const semantics = semanticsIn(options?.value, { strict: [false, { slash: 'ignored' }] });
    const shifts = optionIn(options?.value, 'getPath') && 'getPath';
    return { role: 'either', semantics, shifts };
  },
  examples: honoExamples,
};

/** `app.get('/x', …)`; without a path it is the one before it in the chain, or any. */
function servesInChain(method: string): RouterMethod {
  return {
    least: 2,
    lessOnCall: true,
    read(call, look) {
      const calls = chainOf(call).filter(({ of }) => of.is === 'member');
      const [own, ...before] = calls.map(({ args }) => args);
      const first = own && own.length > 1 ? [own, ...before] : before;
      const path = first.map(([it]) => it?.value).find((it) => it && look.isPath(it));
      return path ? [serve([method], path)] : [];
    },
  };
}

/** `app.openapi(createRoute({ method, path }), handler)` of @hono/zod-openapi. */
function readDefinition({ args: [route] }: Call, look: Look): readonly Act[] {
  const made = definitionsIn(route?.value)
    .flatMap((it) => look.madeBy(it, ({ name }) => /(?:^|\.)createRoute$/.test(name)) ?? [])
    .at(-1);
  const [config] = made?.call.args ?? [];
  return made && config ? readRouteOptions({ expr: config.value, path: made.path }, look, 'path') : [obscure];
}

/** A definition itself, or those that `{ ...read, middleware }` is made of. */
function definitionsIn(route: Expr | undefined): readonly Expr[] {
  if (route?.is !== 'object') return route ? [route] : [];
  if (route.entries.some(({ key }) => key === 'path' || key === 'method')) return [];
  return route.entries.flatMap(({ key, value }) => (key === '...' ? [value] : []));
}

function readUse({ args: [path, handler] }: Call, look: Look): readonly Act[] {
  const by = handler && look.externals(handler.value).find((it) => answering.test(it.from));
  return path && by ? [hide(path.value, by.from)] : [];
}
