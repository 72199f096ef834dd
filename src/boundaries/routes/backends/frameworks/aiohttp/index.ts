import { lastPart } from '../../../../../lang/link/external.ts';
import { walk } from '../../../../../lang/walk.ts';
import type { Call, Module } from '../../../../../model/module.ts';
import { type Act, mount } from '../../act.ts';
import { argument } from '../../arguments/argument.ts';
import { hidesGiven, mountsGiven, servesGiven } from '../../arguments/keyword-methods.ts';
import { verbs } from '../../arguments/verbs.ts';
import type { Look, RouterBackend } from '../../backend.ts';
import { routerMethods, servesRooted, verbMethods } from '../../routers/router-methods.ts';
import { spellBraces } from '../../spelling/brace.ts';
import { aiohttpExamples } from './examples.ts';

/** What stands in tables of routes and on handlers; a router is told each with `add_` before it. */
const entries = routerMethods({
  ...verbMethods(verbs, servesRooted),
  route: { least: 1, read: readRoute },
  view: servesGiven({ path: ['path', 0], view: ['handler', 1], otherwise: '*' }),
  static: hidesGiven(['prefix', 0], 'static files'),
});

/** The server of aiohttp. https://docs.aiohttp.org/en/stable/web_quickstart.html */
export const aiohttp: RouterBackend = {
  id: 'aiohttp',
  title: 'aiohttp',
  docs: 'https://docs.aiohttp.org/en/stable/web_quickstart.html',
  languages: ['python'],
  signs: ['aiohttp'],
  mark: /aiohttp[\s\S]*?\bweb\b/,
  isUsed: usesServer,
  semantics: { caseSensitive: true, slash: 'strict', head: true, precedence: 'declared' },
  forgives: new Set(['normalize_path_middleware']),
  spell: spellBraces({ slashes: true }),
  rootAddsSlash: true,
  methods: new Map([
    ...entries,
    ...[...entries].map(([name, method]) => [`add_${name}`, method] as const),
    ...routerMethods({
      add_routes: { least: 1, read: readTable },
      add_subapp: mountsGiven(['subapp', 1], ['prefix', 0]),
    }),
  ]),
  branches: new Set(['add_resource']),
  parts: new Set(['router']),
  makes({ from, name }) {
    if (from !== 'aiohttp' && !from.startsWith('aiohttp.web')) return undefined;
    if (lastPart(name) === 'Application') return { role: 'application' };
    return lastPart(name) === 'RouteTableDef' ? { role: 'router' } : undefined;
  },
  entry: ({ name }, call, look) => entries.get(lastPart(name))?.read(call, look) ?? [],
  examples: aiohttpExamples,
};

/** Whether a module uses the server: most that import aiohttp want its client. */
function usesServer(module: Module): boolean {
  const own = module.imports.filter(({ from }) => from === 'aiohttp' || from.startsWith('aiohttp.web'));
  if (own.some(({ from, name }) => from !== 'aiohttp' || name === 'web')) return true;
  const whole = new Set(own.flatMap(({ name, local }) => (name === '*' ? [local] : [])));
  let found = false;
  if (whole.size > 0)
    walk(module, (expr) => {
      found ||=
        expr.is === 'member' && expr.name === 'web' && expr.of.is === 'name' && whole.has(expr.of.name);
    });
  return found;
}

/** `route('GET', '/x', handler)`; a resource is told the method alone. */
function readRoute(call: Call): readonly Act[] {
  const method = argument(call, 'method', 0);
  const onResource = call.args.length === 2 && call.of.is === 'member' && call.of.name === 'add_route';
  const path = onResource ? undefined : argument(call, 'path', 1);
  if (!method || !(path || onResource)) return [];
  return [{ do: 'serve', methods: [method], paths: path ? [path] : [] }];
}

function readTable(call: Call, look: Look): readonly Act[] {
  const items = argument(call, 'routes', 0);
  if (!items) return [];
  return [look.isRouter(items) ? mount(items) : { do: 'list', items }];
}
