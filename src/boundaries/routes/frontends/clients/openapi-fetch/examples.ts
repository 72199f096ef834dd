import type { Described } from '../../../../../model/extractor.ts';

export const openapiFetchExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'web/api.ts': `import createClient from 'openapi-fetch';
import type { paths } from './schema.ts';
export const client = createClient<paths>({ baseUrl: '/api' });
`,
        'web/owls.ts': `import { client } from './api.ts';
export const owls = () => client.GET('/owls', { params: { query: { page: 1 } } });
export const owl = (id: string) => client.DELETE('/owls/{id}', { params: { path: { id } } });
`,
      },
      finds: ['GET /api/owls', 'DELETE /api/owls/{}'],
    },
  ],
  gaps: [
    {
      files: {
        'web/open.ts': `import createClient from 'openapi-fetch';
const client = createClient();
export const open = (box) => client.GET(box.address);
`,
      },
      reason: 'dynamic',
    },
  ],
};
