import type { Described } from '../../../../../model/extractor.ts';

export const sveltekitExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'package.json': '{ "devDependencies": { "@sveltejs/kit": "^2.0.0" } }',
        'src/routes/(app)/api/books/[[lang]]/[id=int]/+server.ts': `export const GET = read;
export async function DELETE() {}
`,
        'src/routes/files/[...path]/+server.js': `export const fallback = any;`,
        'src/routes/login/+page.server.ts': `export const actions = { default: login };`,
      },
      finds: [
        'DELETE /api/books/{id}',
        'DELETE /api/books/{lang}/{id}',
        'GET /api/books/{id}',
        'GET /api/books/{lang}/{id}',
        '* /files/{path*}',
        'POST /login',
      ],
    },
  ],
  gaps: [
    {
      files: {
        'package.json': '{ "devDependencies": { "@sveltejs/kit": "^2.0.0" } }',
        'src/routes/api/+server.ts': `export * from '@acme/handlers';`,
      },
      reason: 'dynamic',
    },
  ],
};
