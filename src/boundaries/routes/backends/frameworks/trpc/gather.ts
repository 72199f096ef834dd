import { lastName } from '../../../../../lang/link/unit.ts';
import type { Call, Expr } from '../../../../../model/module.ts';
import type { CallSite, Program } from '../../../../../model/program.ts';
import type { Placed } from '../../../frontends/client.ts';
import { findOption } from '../../../frontends/options.ts';
import { callsNaming, importsAny } from '../../../modules-of.ts';
import { obscure, type PathText, serve } from '../../act.ts';
import { followed } from '../../calls/followed.ts';
import { catchAllPath, usedUnder } from '../../files/handler-place.ts';
import { type Gathered, routerAt, type Told, toldAt } from '../../gathered.ts';

const adapters =
  'fetchRequestHandler|createExpressMiddleware|createNextApiHandler|createHTTPServer|createHTTPHandler|fastifyTRPCPlugin|trpcServer';
const adapter = new RegExp(String.raw`(?:^|\.)(?:${adapters})$`);
/** What stands in every file that serves procedures. */
export const serving = new RegExp(String.raw`\b(?:register|${adapters})\b`);
/** The package whose adapter is a plugin, handed to `register`. */
const fastifyAdapter = '@trpc/server/adapters/fastify';
const languages = ['typescript'];
const kinds: Readonly<Record<string, string>> = { query: 'GET', mutation: 'POST', subscription: 'GET' };
const deepest = 12;
const mostProcedures = 5000;

/** The procedures of each router that an adapter of tRPC serves. */
export function gatherProcedures(program: Program): readonly Gathered[] {
  if (!importsAny(program, ['trpc'])) return [];
  const plugs = importsAny(program, [fastifyAdapter]);
  const sites = callsNaming(program, languages, (it) => (plugs && it === 'register') || adapter.test(it));
  return sites.flatMap((site) => {
    const { call, path } = site;
    const config = servedBy(program, site);
    if (!config) return [];
    const options = findOption(program, config, path, ['trpcOptions']) ?? { expr: config, path };
    const root = findOption(program, options.expr, options.path, ['router']);
    const router = routerAt(call, path, { role: 'application', prefix: prefixOf(program, site, config) });
    const told = root ? proceduresOf(program, root) : [];
    return [{ router, told: told.length > 0 ? told : [toldAt(obscure, router)] }];
  });
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
function prefixOf(program: Program, site: CallSite, config: Expr): PathText | undefined {
  const named = findOption(program, config, site.path, ['endpoint', 'prefix', 'basePath']);
  return named ?? usedUnder(program, site) ?? catchAllPath(site.path);
}

/** The procedures of a router and of those below it, by their dotted names. */
function proceduresOf(program: Program, router: Placed): readonly Told[] {
  const told: Told[] = [];
  const tell = ({ expr, path }: Placed, names: readonly string[], depth: number): void => {
    if (depth > deepest || told.length >= mostProcedures) return;
    const kind = expr.is === 'call' ? kinds[lastName(expr.of) ?? ''] : undefined;
    const table = tableOf(expr);
    if (kind !== undefined) told.push(toldAt(serve([kind], names.join('.')), { expr, path }));
    else if (table?.is === 'object')
      for (const { key, value } of table.entries)
        tell(
          { expr: value, path },
          [...names, ...(typeof key === 'string' && key !== '...' ? [key] : [])],
          depth + 1,
        );
    else if (table) for (const { value } of table.args) tell({ expr: value, path }, names, depth + 1);
    else for (const it of followed(program, { expr, path })) tell(it, names, depth + 1);
  };
  tell(router, [], 0);
  return told;
}

/** The object of `router({ … })`, an object itself, or a call that merges routers. */
function tableOf(expr: Expr): Extract<Expr, { is: 'object' }> | Call | undefined {
  if (expr.is === 'object') return expr;
  if (expr.is !== 'call') return undefined;
  const [first] = expr.args;
  if (/merge/i.test(lastName(expr.of) ?? '')) return expr;
  return first?.value.is === 'object' && /router/i.test(lastName(expr.of) ?? '') ? first.value : undefined;
}
