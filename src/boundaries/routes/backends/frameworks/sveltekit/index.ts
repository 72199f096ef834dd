import type { Module } from '../../../../../model/module.ts';
import type { GatheredBackend } from '../../backend.ts';
import { exportedVerbs, type FileRoute, gatherFiles, verbExports } from '../../files/file-routes.ts';
import { spellBrackets } from '../../spelling/bracket.ts';
import { sveltekitExamples } from './examples.ts';

const file = /^(.*?)(?:^|\/)src\/routes((?:\/[^/]+)*)\/\+(server|page\.server)\.[jt]s$/;

/** SvelteKit: `+server` files, and the form actions of pages. https://svelte.dev/docs/kit/routing#server */
export const sveltekit: GatheredBackend = {
  id: 'sveltekit',
  title: 'SvelteKit',
  docs: 'https://svelte.dev/docs/kit/routing#server',
  languages: ['typescript'],
  signs: ['RequestHandler'],
  conventions: [
    {
      dependency: '@sveltejs/kit',
      alone: true,
      paths: ['**/+server.ts', '**/+server.js', '**/+page.server.*'],
    },
  ],
  semantics: { caseSensitive: true, slash: 'redirect', head: true, precedence: 'specific' },
  spell: spellBrackets(0),
  rootAddsSlash: false,
  gather: (program) => gatherFiles(program, { dependencies: ['@sveltejs/kit'], find: findRoute }),
  examples: sveltekitExamples,
};

function findRoute(path: string, module: Module): FileRoute | undefined {
  const found = file.exec(path);
  if (!found) return undefined;
  const [, root = '', folders = '', kind] = found;
  const segments = folders.split('/').filter((it) => it !== '' && !/^\(.*\)$/.test(it));
  const methods = kind === 'server' ? { ...verbExports, fallback: ['*'] } : { actions: ['POST'] };
  return { root, path: `/${segments.join('/')}`, serves: exportedVerbs(module, methods) };
}
