import type { GatheredBackend } from '../../backend.ts';
import { spellColon } from '../../spelling/colon.ts';
import { authjsExamples } from './examples.ts';
import { gatherAuth, making } from './gather.ts';

/** Auth.js and NextAuth.js: one handler behind a wildcard. https://next-auth.js.org/getting-started/rest-api */
export const authjs: GatheredBackend = {
  id: 'authjs',
  title: 'Auth.js (NextAuth)',
  docs: 'https://next-auth.js.org/getting-started/rest-api',
  languages: ['typescript'],
  /** Quoted: most that imports `next-auth/react` asks for a session and makes nothing. */
  signs: [`'next-auth'`, '"next-auth"', '@auth/sveltekit', '@auth/express'],
  mark: making,
  tellsBy: /^(?!)/,
  semantics: { caseSensitive: true, slash: 'strict', head: false, precedence: 'specific' },
  spell: spellColon({ bareSplat: 0, namedSplat: 0 }),
  rootAddsSlash: false,
  gather: gatherAuth,
  examples: authjsExamples,
};
