import { globalModule } from '../../../../../lang/link/external.ts';
import { lastName } from '../../../../../lang/link/unit.ts';
import type { Param } from '../../../../../model/module.ts';
import type { RouterBackend } from '../../backend.ts';
import { prefixes } from '../../routers/router-methods.ts';
import { slimExamples } from './examples.ts';
import { groupMethods } from './groups.ts';
import { spellFastRoute } from './spelling.ts';

/** What makes an application, of Slim 4, of PHP-DI's bridge to it, and of Slim 3 and 2. */
const makers =
  /^(?:Slim\\Factory\\AppFactory\.create(?:FromContainer)?|DI\\Bridge\\Slim\\Bridge\.create|Slim\\(?:App|Slim))$/;

const methods = new Map([...groupMethods, ['setBasePath', prefixes]]);

/** Slim 2 to 4. https://www.slimframework.com/docs/v4/objects/routing.html */
export const slim: RouterBackend = {
  id: 'slim',
  title: 'Slim',
  docs: 'https://www.slimframework.com/docs/v4/objects/routing.html',
  languages: ['php'],
  signs: ['Slim\\', '$app->group(', '$app->get(', '$app->post('],
  packages: ['Slim\\'],
  semantics: { caseSensitive: true, slash: 'strict', head: true, precedence: 'declared' },
  forgives: new Set(['TrailingSlash']),
  spell: spellFastRoute,
  rootAddsSlash: true,
  methods,
  makes: ({ from, name }) => (makers.test(wholeName(from, name)) ? { role: 'application' } : undefined),
  holds: ({ from, name }) =>
    (from === globalModule && name === 'app') || /^Slim\\App$/.test(from)
      ? { role: 'application' }
      : undefined,
  takes: (param) => isGroup(param) || isApplication(param),
  plugin(fn) {
    if (fn.params.some(isApplication)) return { role: 'application' };
    return fn.params.some(isGroup) ? { role: 'router' } : undefined;
  },
  examples: slimExamples,
};

/** Whether a parameter is what a group is handed, by its type under whatever name, or else by its own. */
function isGroup({ name, type }: Param): boolean {
  return /(?:Proxy(?:Interface)?|Group|Routes?|Router)$/i.test((type && lastName(type)) ?? name);
}

/** `Slim\App` of an import under whatever name, and of a path that is written in whole. */
function wholeName(from: string, name: string): string {
  if (from === globalModule) return name.replace(/^\\/, '');
  const at = name.indexOf('.');
  return at < 0 ? from : `${from}${name.slice(at)}`;
}

/** `function ($app) { … }` of a file of routes. */
function isApplication({ name, type }: Param): boolean {
  return name === 'app' && !type;
}
