import { lastPart } from '../../../../lang/link/external.ts';
import type { Call } from '../../../../model/module.ts';
import type { Made } from '../act.ts';
import { argument } from '../argument.ts';
import type { RouterBackend } from '../backend.ts';
import { hidesGiven, mountsGiven, servesGiven } from '../keyword-methods.ts';
import { routerMethods, servesPath, verbMethods } from '../router-methods.ts';
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
    ...verbMethods(verbs, servesPath),
    route: servesGiven({ path: ['uri', 0], methods: ['methods', 1], otherwise: 'GET' }),
    websocket: servesPath('GET'),
    add_route: servesGiven({
      path: ['uri', 1],
      methods: ['methods', 2],
      view: ['handler', 0],
      otherwise: 'GET',
    }),
    add_websocket_route: servesGiven({ path: ['uri', 1], otherwise: 'GET' }),
    static: hidesGiven(['uri', 0], 'static files'),
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
