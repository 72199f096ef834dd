import type { Expr, Fn } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';
import { importsAny, modulesOf } from '../../modules-of.ts';
import { spellAngles } from '../angle-spelling.ts';
import type { Act, GatheredBackend } from '../backend.ts';
import { callsWithin } from '../calls-within.ts';
import type { Gathered, Told } from '../gathered.ts';
import { findBranches } from '../http-server/path-tests.ts';

const modules = ['http', 'https', 'http2', 'node:http', 'node:https', 'node:http2'];
const mostReached = 64;

/** Node's own server, dispatched by hand. https://nodejs.org/api/http.html#httpcreateserveroptions-requestlistener */
export const nodeHttp: GatheredBackend = {
  id: 'node-http',
  title: 'node:http',
  docs: 'https://nodejs.org/api/http.html#httpcreateserveroptions-requestlistener',
  languages: ['typescript'],
  signs: ['createServer', 'createSecureServer'],
  semantics: { caseSensitive: true, slash: 'strict', head: false, precedence: 'declared' },
  spell: spellAngles,
  rootAddsSlash: true,
  gather: gatherServers,
  examples: {
    reads: [
      {
        files: {
          'server.js': `const http = require('node:http');
const AUTH = '/api/auth';
function notes(request, response, pathname) {
  switch (pathname) {
    case '/api/notes':
      return response.end('[]');
    case '/api/tags':
      return response.end('[]');
  }
}
http.createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  if (request.method === 'POST' && pathname === AUTH) return response.end('{}');
  if (pathname.startsWith('/media/')) return response.end();
  notes(request, response, pathname);
}).listen(8000);
`,
        },
        finds: ['POST /api/auth', '* /api/notes', '* /api/tags', '* /media/{rest*}'],
      },
    ],
    gaps: [
      {
        files: {
          'server.js': `import { createServer } from 'node:http';
createServer((request, response) => table[request.url](request, response)).listen(8000);
`,
        },
        reason: 'dynamic',
      },
    ],
  },
};

interface Reached {
  readonly fn: Fn;
  readonly path: string;
}

function gatherServers(program: Program): ReadonlyMap<string, Gathered> {
  const paths = modulesOf(program, ['typescript']);
  const gathered = new Map<string, Gathered>();
  if (!importsAny(program, paths, ['http'])) return gathered;
  for (const { call, path } of program.calls()) {
    if (!paths.has(path) || !/create(?:Secure)?Server$/.test(nameOf(call.of))) continue;
    const isNode = program
      .refer(call.of, path)
      .some((it) => it.is === 'external' && modules.includes(it.from));
    const handlers = isNode ? call.args.flatMap((it) => functionsOf(program, it.value, path)) : [];
    const told = handlers.flatMap((it) => answersOf(program, it));
    const key = `${path}:${call.region.line}:${call.region.column}`;
    if (told.length > 0)
      gathered.set(key, { router: { key, made: { role: 'application' }, path, expr: call }, told });
  }
  return gathered;
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
  const site = { under: [], children: [], each: false };
  if (branches.length === 0) {
    const expr: Expr = { is: 'function', fn: start.fn, region: start.fn.region };
    return [{ ...site, act: { do: 'obscure', under: '' }, path: start.path, expr, guarded: false }];
  }
  return branches.map(({ expr, path, paths, methods, open, obscure }) => {
    const act: Act =
      obscure === undefined
        ? { do: 'serve', methods: methods.length > 0 ? methods : ['*'], paths }
        : { do: 'obscure', under: obscure };
    return { ...site, act, path, expr, guarded: open };
  });
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
