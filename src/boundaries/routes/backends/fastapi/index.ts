import type { Call, Expr } from '../../../../model/module.ts';
import { argument } from '../argument.ts';
import type { Act, Look, RouterBackend } from '../backend.ts';
import { verbsOf } from '../class-verbs.ts';
import { fastapiExamples } from './examples.ts';
import { spellStarlette } from './spelling.ts';
import { usersRouters } from './users.ts';

const verbs = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'trace'];
const withMethods = ['api_route', 'add_api_route', 'route', 'add_route'];
const sockets = ['websocket', 'add_api_websocket_route', 'websocket_route', 'add_websocket_route'];

/** Of fastapi-utils, often copied: they put the routes of a class back where they were. */
const classBasedViews = new Set(['_register_endpoints', '_allocate_routes_by_method_name', '_cbv']);

/** FastAPI, and the Starlette under it. https://fastapi.tiangolo.com/tutorial/bigger-applications/ */
export const fastapi: RouterBackend = {
  id: 'fastapi',
  title: 'FastAPI and Starlette',
  docs: 'https://fastapi.tiangolo.com/tutorial/bigger-applications/',
  languages: ['python'],
  signs: ['fastapi', 'starlette'],
  semantics: { caseSensitive: true, slash: 'redirect', head: false, precedence: 'declared' },
  spell: spellStarlette,
  rootAddsSlash: true,
  methods: new Set([...verbs, ...withMethods, ...sockets, 'include_router', 'mount']),
  machinery: classBasedViews,
  chains: new Set(),
  makes({ from, name }, call) {
    const made = name.slice(name.lastIndexOf('.') + 1);
    const serves = /^fastapi_users(?:\.|$)/.test(from) ? usersRouters[made] : undefined;
    if (serves) return { role: 'router', serves };
    if (!/^(?:fastapi|starlette)(?:\.|$)/.test(from)) return undefined;
    const list = argument(call, 'routes', made === 'Starlette' ? 1 : made === 'Router' ? 0 : undefined);
    const routes = list && { routes: list };
    if (made === 'FastAPI' || made === 'Starlette') {
      const redirects = argument(call, 'redirect_slashes');
      const strict = redirects?.is === 'literal' && redirects.value === false;
      return { role: 'application', ...routes, ...(strict && { semantics: { slash: 'strict' as const } }) };
    }
    if (made === 'Router' || (made === 'Mount' && list)) return { role: 'router', ...routes };
    const prefix = argument(call, 'prefix');
    return made === 'APIRouter' ? { role: 'router', ...routes, ...(prefix && { prefix }) } : undefined;
  },
  parts: new Set(['router']),
  entry({ name }, call, look) {
    const kind = name.slice(name.lastIndexOf('.') + 1);
    const path = argument(call, 'path', 0);
    if (kind === 'Mount')
      return argument(call, 'routes') && path
        ? [{ do: 'mount', prefixes: [path], child: call }]
        : readMount(call, look);
    if (!path || !/Route$/.test(kind)) return [];
    const methods = argument(call, 'methods');
    const served = kind.includes('WebSocket') ? ['GET'] : methods ? [methods] : verbsOfEndpoint(call, look);
    return [{ do: 'serve', methods: served, paths: [path] }];
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

/** A function answers GET, a class what it has methods for. */
function verbsOfEndpoint(call: Call, look: Look): readonly string[] {
  const endpoint = argument(call, 'endpoint', 1);
  const cls = endpoint && look.refer(endpoint).find((it) => it.is === 'class');
  return cls?.is === 'class' ? verbsOf(look.program, cls.cls, cls.path) : ['GET'];
}

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
