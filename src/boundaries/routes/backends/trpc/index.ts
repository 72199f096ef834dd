import { plainTokens } from '../../route-spelling.ts';
import type { GatheredBackend } from '../backend.ts';
import { gatherProcedures } from './gather.ts';

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
  examples: {
    reads: [
      {
        files: {
          'src/trpc.ts': `import { initTRPC } from '@trpc/server';
const t = initTRPC.context().create();
export const router = t.router;
export const procedure = t.procedure;
`,
          'src/server.ts': `import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { procedure, router } from './trpc';
const books = router({ list: procedure.input(schema).query(() => []), add: procedure.mutation(() => {}) });
const appRouter = router({ books, admin: { stats: procedure.query(() => 1) } });
export const handler = (req) => fetchRequestHandler({ endpoint: '/api/trpc', req, router: appRouter });
`,
        },
        finds: ['GET /api/trpc/admin.stats', 'POST /api/trpc/books.add', 'GET /api/trpc/books.list'],
      },
    ],
    gaps: [
      {
        files: {
          'src/server.ts': `import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
export const handler = (req) => fetchRequestHandler({ endpoint: '/api/trpc', req, router: load(name) });
`,
        },
        reason: 'dynamic',
      },
    ],
  },
};
