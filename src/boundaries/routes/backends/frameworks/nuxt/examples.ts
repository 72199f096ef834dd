import type { Described } from '../../../../../model/extractor.ts';

export const nuxtExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'package.json': '{ "devDependencies": { "nuxt": "^4.0.0" } }',
        'server/api/books/[id].get.ts': `export default defineEventHandler(() => ({}));`,
        'server/api/books/index.ts': `export default defineEventHandler(() => []);`,
        'server/api/shelf.ts': `export default defineEventHandler((event) => {
  if (event.method === 'GET') return read(event);
  if (event.method !== 'PUT') throw createError({ statusCode: 405 });
  return write(event);
});`,
        'server/routes/feeds/[...path].post.ts': `export default defineEventHandler(() => []);`,
      },
      finds: [
        '* /api/books',
        'GET /api/books/{id}',
        'GET /api/shelf',
        'PUT /api/shelf',
        'POST /feeds/{path*}',
      ],
    },
  ],
  gaps: [
    {
      files: {
        'package.json': '{ "devDependencies": { "nuxt": "^4.0.0" } }',
        'server/api/broken.ts': `export * from '@acme/handlers';`,
      },
      reason: 'dynamic',
    },
  ],
};
