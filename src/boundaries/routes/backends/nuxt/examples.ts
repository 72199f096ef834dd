import type { Described } from '../../../../model/extractor.ts';

export const nuxtExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'package.json': '{ "devDependencies": { "nuxt": "^4.0.0" } }',
        'server/api/books/[id].get.ts': `export default defineEventHandler(() => ({}));`,
        'server/api/books/index.ts': `export default defineEventHandler(() => []);`,
        'server/routes/feeds/[...path].post.ts': `export default defineEventHandler(() => []);`,
      },
      finds: ['* /api/books', 'GET /api/books/{id}', 'POST /feeds/{path*}'],
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
