import type { Described } from '../../../../../model/extractor.ts';

export const astroExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'package.json': '{ "dependencies": { "astro": "^5.0.0" } }',
        'src/pages/api/books/[id].json.ts': `export const GET = read;
export const ALL = any;
`,
        'src/pages/api/index.ts': `export async function POST() {}`,
      },
      finds: ['POST /api', '* /api/books/{id}.json', 'GET /api/books/{id}.json'],
    },
  ],
  gaps: [
    {
      files: {
        'package.json': '{ "dependencies": { "astro": "^5.0.0" } }',
        'src/pages/api/broken.ts': `export * from '@acme/handlers';`,
      },
      reason: 'dynamic',
    },
  ],
};
