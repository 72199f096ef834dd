import type { Described } from '../../../../../model/extractor.ts';

export const restifyExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'server.js': `const restify = require('restify');
const { beds } = require('./beds');
const server = restify.createServer({ name: 'garden' });
server.use(restify.plugins.bodyParser());
server.get('/health', (req, res, next) => next());
server.del('/plots/:id', dig);
server.put({ path: '/plots/:id', version: '2.0.0' }, plant);
server.opts('/plots', allow);
require('./seeds')(server);
beds.applyRoutes(server, '/api');
server.listen(8080);
`,
        'seeds.js': `module.exports = function (server) {
  server.post('/seeds', sow);
};
`,
        'beds.js': `const { Router } = require('restify-router');
const beds = new Router();
beds.get('/beds/:bed', one);
module.exports = { beds };
`,
      },
      finds: [
        'GET /health',
        'DELETE /plots/{id}',
        'PUT /plots/{id}',
        'OPTIONS /plots',
        'POST /seeds',
        'GET /api/beds/{bed}',
      ],
    },
  ],
  gaps: [
    {
      files: {
        'server.js': `const restify = require('restify');
const server = restify.createServer();
for (const file of readdirSync('./routes')) require('./routes/' + file)(server);
server.listen(8080);
`,
        'routes/beds.js': `module.exports = (server) => { server.get('/beds', all); };\n`,
      },
      reason: 'dynamic',
    },
    {
      files: {
        'server.ts': `import * as restify from 'restify';
const server = restify.createServer();
server.get(pathOf(page), show);
`,
      },
      reason: 'dynamic',
    },
  ],
};
