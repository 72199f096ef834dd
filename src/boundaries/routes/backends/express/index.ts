import type { Call, Expr, Fn } from '../../../../model/module.ts';
import type { Referent } from '../../../../model/program.ts';
import type { Act, Look, Made, RouterBackend } from '../backend.ts';
import { headOfRegex, regexOf } from '../regex-head.ts';
import { verbs as plainVerbs } from '../verbs.ts';
import { expressExamples } from './examples.ts';
import { spellExpress } from './spelling.ts';

const verbs: readonly string[] = [...plainVerbs, 'all'];

/** Packages whose middleware answers by itself instead of passing on. */
const answering = new Set([
  '@apollo/server/express4',
  '@as-integrations/express5',
  '@trpc/server/adapters/express',
  'better-auth/node',
  'express-graphql',
  'express-http-proxy',
  'graphql-http/lib/use/express',
  'graphql-yoga',
  'http-proxy-middleware',
  'serve-static',
  'swagger-ui-express',
]);

/** What names that are no routers tend to hold. */
const passing =
  /auth|limit|cors|middleware|log|pars|session|guard|check|verif|valid|protect|secur|static|helmet|csrf|compress|cache|error|trac/i;

/** Express 4 and 5. https://expressjs.com/en/5x/api.html */
export const express: RouterBackend = {
  id: 'express',
  title: 'Express',
  docs: 'https://expressjs.com/en/5x/api.html',
  languages: ['typescript'],
  signs: ["'express", '"express'],
  semantics: { caseSensitive: false, slash: 'ignored', head: true, precedence: 'declared' },
  spell: spellExpress(undefined),
  rootAddsSlash: false,
  methods: new Set([...verbs, 'use']),
  machinery: new Set(),
  chains: new Set([...verbs, 'use', 'route', 'set', 'enable', 'disable', 'param']),
  makes({ from, name }, call, version): Made | undefined {
    const made = name.replace(/^(?:default|\*)\./, '');
    if (from === 'express-promise-router' && made === 'default') return { role: 'router' };
    if (from !== 'express') return undefined;
    const spell = spellExpress(/\d+/.exec(version('express') ?? '')?.[0]);
    if (made === 'Router') return { role: 'router', semantics: optionsOf(call), spell };
    return made === 'default' || made === '*' ? { role: 'application', spell } : undefined;
  },
  mayRead(method, call) {
    const last = call.args.at(-1)?.value.is;
    if (last === 'object' || last === 'literal' || last === 'template') return false;
    return method === 'use' || call.args.length > 1 || routeOf(call) !== undefined;
  },
  read(method, call, look) {
    return method === 'use' ? readUse(call, look) : readVerb(method, call);
  },
  examples: expressExamples,
};

function optionsOf({ args: [options] }: Call): NonNullable<Made['semantics']> {
  const entries = options?.value.is === 'object' ? options.value.entries : [];
  const isOn = (key: string) =>
    entries.some((it) => it.key === key && it.value.is === 'literal' && it.value.value === true);
  return {
    ...(isOn('strict') && { slash: 'strict' as const }),
    ...(isOn('caseSensitive') && { caseSensitive: true }),
  };
}

/** `router.get(path, …)` and `router.route(path).get(…)`; `app.get(name)` alone asks for a setting. */
function readVerb(method: string, call: Call): readonly Act[] {
  const routed = routeOf(call);
  const [path, ...others] = call.args;
  if (!routed && (!path || others.length === 0)) return [];
  const paths = routed ? [routed] : path ? [path.value] : [];
  const [only] = paths;
  const regex = only && regexOf(only);
  if (regex !== undefined) return [{ do: 'obscure', under: headOfRegex(regex) }];
  return [{ do: 'serve', methods: [method === 'all' ? '*' : method.toUpperCase()], paths }];
}

function routeOf(call: Call): Expr | undefined {
  let receiver = call.of.is === 'member' ? call.of.of : undefined;
  while (receiver?.is === 'call' && receiver.of.is === 'member') {
    const { of, name } = receiver.of;
    if (name === 'route') return receiver.args[0]?.value;
    if (typeof name !== 'string' || !verbs.includes(name)) return undefined;
    receiver = of;
  }
  return undefined;
}

/** Every router among the arguments is mounted, whatever middleware stands around it. */
function readUse(call: Call, look: Look): readonly Act[] {
  const [first, ...others] = call.args.map((it) => it.value);
  if (!first) return [];
  const prefixes = look.isPath(first) ? [first] : [];
  const given = (prefixes.length > 0 ? others : [first, ...others]).flatMap((it) =>
    it.is === 'array' ? it.items.map((item) => item.value) : [it],
  );
  const acts = given.flatMap((child, index): readonly Act[] => {
    if (look.isRouter(child)) return [{ do: 'mount', prefixes, child }];
    const referents = look.refer(child);
    if (referents.some(isShifting)) return [{ do: 'obscure', under: '' }];
    const by = referents.map(answererOf).find((it) => it !== undefined);
    if (by !== undefined) return [{ do: 'hide', paths: prefixes, by }];
    if (prefixes.length > 0 && referents.some(isLast))
      return [
        { do: 'serve', methods: ['*'], paths: prefixes },
        { do: 'hide', paths: prefixes, by: 'a function' },
      ];
    const unknown =
      index === given.length - 1 && referents.every((it) => it.is === 'unknown' || it.is === 'parameter');
    return unknown && mayBeRouter(child, prefixes.length > 0) ? [{ do: 'mount', prefixes, child }] : [];
  });
  return acts;
}

function answererOf(referent: Referent): string | undefined {
  const external = referent.is === 'made' ? referent.by : referent.is === 'external' ? referent : undefined;
  if (!external) return undefined;
  if (external.from === 'express')
    return /(?:^|\.)static$/.test(external.name) ? 'express.static' : undefined;
  return answering.has(external.from) ? external.from : undefined;
}

function functionOf(referent: Referent): Fn | undefined {
  if (referent.is === 'function') return referent.fn;
  return referent.is === 'value' && referent.expr.is === 'function' ? referent.expr.fn : undefined;
}

/** Middleware that changes the path of a request: `request.url = …`. */
function isShifting(referent: Referent): boolean {
  const fn = functionOf(referent);
  const request = fn?.params[0]?.name;
  return (
    fn?.steps.some(
      ({ to }) => to?.is === 'member' && to.name === 'url' && to.of.is === 'name' && to.of.name === request,
    ) ?? false
  );
}

/** A function that takes no `next` ends the request. */
function isLast(referent: Referent): boolean {
  const fn = functionOf(referent);
  return (
    fn !== undefined && fn.params.length > 0 && fn.params.length <= 2 && !fn.params.some((it) => it.rest)
  );
}

function mayBeRouter(child: Expr, prefixed: boolean): boolean {
  const callee = child.is === 'call' ? child.of : child;
  const name = callee.is === 'name' ? callee.name : callee.is === 'member' ? callee.name : '';
  if (typeof name !== 'string') return prefixed;
  return prefixed ? !passing.test(name) : /rout/i.test(name);
}
