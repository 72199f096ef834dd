import type { Call, Expr } from '../../../../model/module.ts';
import { argument } from '../argument.ts';
import type { Act, Look, RouterBackend } from '../backend.ts';
import { fastapiExamples } from './examples.ts';
import { spellStarlette } from './spelling.ts';

const verbs = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'trace'];
const withMethods = ['api_route', 'add_api_route', 'route', 'add_route'];
const sockets = ['websocket', 'add_api_websocket_route', 'websocket_route', 'add_websocket_route'];

/** Of fastapi-utils, often copied: they put the routes of a class back where they were. */
const classBasedViews = new Set(['_register_endpoints', '_allocate_routes_by_method_name', '_cbv']);

/** FastAPI, and the Starlette under it. https://fastapi.tiangolo.com/tutorial/bigger-applications/ */
export const fastapi: RouterBackend = {
  id: 'fastapi',
  title: 'FastAPI',
  docs: 'https://fastapi.tiangolo.com/tutorial/bigger-applications/',
  languages: ['python'],
  signs: ['fastapi'],
  semantics: { caseSensitive: true, slash: 'redirect', head: false, precedence: 'declared' },
  spell: spellStarlette,
  rootAddsSlash: true,
  methods: new Set([...verbs, ...withMethods, ...sockets, 'include_router', 'mount']),
  machinery: classBasedViews,
  chains: new Set(),
  makes({ from, name }, call) {
    if (from !== 'fastapi' && !from.startsWith('fastapi.')) return undefined;
    const made = name.slice(name.lastIndexOf('.') + 1);
    if (made === 'FastAPI') {
      const redirects = argument(call, 'redirect_slashes');
      const strict = redirects?.is === 'literal' && redirects.value === false;
      return { role: 'application', ...(strict && { semantics: { slash: 'strict' as const } }) };
    }
    const prefix = argument(call, 'prefix');
    return made === 'APIRouter' ? { role: 'router', ...(prefix && { prefix }) } : undefined;
  },
  mayRead: (_method, call) => call.args.length > 0,
  read(method, call, look) {
    if (method === 'include_router') return readInclude(call);
    if (method === 'mount') return readMount(call, look);
    const path = argument(call, 'path', 0);
    if (!path) return [];
    return [{ do: 'serve', methods: methodsOf(method, call), paths: [path] }];
  },
  examples: fastapiExamples,
};

function methodsOf(method: string, call: Call): readonly (string | Expr)[] {
  if (sockets.includes(method)) return ['GET'];
  if (!withMethods.includes(method)) return [method.toUpperCase()];
  const methods = argument(call, 'methods');
  return methods ? [methods] : ['GET'];
}

function readInclude(call: Call): readonly Act[] {
  const child = argument(call, 'router', 0);
  const prefix = argument(call, 'prefix');
  return child ? [{ do: 'mount', prefixes: prefix ? [prefix] : [], child }] : [];
}

/** A mounted application of another kind answers there: static files, another framework. */
function readMount(call: Call, look: Look): readonly Act[] {
  const path = argument(call, 'path', 0);
  const child = argument(call, 'app', 1);
  if (!path || !child) return [];
  if (look.isRouter(child)) return [{ do: 'mount', prefixes: [path], child }];
  const other = look.refer(child).find((it) => it.is === 'made' || it.is === 'instance');
  if (other?.is === 'made') return [{ do: 'hide', paths: [path], by: `${other.by.from}.${other.by.name}` }];
  if (other?.is === 'instance') return [{ do: 'hide', paths: [path], by: other.cls.name }];
  return [{ do: 'mount', prefixes: [path], child }];
}
