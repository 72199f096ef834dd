import type { Described } from '../../../../model/extractor.ts';

export const hapiExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'server.js': `const Hapi = require('@hapi/hapi');
const books = { name: 'books', register: async (server) => { server.route({ method: 'GET', path: '/{id?}', handler }); } };
const start = async () => {
  const server = Hapi.server({ port: 3000 });
  server.route([{ method: ['PUT', 'POST'], path: '/jobs', handler }, { method: '*', path: '/{any*}', handler }]);
  await server.register(books, { routes: { prefix: '/books' } });
  await server.register({ plugin: require('@hapi/inert') });
};
`,
      },
      finds: ['GET /books', 'GET /books/{id}', 'POST /jobs', 'PUT /jobs', '* /{any*}'],
    },
  ],
  gaps: [
    {
      files: {
        'server.js': `const Hapi = require('@hapi/hapi');
const server = Hapi.server();
server.route(loadRoutes());
`,
      },
      reason: 'dynamic',
    },
  ],
};
