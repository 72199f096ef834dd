import type { Described } from '../../../../../model/extractor.ts';

export const trpcExamples: Described['examples'] = {
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
};
