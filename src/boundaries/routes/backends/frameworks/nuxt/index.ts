import type { Module } from '../../../../../model/module.ts';
import type { GatheredBackend } from '../../backend.ts';
import { type FileRoute, gatherFiles } from '../../files/file-routes.ts';
import { spellBrackets } from '../../spelling/bracket.ts';
import { nuxtExamples } from './examples.ts';

const file =
  /^(.*?)(?:^|\/)server\/(api|routes)((?:\/[^/]+?)+?)(?:\.(get|post|put|patch|delete|head|options|connect|trace))?\.[cm]?[jt]s$/;

/** Nuxt and Nitro: `server/api` and `server/routes`. https://nuxt.com/docs/guide/directory-structure/server */
export const nuxt: GatheredBackend = {
  id: 'nuxt',
  title: 'Nuxt and Nitro',
  docs: 'https://nuxt.com/docs/guide/directory-structure/server',
  languages: ['typescript'],
  signs: ['defineEventHandler', 'eventHandler'],
  conventions: ['nuxt', 'nitropack', 'nitro'].map((dependency) => ({
    dependency,
    alone: true,
    paths: ['**/server/api/**', '**/server/routes/**'],
  })),
  semantics: { caseSensitive: true, slash: 'ignored', head: true, precedence: 'specific' },
  spell: spellBrackets(0),
  rootAddsSlash: false,
  gather: (program) =>
    gatherFiles(program, { dependencies: ['nuxt', 'nitropack', 'nitro'], find: findRoute }),
  examples: nuxtExamples,
};

function findRoute(path: string, module: Module): FileRoute | undefined {
  const found = file.exec(path);
  const handler = module.exports.find(({ name }) => name === 'default')?.value;
  if (!found) return undefined;
  const [, root = '', kind, below = '', method] = found;
  const segments = below.split('/').filter((it) => it !== '' && !/^\(.*\)$/.test(it));
  if (segments.at(-1) === 'index') segments.pop();
  return {
    root,
    path: `/${[...(kind === 'api' ? ['api'] : []), ...segments].join('/')}`,
    serves: handler ? [{ method: method?.toUpperCase() ?? '*', expr: handler }] : [],
  };
}
