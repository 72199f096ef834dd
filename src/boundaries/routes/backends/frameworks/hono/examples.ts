import type { Described } from '../../../../../model/extractor.ts';

export const honoExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'src/index.ts': `import { Hono } from 'hono';
const base = () => (typeof window === 'undefined' ? process.env.BASE_PATH : window.__ENV__.BASE_PATH) ?? '';
const withBase = (path: string) => \`\${base()}\${path}\`;
const app = new Hono().basePath(base() || '/');
app.get('/health', (c) => c.text('ok'));
const api = new Hono();
api.get(withBase('/api/books'), (c) => c.json([]));
export { api, app };
`,
      },
      finds: ['GET /api/books', 'GET /health'],
    },
    {
      files: {
        'src/index.ts': `import { Hono } from 'hono';
import { books } from './books';
const app = new Hono().basePath('/api').route('/books', books);
app.get('/health', (c) => c.text('ok')).post((c) => c.text('posted'));
app.on(['PUT', 'DELETE'], ['/jobs/:id', '/tasks/:id{[0-9]+}'], run);
export default app;
`,
        'src/books.ts': `import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
const read = createRoute({ method: 'get', path: '/{id}', responses: {} });
export const books = new OpenAPIHono().get('/', list).doc31('/spec', spec).openapi({ ...read, middleware: [auth] as const }, (c) => c.json({}));
`,
      },
      finds: [
        'GET /api/books',
        'GET /api/books/spec',
        'GET /api/books/{id}',
        'GET /api/health',
        'POST /api/health',
        'DELETE /api/jobs/{id}',
        'PUT /api/jobs/{id}',
        'DELETE /api/tasks/{id}',
        'PUT /api/tasks/{id}',
      ],
    },
  ],
  gaps: [
    {
      files: {
        'src/index.ts': `import { Hono } from 'hono';
const app = new Hono();
for (const name of names) app.route('/api', load(name));
export default app;
`,
      },
      reason: 'dynamic',
    },
    {
      files: {
        'index.ts': `import { Hono } from 'hono';
const app = new Hono({ getPath: (request) => request.url.replace(/^https?:\\/\\/[^/]+\\/api/, '') });
app.get('/lines', list);
export default app;
`,
      },
      reason: 'dynamic',
    },
  ],
};
