import { lastPart } from '../../../../../lang/link/external.ts';
import type { Made } from '../../act.ts';
import { mountsGiven, servesGiven } from '../../arguments/keyword-methods.ts';
import { verbs } from '../../arguments/verbs.ts';
import type { RouterBackend } from '../../backend.ts';
import { includes, routerMethods, servesPath, verbMethods } from '../../routers/router-methods.ts';
import { bottleExamples } from './examples.ts';
import { spellBottle } from './spelling.ts';

const methods = routerMethods({
  ...verbMethods(verbs, servesPath),
  route: servesGiven({ path: ['path', 0], methods: ['method', 1], otherwise: 'GET' }),
  mount: mountsGiven(['app', 1], ['prefix', 0]),
  merge: includes,
});

const application: Made = { role: 'application' };

/** Bottle: applications, and functions that speak to the one it starts with. Seen on 0.12.23. https://bottlepy.org/docs/dev/routing.html */
export const bottle: RouterBackend = {
  id: 'bottle',
  title: 'Bottle',
  docs: 'https://bottlepy.org/docs/dev/routing.html',
  languages: ['python'],
  signs: ['import bottle', 'from bottle'],
  packages: ['bottle'],
  semantics: { caseSensitive: true, slash: 'strict', head: true, precedence: 'specific' },
  forgives: new Set(['PATH_INFO']),
  spell: spellBottle,
  rootAddsSlash: true,
  methods,
  speaksAlone: true,
  wrappers: new Set(['beaker.middleware']),
  makes: ({ from, name }) =>
    from === 'bottle' && /^(?:Bottle|app|default_app)$/.test(lastPart(name)) ? application : undefined,
  holds: ({ from, name }) =>
    from === 'bottle' && (name === '*' || name === 'Bottle' || methods.has(name)) ? application : undefined,
  examples: bottleExamples,
};
