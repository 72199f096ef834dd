import type { Described } from '../../../../../model/extractor.ts';

export const gotExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'jobs/api.ts': `import got from 'got';
const api = got.extend({ prefixUrl: 'http://localhost:3000/api' });
export const reports = () => api.get('reports').json();
export const send = (id: string) => got.post(\`http://localhost:3000/api/reports/\${id}\`, { json: {} });
export const drop = (id: string) => got({ url: '/api/reports/' + id, method: 'DELETE' });
`,
      },
      finds: ['GET /api/reports', 'POST /api/reports/{}', 'DELETE /api/reports/{}'],
    },
  ],
  gaps: [
    {
      files: {
        'jobs/open.ts': `import got from 'got';
export const open = (box) => got.get(box.address);
`,
      },
      reason: 'dynamic',
    },
  ],
};
