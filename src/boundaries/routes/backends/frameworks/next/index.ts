import type { Module } from '../../../../../model/module.ts';
import type { GatheredBackend } from '../../backend.ts';
import { exportedVerbs, type FileRoute, gatherFiles } from '../../files/file-routes.ts';
import { spellBrackets } from '../../spelling/bracket.ts';
import { readNextConfig } from './config.ts';
import { nextExamples } from './examples.ts';

const inApp = /^(.*?)(?:(?:^|\/)src)?(?:^|\/)app((?:\/[^/]+)*)\/route\.[cm]?[jt]sx?$/;
const inPages = /^(.*?)(?:(?:^|\/)src)?(?:^|\/)pages(\/api(?:\/[^/]+)*)\.[cm]?[jt]sx?$/;
/** Folders that stand for no segment: groups, slots, private ones, and what they intercept. */
const silent = /^(?:\(.*\)|@.*)$/;

/** Next.js: route handlers of the app router, API routes of the pages router. https://nextjs.org/docs/app/api-reference/file-conventions/route */
export const next: GatheredBackend = {
  id: 'next',
  title: 'Next.js',
  docs: 'https://nextjs.org/docs/app/api-reference/file-conventions/route',
  languages: ['typescript'],
  signs: ['NextApiHandler'],
  conventions: [
    {
      dependency: 'next',
      alone: true,
      paths: ['**/route.ts', '**/route.tsx', '**/route.js', '**/route.jsx', '**/pages/api/**'],
    },
    { dependency: 'next', paths: ['**/next.config.*'] },
  ],
  asks: () => [],
  semantics: { caseSensitive: true, slash: 'redirect', head: true, precedence: 'specific' },
  spell: spellBrackets(1),
  rootAddsSlash: false,
  gather: (program) =>
    gatherFiles(program, { dependencies: ['next'], find: findRoute, configure: readNextConfig }),
  examples: nextExamples,
};

function findRoute(path: string, module: Module): FileRoute | undefined {
  const app = inApp.exec(path);
  if (app) {
    const folders = (app[2] ?? '').split('/').filter((it) => it !== '' && !silent.test(it));
    if (folders.some((it) => it.startsWith('_'))) return undefined;
    return { root: app[1] ?? '', path: `/${folders.join('/')}`, serves: exportedVerbs(module) };
  }
  const pages = inPages.exec(path);
  const handler = module.exports.find(({ name }) => name === 'default' || name === '=')?.value;
  if (!pages || !handler) return undefined;
  const below = (pages[2] ?? '').replace(/\/index$/, '');
  return { root: pages[1] ?? '', path: below, serves: [{ method: '*', expr: handler }] };
}
