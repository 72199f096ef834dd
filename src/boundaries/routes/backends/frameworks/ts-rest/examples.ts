import type { Described } from '../../../../../model/extractor.ts';

export const tsRestExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'contract.ts': `import { initContract } from '@ts-rest/core';
const c = initContract();
const books = c.router({ read: { method: 'GET', path: '/:id' }, add: { method: 'POST', path: '/' } }, { pathPrefix: '/books' });
export const contract = c.router({ books, health: { method: 'GET', path: '/health' } }, { pathPrefix: '/api' });
`,
        'server.ts': `import { createExpressEndpoints, initServer } from '@ts-rest/express';
import { contract } from './contract';
const s = initServer();
createExpressEndpoints(contract, s.router(contract, {}), app);
`,
      },
      finds: ['GET /api/books/{id}', 'POST /api/books', 'GET /api/health'],
    },
  ],
  gaps: [
    {
      files: {
        'server.ts': `import { createExpressEndpoints } from '@ts-rest/express';
import { contract } from '@acme/contract';
createExpressEndpoints(contract, router, app);
`,
      },
      reason: 'dynamic',
    },
  ],
};
