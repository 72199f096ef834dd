import type { Module } from '../../../../../model/module.ts';
import type { GatheredBackend } from '../../backend.ts';
import { exportedVerbs, type FileRoute, gatherFiles, verbExports } from '../../files/file-routes.ts';
import { spellBrackets } from '../../spelling/bracket.ts';
import { astroExamples } from './examples.ts';

const file = /^(.*?)(?:^|\/)src\/pages((?:\/[^/]+)+)\.[jt]s$/;

/** Astro: the endpoints among its pages. https://docs.astro.build/en/guides/endpoints/ */
export const astro: GatheredBackend = {
  id: 'astro',
  title: 'Astro',
  docs: 'https://docs.astro.build/en/guides/endpoints/',
  languages: ['typescript'],
  signs: ['APIRoute', 'APIContext'],
  conventions: [{ dependency: 'astro', alone: true, paths: ['**/src/pages/**'] }],
  semantics: { caseSensitive: true, slash: 'ignored', head: true, precedence: 'specific' },
  spell: spellBrackets(0),
  rootAddsSlash: false,
  gather: (program) => gatherFiles(program, { dependencies: ['astro'], find: findRoute }),
  examples: astroExamples,
};

function findRoute(path: string, module: Module): FileRoute | undefined {
  const found = file.exec(path);
  if (!found) return undefined;
  const [, root = '', below = ''] = found;
  const segments = below.split('/').filter((it) => it !== '');
  if (segments.some((it) => it.startsWith('_'))) return undefined;
  if (segments.at(-1) === 'index') segments.pop();
  return {
    root,
    path: `/${segments.join('/')}`,
    serves: exportedVerbs(module, { ...verbExports, ALL: ['*'] }),
  };
}
