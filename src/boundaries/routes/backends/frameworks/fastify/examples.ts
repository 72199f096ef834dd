import type { Described } from '../../../../../model/extractor.ts';

export const fastifyExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'server.ts': `import Fastify from 'fastify';
import fp from 'fastify-plugin';
import boats from './boats.ts';
const app = Fastify().setValidatorCompiler(compiler).withTypeProvider<ZodTypeProvider>();
app.register(boats, { prefix: '/api/boats' });
app.register(fp(async (it) => { it.get('/health', ok); }), { prefix: '/ignored' });
app.route({ method: ['PUT', 'PATCH'], url: '/settings', handler });
`,
        'boats.ts': `import type { FastifyInstance } from 'fastify';
export default async function (fastify: FastifyInstance) {
  fastify.get('/', list);
  fastify.delete('/:id(^\\\\d+$)', { schema }, remove);
}
`,
      },
      finds: ['GET /api/boats', 'DELETE /api/boats/{id}', 'GET /health', 'PATCH /settings', 'PUT /settings'],
    },
  ],
  gaps: [
    {
      files: {
        'server.js': `const app = require('fastify')();
for (const name of names) app.register(load(name), { prefix: '/api' });
`,
      },
      reason: 'dynamic',
    },
    {
      files: {
        'server.js': `const app = require('fastify')({ rewriteUrl: (request) => request.url.replace('/api', '') });
app.get('/boats', list);
`,
      },
      reason: 'dynamic',
    },
  ],
};
