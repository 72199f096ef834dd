import type { Call, Expr } from '../../../../model/module.ts';
import { spellAngles } from '../angle-spelling.ts';
import { argument } from '../argument.ts';
import type { Act, Look, Made, RouterBackend } from '../backend.ts';
import { findDecorated } from '../decorated.ts';
import { flaskExamples } from './examples.ts';
import { methodsOfClass, methodsOfView } from './view-methods.ts';

const verbs = ['get', 'post', 'put', 'patch', 'delete'];
const packages = /^(?:flask|quart|apiflask|flask_(?:restful|restx|restplus|smorest|api|openapi3))(?:\.|$)/;
const applications = new Set(['Flask', 'Quart', 'APIFlask', 'FlaskAPI', 'OpenAPI']);
const blueprints = new Set(['Blueprint', 'APIBlueprint']);

/** Flask with its extensions Flask-RESTful, Flask-RESTX and flask-smorest, and Quart. https://flask.palletsprojects.com/ */
export const flask: RouterBackend = {
  id: 'flask',
  title: 'Flask',
  docs: 'https://flask.palletsprojects.com/en/stable/blueprints/',
  languages: ['python'],
  signs: ['flask', 'quart'],
  semantics: { caseSensitive: true, slash: 'append', head: true, precedence: 'specific' },
  spell: spellAngles,
  rootAddsSlash: true,
  methods: new Set([
    ...verbs,
    'route',
    'add_url_rule',
    'register_blueprint',
    'add_resource',
    'resource',
    'add_namespace',
    'init_app',
  ]),
  machinery: new Set(),
  chains: new Set(),
  mounters: new Set(['DispatcherMiddleware']),
  parts: new Set(['wsgi_app']),
  makes({ from, name }, call) {
    const made = name.slice(name.lastIndexOf('.') + 1);
    if (made === 'DispatcherMiddleware' && from.startsWith('werkzeug')) return dispatcherOf(call);
    if (!packages.test(from)) return undefined;
    if (applications.has(made)) return { role: 'application' };
    const prefix = argument(call, 'url_prefix');
    if (blueprints.has(made)) return { role: 'router', ...(prefix && { prefix }) };
    if (made === 'Namespace' || made === 'namespace') return namespaceOf(made, call);
    if (made !== 'Api') return undefined;
    const on = argument(call, 'app', 0);
    const under = argument(call, 'prefix');
    return { role: on ? 'router' : 'application', ...(on && { on }), ...(under && { prefix: under }) };
  },
  mayRead: (_method, call) => call.args.length > 0,
  read(method, call, look) {
    switch (method) {
      case 'register_blueprint':
        return readRegistration(call, look);
      case 'add_namespace':
        return mounted(argument(call, 'ns', 0), argument(call, 'path', 1));
      case 'init_app':
        return [];
      case 'add_resource':
        return readResource(call, look);
      case 'resource':
        return [{ do: 'serve', methods: decoratedMethods(call, look) ?? ['*'], paths: placed(call, 0) }];
      case 'add_url_rule':
        return readRule(call, look);
      default:
        return readRoute(method, call, look);
    }
  },
  examples: flaskExamples,
};

/** Applications by where they are mounted. https://werkzeug.palletsprojects.com/en/stable/middleware/dispatcher/ */
function dispatcherOf(call: Call): Made {
  const first = argument(call, 'app', 0);
  const others = argument(call, 'mounts', 1);
  const entries = others?.is === 'object' ? others.entries : [];
  const mounts = entries.flatMap(({ key, value }) => [{ prefixes: [key], child: value }]);
  return {
    role: 'application',
    mounts: [...(first ? [{ prefixes: [], child: first }] : []), ...mounts],
    ...(others && others.is !== 'object' && { shifts: 'DispatcherMiddleware' }),
  };
}

/** `Namespace('books')` and `api.namespace('books')` stand under `/books` where they name no path. */
function namespaceOf(made: string, call: Call): Made {
  const path = argument(call, 'path');
  const name = argument(call, 'name', 0);
  const named = name?.is === 'literal' && typeof name.value === 'string' ? `/${name.value}` : undefined;
  const prefix = path ?? named;
  const owner = made === 'namespace' && call.of.is === 'member' ? call.of.of : undefined;
  return { role: 'router', ...(prefix !== undefined && { prefix }), ...(owner && { on: owner }) };
}

function mounted(child: Expr | undefined, prefix: Expr | undefined): readonly Act[] {
  return child
    ? [{ do: 'mount', prefixes: prefix ? [prefix] : [], child, replaces: prefix !== undefined }]
    : [];
}

/** A blueprint that another package makes answers for itself, below the prefix that one of the two is given. */
function readRegistration(call: Call, look: Look): readonly Act[] {
  const blueprint = argument(call, 'blueprint', 0);
  const prefix = argument(call, 'url_prefix');
  const made = blueprint && look.refer(blueprint).find((it) => it.is === 'made');
  if (!blueprint || made?.is !== 'made' || look.isRouter(blueprint)) return mounted(blueprint, prefix);
  const own = prefix ?? argument(made.call, 'url_prefix') ?? argument(made.call, 'base_url', 0);
  const path = own && { expr: own, path: prefix ? look.at : made.path };
  return path ? [{ do: 'hide', paths: [path], by: made.by.from }] : mounted(blueprint, prefix);
}

/** `@bp.route('/x')` stands on a function, or on a class of methods. */
function readRoute(method: string, call: Call, look: Look): readonly Act[] {
  const paths = method === 'route' ? placed(call, 0) : placed(call, 0).slice(0, 1);
  const rule = argument(call, 'rule');
  if (paths.length === 0 && !rule) return [];
  const methods = argument(call, 'methods');
  const served =
    method === 'route'
      ? methods
        ? [methods]
        : (decoratedMethods(call, look) ?? ['GET'])
      : [method.toUpperCase()];
  return [{ do: 'serve', methods: served, paths: rule ? [rule] : paths }];
}

function readRule(call: Call, look: Look): readonly Act[] {
  const rule = argument(call, 'rule', 0);
  if (!rule) return [];
  const methods = argument(call, 'methods');
  const view = argument(call, 'view_func', 2);
  const served = methods ? [methods] : methodsOfView(look.program, view && { expr: view, path: look.at });
  return [{ do: 'serve', methods: served, paths: [rule] }];
}

/** `api.add_resource(Books, '/books', '/library/books')`. */
function readResource(call: Call, look: Look): readonly Act[] {
  const [resource, ...paths] = placed(call, 0);
  if (!resource) return [];
  const methods = look
    .refer(resource)
    .flatMap((it) => (it.is === 'class' ? methodsOfClass(look.program, it.cls, it.path) : ['*']));
  return [{ do: 'serve', methods, paths }];
}

function decoratedMethods(call: Call, look: Look): ReturnType<typeof methodsOfClass> | undefined {
  const decorated = findDecorated(look.program, call, look.at);
  return decorated?.is === 'class' ? methodsOfClass(look.program, decorated.cls, look.at) : undefined;
}

function placed(call: Call, from: number): readonly Expr[] {
  return call.args
    .filter((it) => it.name === undefined)
    .slice(from)
    .map((it) => it.value);
}
