import type { Described } from '../../../../../model/extractor.ts';

/** What is read of Remix and React Router, and what is not. */
export const remixExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'package.json': '{ "dependencies": { "@remix-run/node": "^2.0.0" } }',
        'app/routes/_auth.books.$id.tsx': `export async function loader() {}`,
        'app/routes/api.($lang).files.$.ts': `export const loader = read;`,
        'app/routes/_index.tsx': `export const loader = home;`,
      },
      finds: ['GET /', 'GET /api/files/{*}', 'GET /api/{lang}/files/{*}', 'GET /books/{id}'],
    },
    {
      files: {
        'package.json':
          '{ "dependencies": { "@react-router/dev": "^7.0.0", "remix-flat-routes": "^0.8.0" } }',
        'app/routes.ts': `import { remixRoutesOptionAdapter } from '@react-router/remix-routes-option-adapter';
import { flatRoutes } from 'remix-flat-routes';
export default remixRoutesOptionAdapter((defineRoutes) => flatRoutes('routes', defineRoutes));`,
        'app/routes/_auth+/settings+/profile.tsx': `export const loader = read;`,
        'app/routes/api+/teams.$id.ts': `export async function action() {}`,
        'app/routes/api+/index.ts': `export const loader = list;`,
      },
      finds: [
        'DELETE /api/teams/{id}',
        'GET /api',
        'GET /settings/profile',
        'PATCH /api/teams/{id}',
        'POST /api/teams/{id}',
        'PUT /api/teams/{id}',
      ],
    },
    {
      files: {
        'package.json': '{ "devDependencies": { "@react-router/dev": "^7.0.0" } }',
        'app/routes.ts': `import { index, layout, prefix, route, type RouteConfig } from '@react-router/dev/routes';
export default [
  index('home.tsx'),
  layout('shell.tsx', [route('books/:id?', './books/book.tsx', [route('pages/*', 'books/page.ts')])]),
  ...prefix('api', [route('health', 'routes/health.ts')]),
] satisfies RouteConfig;`,
        'app/home.tsx': `export async function loader() {}`,
        'app/books/book.tsx': `export async function loader() {}`,
        'app/books/page.ts': `export const loader = read;`,
        'app/routes/health.ts': `export const loader = read;`,
        'app/routes/unnamed.ts': `export const loader = read;`,
      },
      finds: [
        'GET /',
        'GET /api/health',
        'GET /books',
        'GET /books/pages/{*}',
        'GET /books/{id}',
        'GET /books/{id}/pages/{*}',
      ],
    },
  ],
  gaps: [
    {
      files: {
        'package.json': '{ "dependencies": { "@remix-run/node": "^2.0.0" } }',
        'app/routes/api.ts': `export * from '@acme/handlers';`,
      },
      reason: 'dynamic',
    },
    {
      files: {
        'package.json': '{ "devDependencies": { "@react-router/dev": "^7.0.0" } }',
        'app/routes.ts': `import { index } from '@react-router/dev/routes';
import { adminRoutes } from '@acme/admin';
export default [index('home.tsx'), ...adminRoutes];`,
        'app/home.tsx': `export async function loader() {}`,
      },
      reason: 'dynamic',
    },
  ],
};
