import type { GatheredBackend } from '../../backend.ts';
import { laravelExamples } from './examples.ts';
import { gatherRoutes } from './gather.ts';
import { spellLaravel } from './spelling.ts';

/** Laravel. https://laravel.com/docs/routing */
export const laravel: GatheredBackend = {
  id: 'laravel',
  title: 'Laravel',
  docs: 'https://laravel.com/docs/routing',
  languages: ['php'],
  signs: ['Facades\\Route', 'Route::', 'withRouting'],
  semantics: { caseSensitive: true, slash: 'ignored', head: true, precedence: 'declared' },
  spell: spellLaravel,
  rootAddsSlash: false,
  gather: gatherRoutes,
  examples: laravelExamples,
};
