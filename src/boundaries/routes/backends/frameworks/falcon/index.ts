import { lastPart } from '../../../../../lang/link/external.ts';
import type { Call } from '../../../../../model/module.ts';
import type { External, Referent } from '../../../../../model/program.ts';
import { type Act, hide, type Made, serve } from '../../act.ts';
import { lineageOf } from '../../annotated/class-verbs.ts';
import { argument } from '../../arguments/argument.ts';
import { requestMethods } from '../../arguments/verbs.ts';
import type { Look, RouterBackend } from '../../backend.ts';
import { routerMethods } from '../../routers/router-methods.ts';
import { falconExamples } from './examples.ts';
import { spellFalcon } from './spelling.ts';

/** Falcon: what a resource answers is told by its responders, `on_get`. https://falcon.readthedocs.io/en/stable/api/routing.html */
export const falcon: RouterBackend = {
  id: 'falcon',
  title: 'Falcon',
  docs: 'https://falcon.readthedocs.io/en/stable/api/routing.html',
  languages: ['python'],
  signs: ['falcon'],
  semantics: { caseSensitive: true, slash: 'strict', head: false, precedence: 'specific' },
  forgives: new Set(['strip_url_path_trailing_slash']),
  spell: spellFalcon,
  rootAddsSlash: true,
  methods: routerMethods({
    add_route: { least: 2, read: readRoute },
    add_static_route: { least: 2, read: (call) => [hide(argument(call, 'prefix', 0), 'static files')] },
    add_sink: { least: 1, read: (call) => [hide(argument(call, 'prefix', 1), 'a sink')] },
  }),
  makes: applicationOf,
  holds: applicationOf,
  examples: falconExamples,
};

/** `falcon.App` and `falcon.asgi.App`, which was `API` before: what makes an application, and the type of one. */
function applicationOf({ from, name }: External): Made | undefined {
  const isOwn = from === 'falcon' || from.startsWith('falcon.');
  return isOwn && /^(?:App|API)$/.test(lastPart(name)) ? { role: 'application' } : undefined;
}

/** `app.add_route('/books/{id}', Book())`; with `suffix='all'` its responders are those of that name, `on_get_all`. */
function readRoute(call: Call, look: Look): readonly Act[] {
  const path = argument(call, 'uri_template', 0);
  const resource = argument(call, 'resource', 1);
  if (!path || !resource) return [];
  const suffix = argument(call, 'suffix');
  const end = suffix?.is === 'literal' ? `_${String(suffix.value)}` : '';
  const served = look
    .refer(resource)
    .flatMap((it) => respondersOf(it, look).flatMap((name) => respondedBy(name, end) ?? []));
  const methods = suffix && suffix.is !== 'literal' ? [] : [...new Set(served)];
  return [serve(methods.length > 0 ? methods : ['*'], path)];
}

/** The names of what a resource has: an object, a class or a module. */
function respondersOf(resource: Referent, { program }: Look): readonly string[] {
  if (resource.is === 'module')
    return (program.module(resource.path)?.functions ?? []).flatMap((it) => it.name ?? []);
  if (resource.is !== 'instance' && resource.is !== 'class') return [];
  const home = resource.is === 'instance' ? resource.home : resource.path;
  const { classes } = lineageOf(program, resource.cls, home);
  return classes.flatMap(({ cls }) => cls.methods.flatMap((it) => it.name ?? []));
}

/** The request method that a responder of this name answers: GET by `on_get`. */
function respondedBy(name: string, end: string): string | undefined {
  if (!name.startsWith('on_') || !name.endsWith(end)) return undefined;
  const method = name.slice(3, name.length - end.length).toUpperCase();
  return requestMethods.has(method) ? method : undefined;
}
