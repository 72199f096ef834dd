import { lastPart } from '../../../../../lang/link/external.ts';
import type { Call } from '../../../../../model/module.ts';
import { keywordsOf } from '../../../frontends/options.ts';
import { type Act, hide, mount, serve } from '../../act.ts';
import { argument } from '../../arguments/argument.ts';
import { mountsGiven, servesGiven } from '../../arguments/keyword-methods.ts';
import { semanticsIn } from '../../arguments/options.ts';
import { verbs } from '../../arguments/verbs.ts';
import type { Look, RouterBackend } from '../../backend.ts';
import { each, routerMethods, servesRooted, verbMethods } from '../../routers/router-methods.ts';
import { fastapiExamples } from './examples.ts';
import { spellStarlette } from './spelling.ts';
import { usersRouters } from './users.ts';

const sockets = ['websocket', 'add_api_websocket_route', 'websocket_route', 'add_websocket_route'];
/** A function answers GET, a class what it has methods for. */
const route = servesGiven({ path: ['path', 0], view: ['endpoint', 1], otherwise: 'GET' });
/** Of fastapi-utils, often copied: they put the routes of a class back where they were. */
const classBasedViews = ['_register_endpoints', '_allocate_routes_by_method_name', '_cbv'];

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
  methods: routerMethods({
    ...verbMethods([...verbs, 'trace'], servesRooted),
    ...each(['api_route', 'add_api_route', 'route', 'add_route'], route),
    ...each(sockets, servesRooted('GET')),
    include_router: mountsGiven(['router', 0], ['prefix']),
    mount: { least: 1, read: readMount },
  }),
  machinery: new Set(classBasedViews),
  makes({ from, name }, call) {
    const made = lastPart(name);
    const serves = /^fastapi_users(?:\.|$)/.test(from) ? usersRouters[made] : undefined;
    if (serves) return { role: 'router', serves };
    if (!/^(?:fastapi|starlette)(?:\.|$)/.test(from)) return undefined;
    const routes = argument(call, 'routes', made === 'Starlette' ? 1 : made === 'Router' ? 0 : undefined);
    const semantics = semanticsIn(keywordsOf(call), { redirect_slashes: [false, { slash: 'strict' }] });
    if (made === 'FastAPI' || made === 'Starlette') return { role: 'application', routes, semantics };
    if (made === 'Router' || (made === 'Mount' && routes)) return { role: 'router', routes };
    return made === 'APIRouter' ? { role: 'router', routes, prefix: argument(call, 'prefix') } : undefined;
  },
  parts: new Set(['router']),
  entry: ({ name }, call, look) => readEntry(lastPart(name), call, look),
  examples: fastapiExamples,
};

/** `Route('/x', read)`, `WebSocketRoute('/x', read)` and `Mount('/x', …)` in a list of routes. */
function readEntry(kind: string, call: Call, look: Look): readonly Act[] {
  const path = argument(call, 'path', 0);
  if (!path) return [];
  if (kind === 'Mount') return argument(call, 'routes') ? [mount(call, path)] : readMount(call, look);
  if (!kind.endsWith('Route')) return [];
  return kind.includes('WebSocket') ? [serve(['GET'], path)] : route.read(call, look);
}

/** A mounted application of another kind answers there: static files, another framework. */
function readMount(call: Call, look: Look): readonly Act[] {
  const path = argument(call, 'path', 0);
  const child = argument(call, 'app', 1);
  if (!path || !child) return [];
  const other = look.refer(child).find((it) => it.is === 'made' || it.is === 'instance');
  if (!other || look.isRouter(child)) return [mount(child, path)];
  return [hide(path, other.is === 'made' ? `${other.by.from}.${other.by.name}` : other.cls.name)];
}
