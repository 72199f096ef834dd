import type { Described } from '../../../../model/extractor.ts';

export const kyExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'web/api.ts': `import ky from 'ky';
const api = ky.create({ prefixUrl: '/api/v2' });
export const admin = api.extend({ prefixUrl: '/admin' });
export const kites = () => api.get('kites').json();
export const kite = (id: string) => api(\`kites/\${id}\`, { method: 'delete' });
export const ban = (id: string) => admin.post('bans', { json: { id } });
export const plain = () => ky('/health');
`,
      },
      finds: ['GET /api/v2/kites', 'DELETE /api/v2/kites/{}', 'POST /admin/bans', 'GET /health'],
    },
  ],
  gaps: [
    {
      files: {
        'web/open.ts': `import ky from 'ky';
export const open = (box) => ky.get(box.address);
`,
      },
      reason: 'dynamic',
    },
  ],
};
