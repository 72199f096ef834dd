import { globalModule } from '../../../../lang/link/external.ts';
import { lastName } from '../../../../lang/link/unit.ts';
import { walk } from '../../../../lang/walk.ts';
import type { Call, Expr, Module } from '../../../../model/module.ts';
import { spellTemplate } from '../aspnet/spelling.ts';
import type { Act, Look, Made, RouterBackend } from '../backend.ts';
import { serveFixed } from '../fixed-endpoints.ts';
import { plainText } from '../plain-text.ts';
import { chained } from './conventions.ts';
import { minimalApiExamples } from './examples.ts';
import { identityEndpoints } from './identity.ts';

const verbs: ReadonlyMap<string, string> = new Map(
  ['Get', 'Post', 'Put', 'Patch', 'Delete'].map((it) => [`Map${it}`, it.toUpperCase()]),
);
/** What serves something of its own below a path. */
const hiding: ReadonlyMap<string, string> = new Map([
  ['MapHub', 'SignalR'],
  ['MapGraphQL', 'GraphQL'],
  ['MapReverseProxy', 'a proxy'],
]);
/** What serves that cannot be told from its call. */
const obscure = new Set(['MapCarter', 'MapFastEndpoints', 'UseFastEndpoints']);
/** The types that endpoints are mapped on. */
const builders = new Set(['WebApplication', 'IEndpointRouteBuilder', 'IApplicationBuilder']);
const groups = new Set(['RouteGroupBuilder']);
const fallbacks = new Set([
  'MapFallback',
  'MapFallbackToFile',
  'MapFallbackToPage',
  'MapFallbackToController',
]);

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
  methods: new Set([
    ...verbs.keys(),
    ...hiding.keys(),
    ...obscure,
    ...fallbacks,
    'Map',
    'MapMethods',
    'MapHealthChecks',
    'MapIdentityApi',
    'UseEndpoints',
    'UsePathBase',
  ]),
  machinery: new Set(),
  chains: chained,
  makes({ from, name }, call): Made | undefined {
    if (from !== globalModule) return undefined;
    if (/^WebApplication\.(?:Create|Create(?:Slim|Empty)?Builder\(\)\.(?:….)?Build)$/.test(name))
      return { role: 'application' };
    if (builders.has(name)) return { role: 'application' };
    if (!/\.MapGroup$/.test(name) || call.of.is !== 'member') return undefined;
    const prefix = call.args[0]?.value;
    return { role: 'router', on: call.of.of, ...(prefix && { prefix }) };
  },
  holds({ from, name }) {
    if (from !== globalModule) return undefined;
    return builders.has(name) ? { role: 'application' } : groups.has(name) ? { role: 'router' } : undefined;
  },
  takes: ({ type }) => !type,
  plugin: ({ params, name }) => (name === undefined && params.length === 1 ? { role: 'router' } : undefined),
  mayRead: (method, { args }) =>
    args.length > 0 || hiding.has(method) || /Api$|FastEndpoints$|Carter$/.test(method),
  read(method, call, look): readonly Act[] {
    if (look.refer(call.of).some((it) => it.is === 'function')) return [];
    const [first, second] = call.args.map((it) => it.value);
    if (method === 'MapIdentityApi') return serveFixed(identityEndpoints);
    if (obscure.has(method)) return [{ do: 'obscure', under: '' }];
    const by = hiding.get(method);
    if (by !== undefined)
      return [{ do: 'hide', paths: first ? [first] : [method === 'MapGraphQL' ? '/graphql' : ''], by }];
    if (!first) return [];
    if (method === 'UseEndpoints') return [{ do: 'mount', prefixes: [], child: first }];
    if (method === 'UsePathBase')
      return plainText(look.program, first, look.at) === undefined
        ? []
        : [{ do: 'prefix', paths: ['', first] }];
    if (fallbacks.has(method)) return [{ do: 'serve', methods: ['*'], paths: [fallbackOf(call, look)] }];
    if (method === 'MapMethods') return second ? [{ do: 'serve', methods: [second], paths: [first] }] : [];
    if (!second && method !== 'MapHealthChecks') return [];
    return [{ do: 'serve', methods: [verbs.get(method) ?? '*'], paths: [first] }];
  },
  examples: minimalApiExamples,
};

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
