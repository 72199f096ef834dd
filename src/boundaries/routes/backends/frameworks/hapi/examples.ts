import type { Described } from '../../../../../model/extractor.ts';

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
    {
      files: {
        'server.js': `const Hapi = require('@hapi/hapi');
const { debug } = require('./routes/debug');
const server = Hapi.server();
server.route([...require('./routes'), ...(process.env.DEBUG ? [debug] : [])]);
server.register(require('./plugins')({ name: 'boats' }));
`,
        'plugins.js': `module.exports = (service) => [require('@hapi/vision'), { register: require('hapi-pagination') }, { plugin: require('./crew'), routes: { prefix: '/crew' } }];
`,
        'crew.js': `const routes = require('./crew-routes');
exports.plugin = { name: 'crew', register: async (server, options) => { server.route(routes({ server, options })); } };
`,
        'crew-routes.js': `module.exports = () => [{ method: 'GET', path: '/{id}', handler }];
`,
        'routes/index.js': `const routes = [].concat(require('./boats'));
routes.push({ method: 'GET', path: '/health', handler });
module.exports = routes;
`,
        'routes/boats.js': `const GROUP = 'boats';
module.exports = [{ method: 'GET', path: \`/\${GROUP}/list\`, handler }];
`,
        'routes/debug.js': `exports.debug = { method: 'GET', path: '/debug', handler };
`,
      },
      finds: ['GET /boats/list', 'GET /crew/{id}', 'GET /debug', 'GET /health'],
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
    {
      files: {
        'server.js': `const Hapi = require('@hapi/hapi');
let routes = [];
fs.readdirSync('routes').forEach((file) => { routes = routes.concat(require('./routes/' + file)); });
Hapi.server().route(routes);
`,
      },
      reason: 'dynamic',
    },
  ],
};
