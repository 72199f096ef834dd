import type { Expr, Fn } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';
import { callsNaming, importsAny, modulesOf } from '../../modules-of.ts';
import { spellAngles } from '../angle-spelling.ts';
import type { GatheredBackend } from '../backend.ts';
import { callsWithin } from '../calls-within.ts';
import { findBranches, tellBranch } from '../dispatch/path-tests.ts';
import { type Gathered, type Told, toldAt } from '../gathered.ts';
import { nodeHttpExamples } from './examples.ts';

const languages = ['typescript'] as const;
const modules = ['http', 'https', 'http2', 'node:http', 'node:https', 'node:http2'];
const serverMaker = /create(?:Secure)?Server$/;
const mostReached = 64;

/**
 * Node's own server, dispatched by hand, and what answers requests with `fetch` in workers, Bun and Deno.
 * https://nodejs.org/api/http.html#httpcreateserveroptions-requestlistener
 * https://developers.cloudflare.com/workers/runtime-apis/handlers/fetch/
 */
export const nodeHttp: GatheredBackend = {
  id: 'node-http',
  title: 'node:http and fetch handlers',
  docs: 'https://nodejs.org/api/http.html#httpcreateserveroptions-requestlistener',
  languages,
  signs: ['createServer', 'createSecureServer', 'async fetch(', 'Bun.serve', 'Deno.serve'],
  semantics: { caseSensitive: true, slash: 'strict', head: false, precedence: 'declared' },
  spell: spellAngles,
  rootAddsSlash: true,
  gather: gatherServers,
  examples: nodeHttpExamples,
};

interface Reached {
  readonly fn: Fn;
  readonly path: string;
}

function gatherServers(program: Program): ReadonlyMap<string, Gathered> {
  const gathered = new Map<string, Gathered>();
  const add = (expr: Expr, path: string, told: readonly Told[]) => {
    const key = `${path}:${expr.region.line}:${expr.region.column}`;
    if (told.length > 0)
      gathered.set(key, { router: { key, made: { role: 'application' }, path, expr }, told: [...told] });
  };
  const usesNode = importsAny(program, ['http'], languages);
  const isServing = (name: string) => name === 'serve' || serverMaker.test(name);
  for (const { call, path } of callsNaming(program, languages, isServing)) {
    if (usesNode && serverMaker.test(nameOf(call.of))) {
      const isNode = program
        .refer(call.of, path)
        .some((it) => it.is === 'external' && modules.includes(it.from));
      const handlers = isNode ? call.args.flatMap((it) => functionsOf(program, it.value, path)) : [];
      add(
        call,
        path,
        handlers.flatMap((it) => answersOf(program, it)),
      );
    } else if (isServe(call.of))
      for (const { value } of call.args) add(call, path, fetchAnswers(program, value, path));
  }
  for (const path of modulesOf(program, languages))
    for (const { name, value } of program.modules.get(path)?.exports ?? [])
      if (name === 'default') add(value, path, fetchAnswers(program, value, path));
  return gathered;
}

/** `Bun.serve` and `Deno.serve`. */
function isServe(of: Expr): boolean {
  return (
    of.is === 'member' && of.name === 'serve' && of.of.is === 'name' && /^(?:Bun|Deno)$/.test(of.of.name)
  );
}

/** What a `fetch` of an object, or a function, answers by the path of its request; nothing where it hands that to others. */
function fetchAnswers(program: Program, given: Expr, path: string): readonly Told[] {
  const own = program.refer(given, path).flatMap((it) => (it.is === 'value' ? [it] : []));
  const objects = [{ expr: given, path }, ...own].flatMap(({ expr, path }) =>
    expr.is === 'object'
      ? expr.entries.flatMap((it) => (it.key === 'fetch' ? [{ expr: it.value, path }] : []))
      : [],
  );
  return [...objects, { expr: given, path }]
    .flatMap((it) => functionsOf(program, it.expr, it.path))
    .map((it) => answersOf(program, it))
    .filter((told) => told.some(({ act }) => act.do === 'serve'))
    .flat();
}

/** What a handler's tests of paths lead to, those of the functions that it hands its request to included. */
function answersOf(program: Program, start: Reached): readonly Told[] {
  const reached = [start];
  for (let next = 0; next < reached.length && reached.length < mostReached; next += 1) {
    const { fn, path } = reached[next] ?? start;
    const own = new Set(fn.params.map((it) => it.name));
    for (const { call } of callsWithin(program, fn)) {
      if (!call.args.some(({ value }) => value.is === 'name' && own.has(value.name))) continue;
      for (const it of functionsOf(program, call.of, path))
        if (!reached.some((known) => known.fn === it.fn)) reached.push(it);
    }
  }
  const branches = reached.flatMap((it) => findBranches(program, it.fn, it.path));
  if (branches.length === 0) {
    const expr: Expr = { is: 'function', fn: start.fn, region: start.fn.region };
    return [toldAt({ do: 'obscure', under: '' }, { path: start.path, expr })];
  }
  return branches.map((it) => tellBranch(it, it.methods.length > 0 ? it.methods : ['*']));
}

function functionsOf(program: Program, expr: Expr, path: string): readonly Reached[] {
  return program
    .refer(expr, path)
    .flatMap((it) => (it.is === 'function' ? [{ fn: it.fn, path: it.path }] : []));
}

function nameOf(expr: Expr): string {
  const name = expr.is === 'name' ? expr.name : expr.is === 'member' ? expr.name : '';
  return typeof name === 'string' ? name : '';
}
