import type { GatheredBackend } from '../../backend.ts';
import { spellColon } from '../../spelling/colon.ts';
import { railsExamples } from './examples.ts';
import { gatherRoutes } from './gather.ts';

/** Ruby on Rails. https://guides.rubyonrails.org/routing.html */
export const rails: GatheredBackend = {
  id: 'rails',
  title: 'Ruby on Rails',
  docs: 'https://guides.rubyonrails.org/routing.html',
  languages: ['ruby'],
  signs: ['routes.draw', 'resources :', 'namespace :', 'api_only'],
  semantics: { caseSensitive: true, slash: 'ignored', head: true, precedence: 'declared' },
  spell: spellColon({ groups: '(', namedSplat: 1 }),
  rootAddsSlash: false,
  gather: gatherRoutes,
  examples: railsExamples,
};
