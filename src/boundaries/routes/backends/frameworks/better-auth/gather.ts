import { lastName } from '../../../../../lang/link/unit.ts';
import type { Call, Expr } from '../../../../../model/module.ts';
import type { CallSite, Program } from '../../../../../model/program.ts';
import type { Placed } from '../../../frontends/client.ts';
import { findOption } from '../../../frontends/options.ts';
import { callsIn, importsAny } from '../../../modules-of.ts';
import { type Act, hide, obscure, type PathText, serve } from '../../act.ts';
import { plainText } from '../../arguments/plain-text.ts';
import { listEntries } from '../../calls/list-entries.ts';
import { type Gathered, routerAt, type Told, toldAt } from '../../gathered.ts';
import { serveFixed } from '../../routers/fixed-endpoints.ts';
import { coreEndpoints, plugins } from './table.ts';

const packages = /^(?:better-auth$|better-auth\/(?!client)|@better-auth\/)/;

/** Every `betterAuth({ … })`, with what it and its plugins serve. */
export function gatherAuth(program: Program): readonly Gathered[] {
  if (!importsAny(program, ['better-auth'], ['typescript'])) return [];
  const sites = callsIn(program, ['typescript']);
  const role = sites.some((it) => isHandled(program, it)) ? 'application' : 'router';
  return sites.flatMap(({ call, path }) => {
    if (lastName(call.of) !== 'betterAuth' || !isOfPackage(program, call.of, path)) return [];
    const router = routerAt(call, path, { role, prefix: basePathOf(program, call, path) });
    const plugins = optionOf(program, call, path, 'plugins').flatMap((it) =>
      listEntries(program, it.expr, it.path),
    );
    const told = [
      ...tell(serveFixed(coreEndpoints), router, false),
      ...plugins.flatMap((it) => tellPlugin(program, it, it.guarded)),
      ...tell([hide('', 'Better Auth')], router, false),
    ];
    return [{ router, told }];
  });
}

/** Whether a call serves such a thing: `auth.handler(request)`, `app.all('/x/*', auth.handler)`, `toNodeHandler(auth)`. */
function isHandled(program: Program, { call, path }: CallSite): boolean {
  const isMember = (it: Expr) => it.is === 'member' && it.name === 'handler';
  return (
    isMember(call.of) ||
    call.args.some((it) => isMember(it.value)) ||
    (/Handler$/.test(lastName(call.of) ?? '') && isOfPackage(program, call.of, path))
  );
}

function isOfPackage(program: Program, expr: Expr, path: string): boolean {
  return program.refer(expr, path).some((it) => it.is === 'external' && packages.test(it.from));
}

/** `basePath`, or the path of `baseURL`, or `/api/auth`. https://www.better-auth.com/docs/reference/options#basepath */
function basePathOf(program: Program, call: Call, path: string): PathText {
  const [url] = optionOf(program, call, path, 'baseURL');
  const text = url && plainText(program, url.expr, url.path);
  const own = text === undefined ? undefined : /^https?:\/\/[^/]+(\/[^?#]*[^/?#])/.exec(text)?.[1];
  return own ?? optionOf(program, call, path, 'basePath')[0] ?? '/api/auth';
}

function optionOf(program: Program, { args }: Call, path: string, name: string): readonly Placed[] {
  const [config] = args;
  const found = config && findOption(program, config.value, path, [name]);
  return found ? [found] : [];
}

function tellPlugin(program: Program, { expr, path }: Placed, guarded: boolean): readonly Told[] {
  for (const referent of program.refer(expr, path)) {
    if (referent.is === 'made' && packages.test(referent.by.from)) {
      const plugin = plugins[lastName(referent.call.of) ?? ''];
      if (!plugin) break;
      const optional = Object.entries(plugin.optional ?? {}).flatMap(([option, endpoints]) => {
        const [value] = optionOf(program, referent.call, referent.path, option);
        return value && !isOff(program, value) ? serveFixed(endpoints) : [];
      });
      return tell([...serveFixed(plugin.serves), ...optional], { expr, path }, guarded);
    }
    if (referent.is === 'value' && referent.expr.is === 'object')
      return tell(ownEndpoints(program, referent.expr, referent.path), { expr, path }, guarded);
  }
  return tell([obscure], { expr, path }, guarded);
}

/** `{ enabled: false }`. */
function isOff(program: Program, { expr, path }: Placed): boolean {
  const enabled = findOption(program, expr, path, ['enabled']);
  return enabled?.expr.is === 'literal' && enabled.expr.value === false;
}

/** The endpoints of a plugin that the tree has itself: `endpoints: { greet: createAuthEndpoint('/greet', { method: 'GET' }) }`. */
function ownEndpoints(program: Program, plugin: Expr, path: string): readonly Act[] {
  const endpoints = findOption(program, plugin, path, ['endpoints']);
  if (!endpoints) return [];
  if (endpoints.expr.is !== 'object') return [obscure];
  return endpoints.expr.entries.flatMap(({ value }): readonly Act[] => {
    const made = program.refer(value, endpoints.path).find((it) => it.is === 'made');
    const [route, options] = made?.is === 'made' ? made.call.args : [];
    if (made?.is !== 'made' || !route || !options) return [obscure];
    const method = findOption(program, options.value, made.path, ['method']);
    return [serve([method ?? '*'], { expr: route.value, path: made.path })];
  });
}

function tell(acts: readonly Act[], at: Pick<Placed, 'expr' | 'path'>, guarded: boolean): readonly Told[] {
  return acts.map((act) => toldAt(act, at, { guarded }));
}
