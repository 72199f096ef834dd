import type { Call } from '../../../../../model/module.ts';
import { type Act, obscure, serve } from '../../act.ts';
import type { RouterBackend, RouterMethod } from '../../backend.ts';
import { mounts, routerMethods, verbMethods } from '../../routers/router-methods.ts';
import { spellColon } from '../../spelling/colon.ts';
import { restifyExamples } from './examples.ts';

/**
 * restify, and the routers of restify-router; seen on 6.4, 11.1 and 12.0. A slash at the end counts since 7, but for servers
 * with `ignoreTrailingSlash` or `server.pre(restify.plugins.pre.sanitizePath())`; which of these is not read, so that it is
 * taken to count for none. http://restify.com/docs/server-api/
 */
export const restify: RouterBackend = {
  id: 'restify',
  title: 'restify',
  docs: 'https://github.com/restify/node-restify/blob/master/docs/_api/server.md',
  languages: ['typescript'],
  signs: ["'restify'", '"restify"', 'restify-router'],
  packages: ['restify'],
  semantics: { caseSensitive: true, slash: 'ignored', head: false, precedence: 'specific' },
  spell: spellColon({ constraint: '(', marks: true, bareSplat: 0 }),
  rootAddsSlash: true,
  methods: routerMethods({
    ...verbMethods(['get', 'post', 'put', 'patch', 'del', 'head'], servesFirst),
    opts: servesFirst('OPTIONS'),
    add: mounts,
    applyRoutes: { least: 1, read: readApplied },
  }),
  makes({ from, name }) {
    if (from === 'restify' && name === 'createServer') return { role: 'application' };
    return from === 'restify-router' && name === 'Router' ? { role: 'either' } : undefined;
  },
  holds: ({ from, name }) => (from === 'restify' && name === 'Server' ? { role: 'application' } : undefined),
  examples: restifyExamples,
};

/** `server.get('/x', f)` and `server.get({ path: '/x', version: '2.0.0' }, f)` */
function servesFirst(method: string): RouterMethod {
  return {
    least: 2,
    read({ args: [given] }, look) {
      if (!given) return [];
      if (look.isPath(given.value)) return [serve([method], given.value)];
      const path = look.option(given.value, 'path', 'url');
      return [path ? serve([method], path) : obscure];
    },
  };
}

/** `router.applyRoutes(server, '/prefix')` */
function readApplied({ args: [, prefix] }: Call): readonly Act[] {
  return [{ do: 'run' }, ...(prefix ? [{ do: 'prefix', paths: [prefix.value] } as const] : [])];
}
