import type { Described } from '../../../../../model/extractor.ts';

export const elysiaExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'src/index.ts': `import { cors } from '@elysiajs/cors';
import { Elysia } from 'elysia';
const books = new Elysia({ prefix: '/books' }).get('/', list).delete('/:id?', remove);
new Elysia()
  .use(cors())
  .mapResponse(wrap)
  .use(books)
  .group('/v1', (app) => app.post('/jobs', create).guard({ auth: true }, (inner) => inner.get('/me', me)))
  .listen(3000);
`,
      },
      finds: ['GET /books', 'DELETE /books', 'DELETE /books/{id}', 'POST /v1/jobs', 'GET /v1/me'],
    },
  ],
  gaps: [
    {
      files: {
        'src/index.ts': `import { Elysia } from 'elysia';
new Elysia().use(plugins[name]).get('/', home).listen(3000);
`,
      },
      reason: 'dynamic',
    },
  ],
};
