import { lastPart } from '../../../../../lang/link/external.ts';
import type { Call, Expr } from '../../../../../model/module.ts';
import { type Act, hide, type Made, mount, type PathText, serve } from '../../act.ts';
import { decoratedClass } from '../../annotated/decorated-class.ts';
import { argument } from '../../arguments/argument.ts';
import type { Look, RouterBackend } from '../../backend.ts';
import { madeOn } from '../../routers/made-on.ts';
import { routerMethods, servesRooted, verbMethods } from '../../routers/router-methods.ts';
import { spellAngles } from '../../spelling/angle.ts';
import { flaskExamples } from './examples.ts';
import { methodsOfClass, methodsOfView } from './view-methods.ts';

const packages = /^(?:flask|quart|apiflask|flask_(?:restful|restx|restplus|smorest|api|openapi3))(?:\.|$)/;
const applications = new Set(['Flask', 'Quart', 'APIFlask', 'FlaskAPI', 'OpenAPI']);

/** Flask with its extensions Flask-RESTful, Flask-RESTX and flask-smorest, and Quart. https://flask.palletsprojects.com/ */
export const flask: RouterBackend = {
  id: 'flask',
  title: 'Flask',
  docs: 'https://flask.palletsprojects.com/en/stable/blueprints/',
  languages: ['python'],
  signs: ['flask', 'quart'],
  semantics: { caseSensitive: true, slash: 'append', head: true, precedence: 'specific' },
  forgives: new Set(['strict_slashes']),
  spell: spellAngles,
  rootAddsSlash: true,
  methods: routerMethods({
    ...verbMethods(['get', 'post', 'put', 'patch', 'delete'], servesRooted),
    route: { least: 1, read: readRoute },
    add_url_rule: { least: 1, read: readRule },
    resource: { least: 1, read: readDecoratedResource },
    add_resource: { least: 1, read: readResource },
    register_blueprint: { least: 1, read: readRegistration },
    add_namespace: {
      least: 1,
      read: (call) => mounted(argument(call, 'ns', 0), argument(call, 'path', 1)),
    },
  }),
  mounters: new Set(['DispatcherMiddleware']),
  parts: new Set(['wsgi_app']),
  makes({ from, name }, call) {
    const made = lastPart(name);
    if (made === 'DispatcherMiddleware' && from.startsWith('werkzeug')) return dispatcherOf(call);
    if (!packages.test(from)) return undefined;
    if (applications.has(made)) return { role: 'application' };
    if (/^(?:API)?Blueprint$/.test(made)) return { role: 'router', prefix: argument(call, 'url_prefix') };
    if (made === 'Namespace') return { role: 'router', prefix: namespaceOf(call) };
    if (made === 'namespace') return { ...madeOn(call), role: 'router', prefix: namespaceOf(call) };
    if (made !== 'Api') return undefined;
    const on = argument(call, 'app', 0);
    return { role: on ? 'router' : 'application', on, prefix: argument(call, 'prefix') };
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
function namespaceOf(call: Call): PathText | undefined {
  const name = argument(call, 'name', 0);
  const named = name?.is === 'literal' && typeof name.value === 'string' ? `/${name.value}` : undefined;
  return argument(call, 'path') ?? named;
}

function mounted(child: Expr | undefined, prefix: Expr | undefined): readonly Act[] {
  return child ? [{ ...mount(child, prefix), replaces: prefix !== undefined }] : [];
}

/** A blueprint that another package makes answers for itself, below the prefix that one of the two is given. */
function readRegistration(call: Call, look: Look): readonly Act[] {
  const blueprint = argument(call, 'blueprint', 0);
  const prefix = argument(call, 'url_prefix');
  const made = blueprint && look.madeBy(blueprint);
  if (!made || look.isRouter(blueprint)) return mounted(blueprint, prefix);
  const own = argument(made.call, 'url_prefix') ?? argument(made.call, 'base_url', 0);
  const path = prefix ?? (own && { expr: own, path: made.path });
  return path ? [hide(path, made.by.from)] : mounted(blueprint, prefix);
}

/** `@bp.route('/x')`, or `@ns.route('/x', '/y')`, stands on a function or on a class of methods. */
function readRoute(call: Call, look: Look): readonly Act[] {
  const rule = argument(call, 'rule');
  const paths = rule ? [rule] : unnamed(call);
  const methods = argument(call, 'methods');
  const served = methods ? [methods] : (decoratedMethods(call, look) ?? ['GET']);
  return paths.length > 0 ? [{ do: 'serve', methods: served, paths }] : [];
}

function readDecoratedResource(call: Call, look: Look): readonly Act[] {
  return [{ do: 'serve', methods: decoratedMethods(call, look) ?? ['*'], paths: unnamed(call) }];
}

function readRule(call: Call, look: Look): readonly Act[] {
  const rule = argument(call, 'rule', 0);
  const methods = argument(call, 'methods');
  const view = argument(call, 'view_func', 2);
  const served = methods ? [methods] : methodsOfView(look.program, view && { expr: view, path: look.at });
  return rule ? [serve(served, rule)] : [];
}

/** `api.add_resource(Books, '/books', '/library/books')`. */
function readResource(call: Call, look: Look): readonly Act[] {
  const [resource, ...paths] = unnamed(call);
  if (!resource) return [];
  const methods = look
    .refer(resource)
    .flatMap((it) => (it.is === 'class' ? methodsOfClass(look.program, it.cls, it.path) : ['*']));
  return [{ do: 'serve', methods, paths }];
}

function decoratedMethods(call: Call, look: Look): ReturnType<typeof methodsOfClass> | undefined {
  const cls = decoratedClass(look.program, call, look.at);
  return cls && methodsOfClass(look.program, cls, look.at);
}

function unnamed({ args }: Call): readonly Expr[] {
  return args.filter((it) => it.name === undefined).map((it) => it.value);
}
