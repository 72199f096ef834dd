import type { Described } from '../../../../../model/extractor.ts';

export const expressExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'server.js': `const express = require('express');
const users = require('./users');
const app = express();
app.get('env');
app.get('/health', (req, res) => res.send('ok'));
app.use(['/api/users', '/users'], express.json(), users);
app.use('/files', express.static('public'));
`,
        'users.js': `const { Router } = require('express');
const router = Router({ strict: true });
router.get('/', list).ws('/live', watch).post('/', create);
router.route('/:id(\\\\d+)').get(read).delete(remove);
module.exports = router;
`,
      },
      finds: [
        'GET /health',
        'GET /api/users',
        'POST /api/users',
        'GET /api/users/{id}',
        'DELETE /api/users/{id}',
        'GET /users',
        'POST /users',
        'GET /users/{id}',
        'DELETE /users/{id}',
      ],
    },
    {
      files: {
        'app.ts': `import express, { type Application, Router } from 'express';
import { registerOrders } from './orders.ts';
import { Teams } from './teams.ts';
export function createApp() {
  const app = express();
  registerOrders(app, '/api');
  app.use('/api/teams', new Teams().router);
  return app;
}
`,
        'orders.ts': `import type { Application } from 'express';
const path = '/orders';
export function registerOrders(app: Application, prefix: string) {
  app.get(\`\${prefix}\${path}/:id\`, read);
}
`,
        'teams.ts': `import { Router } from 'express';
export class Teams {
  router = Router();
  constructor() {
    this.router.get('/:team/members{/:member}', this.members);
  }
}
`,
      },
      finds: [
        'GET /api/orders/{id}',
        'GET /api/teams/{team}/members/{member}',
        'GET /api/teams/{team}/members',
      ],
    },
    {
      files: {
        'server.js': `const express = require('express');
const app = express();
for (const verb of ['put', 'patch']) app[verb]('/berths/:id', save);
`,
      },
      finds: ['PUT /berths/{id}', 'PATCH /berths/{id}'],
    },
  ],
  gaps: [
    {
      files: {
        'server.js': `const express = require('express');
const app = express();
for (const name of fs.readdirSync('routes')) app.use('/api/' + name, require('./routes/' + name));
`,
      },
      reason: 'dynamic',
    },
    {
      files: {
        'server.js': `const express = require('express');
const app = express();
app.get(/^\\/reports\\/(\\d+)$/, read);
`,
      },
      reason: 'dynamic',
    },
    {
      files: {
        'server.js': `const express = require('express');
const app = express();
app.use((request, response, next) => {
  request.url = request.url.replace('/api', '');
  next();
});
app.get('/berths', list);
`,
      },
      reason: 'dynamic',
    },
    {
      files: {
        'server.js': `const express = require('express');
const app = express();
loadRoutes().forEach((route) => app[route.method]('/api' + route.path, route.handler));
`,
      },
      reason: 'dynamic',
    },
  ],
};
