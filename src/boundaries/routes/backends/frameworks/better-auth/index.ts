import type { GatheredBackend } from '../../backend.ts';
import { spellColon } from '../../spelling/colon.ts';
import { betterAuthExamples } from './examples.ts';
import { gatherAuth } from './gather.ts';

/** Better Auth: one handler behind a wildcard that serves its own and its plugins' endpoints. https://www.better-auth.com/ */
export const betterAuth: GatheredBackend = {
  id: 'better-auth',
  title: 'Better Auth',
  docs: 'https://www.better-auth.com/docs/concepts/api',
  languages: ['typescript'],
  signs: ['better-auth'],
  tellsBy: /betterAuth|handler|Handler/,
  semantics: { caseSensitive: true, slash: 'strict', head: false, precedence: 'specific' },
  spell: spellColon({}),
  rootAddsSlash: false,
  gather: gatherAuth,
  examples: betterAuthExamples,
};
