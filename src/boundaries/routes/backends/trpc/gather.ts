import { lastName } from '../../../../lang/link/unit.ts';
import { walk } from '../../../../lang/walk.ts';
import type { Call, Expr, Module } from '../../../../model/module.ts';
import type { CallSite, Program } from '../../../../model/program.ts';
import type { Placed } from '../../frontends/client.ts';
import { findOption } from '../../frontends/options.ts';
import { callsIn, callsNaming, importsAny } from '../../modules-of.ts';
import type { PathText } from '../backend.ts';
import { type Gathered, type Told, toldAt } from '../gathered.ts';

const adapter =
  /(?:^|\.)(?:fetchRequestHandler|createExpressMiddleware|createNextApiHandler|createHTTPServer|createHTTPHandler|fastifyTRPCPlugin|trpcServer)$/;
const languages = ['typescript'];
const kinds: Readonly<Record<string, string>> = { query: 'GET', mutation: 'POST', subscription: 'GET' };
/** What makes a procedure what it does, which its name and kind do not depend on. */
const inner = /^(?:query|mutation|subscription|use|input|output|middleware)$/;
const deepest = 12;
const mostProcedures = 5000;

/** The procedures of each router that an adapter of tRPC serves. */
export function gatherProcedures(program: Program): ReadonlyMap<string, Gathered> {
  if (!importsAny(program, ['trpc'])) return new Map();
  const gathered = new Map<string, Gathered>();
  for (const site of callsNaming(program, languages, (it) => it === 'register' || adapter.test(it))) {
    const config = servedBy(program, site);
    if (!config) continue;
    const { call, path } = site;
    const options = findOption(program, config, path, ['trpcOptions']) ?? { expr: config, path };
    const router = findOption(program, options.expr, options.path, ['router']);
    const under = prefixOf(program, site, config);
    const told: Told[] = [];
    if (router) tellProcedures(program, router, [], under, told, 0);
    if (told.length === 0) told.push(toldAt({ do: 'obscure', under: '' }, { expr: call, path }, { under }));
    const key = `${path}:${call.region.line}:${call.region.column}`;
    gathered.set(key, { router: { key, made: { role: 'application' }, path, expr: call }, told });
  }
  return gathered;
}

/** Whether a call may serve procedures; what is inside a procedure says nothing of its name. */
export function tellsProcedures({ of, args }: Call): boolean | 'aside' {
  if ([of, ...args.map(({ value }) => value)].some((it) => adapter.test(lastName(it) ?? ''))) return true;
  return inner.test(lastName(of) ?? '') && 'aside';
}

/** The calls of a module that may serve procedures, and those that are handed such a call. */
export function findServing(module: Module): readonly Expr[] {
  const serves = (expr: Expr) => expr.is === 'call' && tellsProcedures(expr) === true;
  const found: Expr[] = [];
  walk(module, (expr) => {
    if (serves(expr) || (expr.is === 'call' && expr.args.some(({ value }) => serves(value))))
      found.push(expr);
  });
  return found;
}

/** The options of a call that serves a router: `fetchRequestHandler({ … })`, `app.register(fastifyTRPCPlugin, { … })`. */
function servedBy(program: Program, { call, path }: CallSite): Expr | undefined {
  const isAdapter = (expr: Expr) =>
    program
      .refer(expr, path)
      .some((it) => it.is === 'external' && /trpc/.test(it.from) && adapter.test(it.name));
  const [first, second] = call.args;
  if (lastName(call.of) === 'register')
    return first && second && isAdapter(first.value) ? second.value : undefined;
  return adapter.test(lastName(call.of) ?? '') && isAdapter(call.of) ? first?.value : undefined;
}

/** Where it is served: an option, the path that it is used under, or that of its file. */
function prefixOf(program: Program, { call, path }: CallSite, config: Expr): readonly PathText[] {
  const named = findOption(program, config, path, ['endpoint', 'prefix', 'basePath']);
  if (named) return [named];
  const user = callsIn(program, languages).find(
    (it) => it.path === path && it.call.args.some(({ value }) => value === call),
  );
  const used = user?.call.args[0]?.value;
  if (used && used !== call) {
    const [value] = program.evaluate(used, path).values;
    const text = value?.parts.filter((it) => typeof it === 'string').join('');
    return text === undefined ? [] : [text.replace(/\/?\*.*$/, '')];
  }
  const page = /(?:^|\/)pages(\/api\/[^[\]]*?)\/?\[/.exec(path)?.[1];
  return page === undefined ? [] : [page];
}

function tellProcedures(
  program: Program,
  { expr, path }: Placed,
  names: readonly string[],
  under: readonly PathText[],
  told: Told[],
  depth: number,
): void {
  if (depth > deepest || told.length >= mostProcedures) return;
  const kind = expr.is === 'call' ? kinds[lastName(expr.of) ?? ''] : undefined;
  if (kind !== undefined) {
    told.push(toldAt({ do: 'serve', methods: [kind], paths: [names.join('.')] }, { expr, path }, { under }));
    return;
  }
  const table = tableOf(expr);
  if (!table) {
    for (const it of program.refer(expr, path)) {
      const next = it.is === 'made' ? it.call : it.is === 'value' ? it.expr : undefined;
      if (next && next !== expr && 'path' in it)
        tellProcedures(program, { expr: next, path: it.path }, names, under, told, depth + 1);
    }
    return;
  }
  if (table.is === 'object')
    for (const { key, value } of table.entries) {
      const more = key === '...' || typeof key !== 'string' ? names : [...names, key];
      tellProcedures(program, { expr: value, path }, more, under, told, depth + 1);
    }
  else
    for (const { value } of table.args)
      tellProcedures(program, { expr: value, path }, names, under, told, depth + 1);
}

/** The object of `router({ … })`, an object itself, or a call that merges routers. */
function tableOf(expr: Expr): Extract<Expr, { is: 'object' }> | Call | undefined {
  if (expr.is === 'object') return expr;
  if (expr.is !== 'call') return undefined;
  const [first] = expr.args;
  if (/merge/i.test(lastName(expr.of) ?? '')) return expr;
  return first?.value.is === 'object' && /router/i.test(lastName(expr.of) ?? '') ? first.value : undefined;
}
