import type { Described } from '../../../../../model/extractor.ts';

export const superagentExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'web/api.js': `import request from 'superagent';
const agent = request.agent();
export const gulls = () => request.get('/api/gulls').query({ page: 1 });
export const drop = (id) => agent.del('/api/gulls/' + id);
export const save = (gull) => request.post('/api/gulls').send(gull);
`,
      },
      finds: ['GET /api/gulls', 'DELETE /api/gulls/{}', 'POST /api/gulls'],
    },
  ],
  gaps: [
    {
      files: {
        'web/open.js': `import request from 'superagent';
export const open = (box) => request.get(box.address);
`,
      },
      reason: 'dynamic',
    },
  ],
};
