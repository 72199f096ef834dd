import { lastPart } from '../../../../lang/link/external.ts';
import type { Call, Expr } from '../../../../model/module.ts';
import { type Act, hide, type Made, serve } from '../act.ts';
import { argument } from '../argument.ts';
import type { Look, RouterBackend, RouterMethod } from '../backend.ts';
import { verbsOf } from '../class-verbs.ts';
import { mountsGiven, servesGiven } from '../keyword-methods.ts';
import { routerMethods, verbMethods } from '../router-methods.ts';
import { verbs } from '../verbs.ts';
import { sanicExamples } from './examples.ts';
import { spellSanic } from './spelling.ts';

/** Sanic: blueprints and groups of them. A slash at the end counts only where `strict_slashes` is set. https://sanic.dev/en/guide/basics/routing.html */
export const sanic: RouterBackend = {
  id: 'sanic',
  title: 'Sanic',
  docs: 'https://sanic.dev/en/guide/basics/routing.html',
  languages: ['python'],
  signs: ['sanic'],
  semantics: { caseSensitive: true, slash: 'ignored', head: false, precedence: 'specific' },
  spell: spellSanic,
  rootAddsSlash: true,
  methods: routerMethods({
    ...verbMethods(verbs, servesUri),
    route: servesGiven({ path: ['uri', 0], methods: ['methods', 1], otherwise: 'GET' }),
    websocket: servesUri('GET'),
    add_route: { least: 2, read: readRoute },
    add_websocket_route: { least: 2, read: (call) => served(['GET'], argument(call, 'uri', 1)) },
    static: { least: 2, read: (call) => [hide(argument(call, 'uri', 0), 'static files')] },
    blueprint: mountsGiven(['blueprint', 0], ['url_prefix']),
  }),
  makes({ from, name }, call) {
    if (!/^sanic(?:\.|$)/.test(from)) return undefined;
    const made = lastPart(name);
    if (made === 'Sanic') return { role: 'application' };
    if (made === 'Blueprint') return { role: 'router', prefix: prefixOf(call) };
    return /^Blueprint\.group$/.test(name) ? groupOf(call) : undefined;
  },
  holds: ({ from, name }) =>
    /^sanic(?:\.|$)/.test(from) && lastPart(name) === 'Sanic' ? { role: 'application' } : undefined,
  examples: sanicExamples,
};

/** `@app.get('/x')` */
function servesUri(...methods: readonly string[]): RouterMethod {
  return { least: 1, read: (call) => served(methods, argument(call, 'uri', 0)) };
}

/** `app.add_route(read, '/x', methods=['GET'])`, and of a class of views: `Owls.as_view()`. */
function readRoute(call: Call, { program, at }: Look): readonly Act[] {
  const view = argument(call, 'handler', 0);
  const named = argument(call, 'methods', 2);
  const isView = view?.is === 'call' && view.of.is === 'member' && view.of.name === 'as_view';
  const own = isView
    ? program
        .refer(view.of.is === 'member' ? view.of.of : view, at)
        .flatMap((it) => (it.is === 'class' ? verbsOf(program, it.cls, it.path) : ['*']))
    : ['GET'];
  return served(named ? [named] : own, argument(call, 'uri', 1));
}

function served(methods: readonly (string | Expr)[], path: Expr | undefined): readonly Act[] {
  return path ? [serve(methods, path)] : [];
}

/** `Blueprint('owls', url_prefix='/owls', version=1)` lies below `/v1/owls`. */
function prefixOf(call: Call): Made['prefix'] {
  const prefix = argument(call, 'url_prefix', 1);
  const version = argument(call, 'version');
  if (!version || argument(call, 'version_prefix')) return prefix;
  const { region } = version;
  const head = { is: 'template', parts: [{ text: '/v', region }, version], region } as const;
  return prefix ? { is: 'operation', op: '+', operands: [head, prefix], region } : head;
}

/** `Blueprint.group(owls, nests, url_prefix='/api')` */
function groupOf(call: Call): Made {
  const children = call.args.flatMap(({ name, spread, value }) =>
    name === undefined && !spread ? [value] : [],
  );
  return {
    role: 'router',
    prefix: prefixOf({ ...call, args: call.args.filter((it) => it.name !== undefined) }),
    mounts: children.map((child) => ({ prefixes: [], child })),
  };
}
