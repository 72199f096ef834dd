import { lastPart } from '../../../../../lang/link/external.ts';
import type { Call } from '../../../../../model/module.ts';
import type { External } from '../../../../../model/program.ts';
import { type Made, obscure } from '../../act.ts';
import { argument } from '../../arguments/argument.ts';
import { hidesGiven, mountsGiven, servesGiven } from '../../arguments/keyword-methods.ts';
import { verbs } from '../../arguments/verbs.ts';
import type { RouterBackend, RouterMethod } from '../../backend.ts';
import { routerMethods, servesPath, verbMethods } from '../../routers/router-methods.ts';
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
    ...verbMethods(verbs, (it) => unversioned(servesPath(it))),
    route: unversioned(servesGiven({ path: ['uri', 0], methods: ['methods', 1], otherwise: 'GET' })),
    websocket: servesPath('GET'),
    add_route: unversioned(
      servesGiven({ path: ['uri', 1], methods: ['methods', 2], view: ['handler', 0], otherwise: 'GET' }),
    ),
    add_websocket_route: servesGiven({ path: ['uri', 1], otherwise: 'GET' }),
    static: hidesGiven(['uri', 0], 'static files'),
    blueprint: mountsGiven(['blueprint', 0], ['url_prefix']),
  }),
  makes({ from, name }, call) {
    const made = ownName({ from, name });
    if (made === 'Sanic') return { role: 'application' };
    if (made === 'Blueprint') return { role: 'router', ...placed(call) };
    return made !== undefined && name === 'Blueprint.group' ? groupOf(call) : undefined;
  },
  holds: (external) => (ownName(external) === 'Sanic' ? { role: 'application' } : undefined),
  examples: sanicExamples,
};

/** The last name of something of Sanic's own. */
function ownName({ from, name }: Pick<External, 'from' | 'name'>): string | undefined {
  return /^sanic(?:\.|$)/.test(from) ? lastPart(name) : undefined;
}

/** A route that has a version of its own is served before all prefixes: where, is not read. */
function unversioned({ least, read }: RouterMethod): RouterMethod {
  return { least, read: (call, look) => (argument(call, 'version') ? [obscure] : read(call, look)) };
}

/** What a blueprint, or a group of them, with these arguments puts before paths. */
function placed(call: Call): Pick<Made, 'prefix' | 'front'> {
  return { prefix: argument(call, 'url_prefix', 1), front: frontOf(call) };
}

/** A version stands before all prefixes, its own `v` left away. https://sanic.dev/en/guide/advanced/versioning.html */
function frontOf(call: Call): Made['front'] {
  const version = argument(call, 'version');
  if (!version) return undefined;
  const { region } = version;
  const before = argument(call, 'version_prefix') ?? { text: '/v', region };
  const number =
    version.is === 'literal' ? { text: String(version.value).replace(/^v/, ''), region } : version;
  return { is: 'template', parts: [before, number], region };
}

/** `Blueprint.group(owls, nests, url_prefix='/api')` */
function groupOf(call: Call): Made {
  const children = call.args.flatMap(({ name, spread, value }) =>
    name === undefined && !spread ? [value] : [],
  );
  return {
    role: 'router',
    ...placed({ ...call, args: call.args.filter((it) => it.name !== undefined) }),
    mounts: children.map((child) => ({ prefixes: [], child })),
  };
}
