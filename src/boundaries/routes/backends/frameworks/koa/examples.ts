import type { Described } from '../../../../../model/extractor.ts';

export const koaExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'app.js': `const Koa = require('koa');
const mount = require('koa-mount');
const Router = require('@koa/router');
const shelves = require('./shelves');
const readers = require('./readers');
const app = new Koa();
const api = new Router({ prefix: '/api' });
api.get('book', '/books/:id', read).del('/books/:id', remove);
api.get('reader', /^\\/@(\\w+)$/, log, read);
api.use('/shelves', shelves.routes(), shelves.allowedMethods());
api.use(new Router().use('/readers', readers).routes());
const admin = new Koa();
admin.use(new Router().get('/stats', stats).routes());
app.use(api.routes()).use(mount('/admin', admin));
`,
        'shelves.js': `const Router = require('koa-router');
const router = new Router();
router.prefix('/v2');
router.all('/', any);
module.exports = router;
`,
        'readers.js': `const Router = require('koa-router');
module.exports = new Router().post('/login', login).routes();
`,
      },
      finds: [
        'GET /admin/stats',
        'DELETE /api/books/{id}',
        'GET /api/books/{id}',
        'POST /api/readers/login',
        '* /api/shelves/v2',
      ],
    },
    {
      files: {
        'app.js': `const Koa = require('koa');
const mount = require('koa-mount');
const Router = require('@koa/router');
const inner = new Koa();
const router = new Router();
router.get('/stats', stats);
inner.use(router.routes());
const app = new Koa();
app.use(mount('/api', mount('/admin', inner)));
app.listen(3000);
`,
      },
      finds: ['GET /api/admin/stats'],
    },
  ],
  gaps: [
    {
      files: {
        'app.js': `const Koa = require('koa');
const app = new Koa();
fs.readdirSync('routes').forEach((file) => app.use(require('./routes/' + file).routes()));
`,
      },
      reason: 'dynamic',
    },
  ],
};
