import type { GatheredBackend } from '../../backend.ts';
import { spellColon } from '../../spelling/colon.ts';
import { nestExamples } from './examples.ts';
import { gatherApplications } from './gather.ts';

/** NestJS: what the modules of an application list. https://docs.nestjs.com/controllers */
export const nest: GatheredBackend = {
  id: 'nest',
  title: 'NestJS',
  docs: 'https://docs.nestjs.com/controllers',
  languages: ['typescript'],
  signs: ['@nestjs/'],
  semantics: { caseSensitive: false, slash: 'ignored', head: true, precedence: 'declared' },
  forgives: new Set(['ignoreTrailingSlash']),
  spell: spellColon({ constraint: '(', marks: true, groups: '{', bareSplat: 0, namedSplat: 1 }),
  rootAddsSlash: false,
  gather: gatherApplications,
  examples: nestExamples,
};
