import { lastName } from '../../../../../lang/link/unit.ts';
import type { Expr } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import type { Placed } from '../../../frontends/client.ts';
import { callsNaming, importsAny, modulesOf } from '../../../modules-of.ts';
import type { GatheredBackend } from '../../backend.ts';
import { answersOf } from '../../dispatch/answers.ts';
import { functionsOf, type PlacedFn } from '../../dispatch/reached.ts';
import { type Gathered, routerAt, type Told } from '../../gathered.ts';
import { spellAngles } from '../../spelling/angle.ts';
import { nodeHttpExamples } from './examples.ts';

const languages = ['typescript'] as const;
const modules = ['http', 'https', 'http2', 'node:http', 'node:https', 'node:http2'];
const serveModules = /^bun$|\/http\/server\.ts$/;
const serverMaker = /create(?:Secure)?Server$/;

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
  signs: [
    'createServer',
    'createSecureServer',
    'async fetch(',
    'Bun.serve',
    'Deno.serve',
    "from 'bun'",
    'from "bun"',
    '/http/server.ts',
  ],
  tellsBy: /\bdefault\b|\bserve\b|create(?:Secure)?Server\b/,
  semantics: { caseSensitive: true, slash: 'strict', head: false, precedence: 'declared' },
  spell: spellAngles,
  rootAddsSlash: true,
  gather: gatherServers,
  examples: nodeHttpExamples,
};

function gatherServers(program: Program): readonly Gathered[] {
  const usesNode = importsAny(program, ['http'], languages);
  const isServing = (name: string) => name === 'serve' || serverMaker.test(name);
  const made = callsNaming(program, languages, isServing).flatMap(({ call, path }): readonly Gathered[] => {
    const values = call.args.map((it) => it.value);
    const router = routerAt(call, path);
    if (isServe(program, call.of, path))
      return values.map((it) => ({ router, told: fetchAnswers(program, it, path) }));
    const isNode = usesNode && serverMaker.test(lastName(call.of) ?? '') && isOfNode(program, call.of, path);
    const handlers = isNode ? values.flatMap((it) => functionsOf(program, it, path)) : [];
    return [{ router, told: handlers.flatMap((it) => toldBy(program, it)) }];
  });
  const exported = [...modulesOf(program, languages)].flatMap((path) =>
    (program.modules.get(path)?.exports ?? [])
      .filter(({ name }) => name === 'default')
      .map(({ value }) => ({
        router: routerAt(value, path),
        told: answers(program, fetchesOf(program, value, path)),
      })),
  );
  return [...made, ...exported].filter(({ told }) => told.length > 0);
}

function isOfNode(program: Program, expr: Expr, path: string): boolean {
  return program.refer(expr, path).some((it) => it.is === 'external' && modules.includes(it.from));
}

/** `Bun.serve` and `Deno.serve`, and what `bun` and Deno's standard library export by that name. */
function isServe(program: Program, of: Expr, path: string): boolean {
  if (of.is === 'member' && of.of.is === 'name' && /^(?:Bun|Deno)$/.test(of.of.name))
    return of.name === 'serve';
  return program
    .refer(of, path)
    .some((it) => it.is === 'external' && it.name === 'serve' && serveModules.test(it.from));
}

/** What a `fetch` of an object, or a function, answers by the path of its request. */
function fetchAnswers(program: Program, given: Expr, path: string): readonly Told[] {
  return answers(program, [...fetchesOf(program, given, path), { expr: given, path }]);
}

/** The `fetch` of an object: nothing else that a module exports by default answers requests. */
function fetchesOf(program: Program, given: Expr, path: string): readonly Placed[] {
  const own = program.refer(given, path).flatMap((it) => (it.is === 'value' ? [it] : []));
  return [{ expr: given, path }, ...own].flatMap(({ expr, path }) =>
    expr.is === 'object'
      ? expr.entries.flatMap((it) => (it.key === 'fetch' ? [{ expr: it.value, path }] : []))
      : [],
  );
}

/** What functions answer by the path of their request; nothing where they hand that to others. */
function answers(program: Program, given: readonly Placed[]): readonly Told[] {
  return given
    .flatMap((it) => functionsOf(program, it.expr, it.path))
    .map((it) => toldBy(program, it))
    .filter((told) => told.some(({ act }) => act.do === 'serve'))
    .flat();
}

/** What a handler answers, with the functions that it hands a parameter of its own. */
function toldBy(program: Program, start: PlacedFn): readonly Told[] {
  return answersOf(program, {
    start,
    methods: ['*'],
    next({ of, args }, { fn, path }) {
      const own = new Set(fn.params.map((it) => it.name));
      const isHanded = args.some(({ value }) => value.is === 'name' && own.has(value.name));
      return isHanded ? functionsOf(program, of, path) : [];
    },
  });
}
