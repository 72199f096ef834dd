import { globalModule } from '../../../../../lang/link/external.ts';
import { lastName } from '../../../../../lang/link/unit.ts';
import { walk } from '../../../../../lang/walk.ts';
import type { Call, Expr, Module } from '../../../../../model/module.ts';
import { type Act, hide, obscure, serve } from '../../act.ts';
import { plainText } from '../../arguments/plain-text.ts';
import type { Look, RouterBackend, RouterMethod } from '../../backend.ts';
import { serveFixed } from '../../routers/fixed-endpoints.ts';
import { madeOn } from '../../routers/made-on.ts';
import {
  each,
  includes,
  routerMethods,
  serves,
  servesListed,
  servesPath,
} from '../../routers/router-methods.ts';
import { spellTemplate } from '../aspnet/spelling.ts';
import { belowModule, mapsModules } from './carter.ts';
import { chained } from './conventions.ts';
import { minimalApiExamples } from './examples.ts';
import { identityEndpoints } from './identity.ts';

const verbs = ['Get', 'Post', 'Put', 'Patch', 'Delete'];
/** The types that endpoints are mapped on. */
const builders = new Set(['WebApplication', 'IEndpointRouteBuilder', 'IApplicationBuilder']);
const fallbacks = ['MapFallback', 'MapFallbackToFile', 'MapFallbackToPage', 'MapFallbackToController'];

const table: Readonly<Record<string, RouterMethod>> = {
  ...Object.fromEntries(verbs.map((it) => [`Map${it}`, serves(it.toUpperCase())])),
  Map: serves('*'),
  MapMethods: servesListed,
  MapHealthChecks: servesPath('*'),
  ...each(fallbacks, { least: 1, read: (call, look) => [serve(['*'], fallbackOf(call, look))] }),
  MapIdentityApi: { least: 0, read: () => serveFixed(identityEndpoints) },
  MapHub: hidesBelow('', 'SignalR'),
  MapGraphQL: hidesBelow('/graphql', 'GraphQL'),
  MapReverseProxy: hidesBelow('', 'a proxy'),
  /** What these serve cannot be told from their calls. */
  ...each(['MapFastEndpoints', 'UseFastEndpoints'], { least: 0, read: () => [obscure] }),
  MapCarter: mapsModules,
  UseEndpoints: includes,
  UsePathBase: { least: 1, read: readPathBase },
};

/**
 * Minimal APIs of ASP.NET Core: endpoints that are mapped by calls, on applications and on groups.
 * https://learn.microsoft.com/aspnet/core/fundamentals/minimal-apis/route-handlers
 */
export const minimalApis: RouterBackend = {
  id: 'minimal-apis',
  title: 'ASP.NET Core minimal APIs',
  docs: 'https://learn.microsoft.com/aspnet/core/fundamentals/minimal-apis/route-handlers',
  languages: ['csharp'],
  signs: ['WebApplication', 'IEndpointRouteBuilder', 'RouteGroupBuilder', 'UseEndpoints'],
  asks: argumentsIn,
  semantics: { caseSensitive: false, slash: 'ignored', head: false, precedence: 'specific' },
  spell: spellTemplate,
  rootAddsSlash: false,
  isUsed: (module) => argumentsIn(module).length > 0,
  methods: routerMethods(
    Object.fromEntries(Object.entries(table).map(([name, method]) => [name, unlessOwn(method)])),
  ),
  chains: chained,
  makes({ from, name }, call) {
    if (from !== globalModule) return undefined;
    if (/^WebApplication\.(?:Create|Create(?:Slim|Empty)?Builder\(\)\.(?:….)?Build)$/.test(name))
      return { role: 'application' };
    if (builders.has(name)) return { role: 'application' };
    return name.endsWith('.MapGroup') ? madeOn(call, call.args[0]?.value) : undefined;
  },
  holds({ from, name }) {
    if (from !== globalModule) return undefined;
    if (name === 'RouteGroupBuilder') return { role: 'router' };
    return builders.has(name) ? { role: 'application' } : undefined;
  },
  takes: ({ type }) => !type,
  plugin: ({ params, name }) => (name === undefined && params.length === 1 ? { role: 'router' } : undefined),
  examples: minimalApiExamples,
};

/** A method that the tree declares itself under that name is read by what it does. */
function unlessOwn(method: RouterMethod): RouterMethod {
  const isOwn = (call: Call, look: Look) => look.refer(call.of).some((it) => it.is === 'function');
  return {
    ...method,
    read: (call, look) => (isOwn(call, look) ? [] : belowModule(method.read(call, look), call, look)),
  };
}

/** Something of its own is served below a path, which it may know itself. */
function hidesBelow(usual: string, by: string): RouterMethod {
  return { least: 0, read: ({ args: [path] }) => [hide(path?.value ?? usual, by)] };
}

/** Paths are served with it and without. */
function readPathBase({ args: [base] }: Call, look: Look): readonly Act[] {
  const isKnown = base && plainText(look.program, base.value, look.at) !== undefined;
  return isKnown ? [{ do: 'prefix', paths: ['', base.value] }] : [];
}

/** What answers where nothing else does: below a pattern, or everywhere. */
function fallbackOf({ args }: Call, look: Look): Expr | string {
  const [first] = args;
  return args.length > 1 && first && look.isPath(first.value) ? first.value : '{**path}';
}

const telling = /^(?:Map[A-Z]\w*|UsePathBase)$/;

/** What of a module says the paths of endpoints. */
function argumentsIn(module: Module): readonly Expr[] {
  const found: Expr[] = [];
  walk(module, (expr) => {
    if (expr.is === 'call' && expr.of.is === 'member' && telling.test(lastName(expr.of) ?? ''))
      found.push(...expr.args.map((it) => it.value));
  });
  return found;
}
