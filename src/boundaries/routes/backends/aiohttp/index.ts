import type { Call } from '../../../../model/module.ts';
import { argument } from '../argument.ts';
import type { Act, Look, RouterBackend } from '../backend.ts';
import { spellBraces } from '../brace-spelling.ts';
import { verbsOf } from '../class-verbs.ts';
import { findDecorated } from '../decorated.ts';
import { aiohttpExamples } from './examples.ts';

const verbs = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'];
const adding = verbs.map((it) => `add_${it}`);

/** The server of aiohttp. https://docs.aiohttp.org/en/stable/web_quickstart.html */
export const aiohttp: RouterBackend = {
  id: 'aiohttp',
  title: 'aiohttp',
  docs: 'https://docs.aiohttp.org/en/stable/web_quickstart.html',
  languages: ['python'],
  signs: ['aiohttp'],
  semantics: { caseSensitive: true, slash: 'strict', head: true, precedence: 'declared' },
  spell: spellBraces({ slashes: true }),
  rootAddsSlash: true,
  methods: new Set([
    ...verbs,
    ...adding,
    'route',
    'view',
    'static',
    'add_route',
    'add_view',
    'add_static',
    'add_routes',
    'add_subapp',
  ]),
  machinery: new Set(),
  chains: new Set(),
  branches: new Set(['add_resource']),
  parts: new Set(['router']),
  makes({ from, name }) {
    if (from !== 'aiohttp' && !from.startsWith('aiohttp.web')) return undefined;
    const made = name.slice(name.lastIndexOf('.') + 1);
    if (made === 'Application') return { role: 'application' };
    return made === 'RouteTableDef' ? { role: 'router' } : undefined;
  },
  mayRead: (_method, call) => call.args.length > 0,
  read(method, call, look) {
    if (method === 'add_routes') {
      const items = argument(call, 'routes', 0);
      if (!items) return [];
      return look.isRouter(items) ? [{ do: 'mount', prefixes: [], child: items }] : [{ do: 'list', items }];
    }
    if (method === 'add_subapp') {
      const [prefix, child] = [argument(call, 'prefix', 0), argument(call, 'subapp', 1)];
      return prefix && child ? [{ do: 'mount', prefixes: [prefix], child }] : [];
    }
    return readRoute(method.replace(/^add_/, ''), call, look);
  },
  entry({ name }, call, look) {
    return readRoute(name.slice(name.lastIndexOf('.') + 1), call, look);
  },
  examples: aiohttpExamples,
};

function readRoute(kind: string, call: Call, look: Look): readonly Act[] {
  if (kind === 'route') {
    const method = argument(call, 'method', 0);
    const onResource = call.args.length === 2 && call.of.is === 'member' && call.of.name === 'add_route';
    const path = onResource ? undefined : argument(call, 'path', 1);
    return method && (path || onResource)
      ? [{ do: 'serve', methods: [method], paths: path ? [path] : [] }]
      : [];
  }
  const path = argument(call, 'path', 0);
  if (!path) return [];
  if (kind === 'static')
    return [{ do: 'hide', paths: [argument(call, 'prefix', 0) ?? path], by: 'static files' }];
  if (kind === 'view') return [{ do: 'serve', methods: verbsOfView(call, look), paths: [path] }];
  return verbs.includes(kind) ? [{ do: 'serve', methods: [kind.toUpperCase()], paths: [path] }] : [];
}

function verbsOfView(call: Call, look: Look): readonly string[] {
  const handler = argument(call, 'handler', 1);
  const given = handler && look.refer(handler).find((it) => it.is === 'class');
  const decorated = findDecorated(look.program, call, look.at);
  const methods =
    given?.is === 'class'
      ? verbsOf(look.program, given.cls, given.path)
      : decorated?.is === 'class'
        ? verbsOf(look.program, decorated.cls, look.at)
        : [];
  return methods.length > 0 ? methods : ['*'];
}
