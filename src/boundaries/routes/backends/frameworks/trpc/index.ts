import { plainTokens } from '../../../route-spelling.ts';
import type { GatheredBackend } from '../../backend.ts';
import { trpcExamples } from './examples.ts';
import { gatherProcedures, serving } from './gather.ts';

/** tRPC: procedures by their dotted names, below where an adapter serves them. https://trpc.io/docs/rpc */
export const trpc: GatheredBackend = {
  id: 'trpc',
  title: 'tRPC',
  docs: 'https://trpc.io/docs/rpc',
  languages: ['typescript'],
  signs: ['@trpc/server', '@hono/trpc-server'],
  semantics: { caseSensitive: true, slash: 'ignored', head: false, precedence: 'specific' },
  spell: plainTokens,
  rootAddsSlash: false,
  gather: gatherProcedures,
  mark: serving,
  tellsBy: serving,
  examples: trpcExamples,
};
