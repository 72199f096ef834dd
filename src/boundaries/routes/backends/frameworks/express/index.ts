import { lastName } from '../../../../../lang/link/unit.ts';
import type { Call, Expr, Fn } from '../../../../../model/module.ts';
import type { External, Referent } from '../../../../../model/program.ts';
import { type Act, hide, mount, obscure, serve } from '../../act.ts';
import { majorOf } from '../../arguments/major-version.ts';
import { semanticsIn } from '../../arguments/options.ts';
import { verbs } from '../../arguments/verbs.ts';
import type { Look, RouterBackend } from '../../backend.ts';
import { chainOf } from '../../calls/call-chain.ts';
import { routerMethods, usedBy, verbMethods } from '../../routers/router-methods.ts';
import { headOfRegex, regexOf } from '../../spelling/regex-head.ts';
import { expressExamples } from './examples.ts';
import { spellExpress } from './spelling.ts';

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

const methods = routerMethods({
  ...verbMethods([...verbs, 'all'], (method) => ({
    least: 2,
    lessOnCall: true,
    fits: (call) => isHandled(call) && (call.args.length > 1 || routeOf(call) !== undefined),
    read: (call) => readVerb(method, call),
  })),
  use: { least: 1, fits: isHandled, read: readUse },
});

/** Express 4 and 5. https://expressjs.com/en/5x/api.html */
export const express: RouterBackend = {
  id: 'express',
  title: 'Express',
  docs: 'https://expressjs.com/en/5x/api.html',
  languages: ['typescript'],
  signs: ["'express", '"express'],
  semantics: { caseSensitive: false, slash: 'ignored', head: true, precedence: 'declared' },
  ownSettings: true,
  spell: spellExpress(undefined),
  rootAddsSlash: false,
  methods,
  chains: 'all',
  makes({ from, name }, { args: [options] }, version) {
    const made = name.replace(/^(?:default|\*)\./, '');
    if (from === 'express-promise-router' && made === 'default') return { role: 'router' };
    if (from !== 'express') return undefined;
    const spell = spellExpress(majorOf(version('express')));
    const semantics = semanticsIn(options?.value, {
      strict: [true, { slash: 'strict' }],
      caseSensitive: [true, { caseSensitive: true }],
    });
    if (made === 'Router') return { role: 'router', semantics, spell };
    return made === 'default' || made === '*' ? { role: 'application', spell } : undefined;
  },
  examples: expressExamples,
};

/** Whether the last argument may be what answers. */
function isHandled({ args }: Call): boolean {
  const last = args.at(-1)?.value.is;
  return last !== 'object' && last !== 'literal' && last !== 'template';
}

/** `router.get(path, …)` and `router.route(path).get(…)`; `app.get(name)` alone asks for a setting. */
function readVerb(method: string, call: Call): readonly Act[] {
  const [first, second] = call.args;
  const path = routeOf(call) ?? (second && first?.value);
  const regex = path && regexOf(path);
  if (regex !== undefined) return [{ do: 'obscure', under: headOfRegex(regex) }];
  return path ? [serve([method], path)] : [];
}

function routeOf(call: Call): Expr | undefined {
  const first = chainOf(call).find(({ of }) => lastName(of) === 'use' || !methods.has(lastName(of) ?? ''));
  return first && lastName(first.of) === 'route' ? first.args[0]?.value : undefined;
}

/** Every router among the arguments is mounted, whatever middleware stands around it. */
function readUse(call: Call, look: Look): readonly Act[] {
  const { path, used } = usedBy(call, look);
  const given = used.flatMap((it) => (it.is === 'array' ? it.items.map((item) => item.value) : [it]));
  return given.flatMap((child, index): readonly Act[] => {
    if (look.isRouter(child)) return [mount(child, path)];
    const referents = look.refer(child);
    if (referents.some(isShifting)) return [obscure];
    const [by] = look.externals(child).flatMap((it) => answererOf(it) ?? []);
    if (by !== undefined) return [hide(path, by)];
    if (path && referents.some(isLast)) return [serve(['*'], path), hide(path, 'a function')];
    const isUnknown = referents.every((it) => it.is === 'unknown' || it.is === 'parameter');
    const isLastOf = index === given.length - 1;
    return isLastOf && isUnknown && mayBeRouter(child, path !== undefined) ? [mount(child, path)] : [];
  });
}

/** Who answers in the place of the application. */
function answererOf({ from, name }: External): string | undefined {
  if (from === 'express') return /(?:^|\.)static$/.test(name) ? 'express.static' : undefined;
  return answering.has(from) ? from : undefined;
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
