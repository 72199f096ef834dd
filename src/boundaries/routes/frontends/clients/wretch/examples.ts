import type { Described } from '../../../../../model/extractor.ts';

export const wretchExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'web/api.ts': `import wretch from 'wretch';
const api = wretch('/api').options({ credentials: 'include' });
const rooks = api.url('/rooks');
export const list = () => rooks.get().json();
export const one = (id: string) => rooks.get('/' + id).json();
export const add = (rook: object) => rooks.post(rook);
export const drop = (id: string) => api.url(\`/rooks/\${id}\`).delete();
`,
      },
      finds: ['GET /api/rooks', 'GET /api/rooks/{}', 'POST /api/rooks', 'DELETE /api/rooks/{}'],
    },
  ],
  gaps: [
    {
      files: {
        'web/open.ts': `import wretch from 'wretch';
export const open = (box) => wretch(box.address).get();
`,
      },
      reason: 'dynamic',
    },
  ],
};
