import type { Described } from '../../../../model/extractor.ts';

export const generatedExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'client/sdk.gen.ts': `import { client } from './client.gen';
export const readItem = (options) =>
  (options.client ?? client).get({ url: '/api/v1/items/{id}', responseType: 'json', ...options });
`,
        'client/services.gen.ts': `import { OpenAPI } from './core/OpenAPI';
import { request as __request } from './core/request';
export const createItem = (data) => __request(OpenAPI, { method: 'POST', url: '/api/v1/items/', body: data });
`,
      },
      finds: ['GET /api/v1/items/{}', 'POST /api/v1/items/'],
    },
  ],
  gaps: [
    {
      files: {
        'client/open.gen.ts': `import { OpenAPI } from './core/OpenAPI';
import { request as __request } from './core/request';
export const open = (address) => __request(OpenAPI, { method: 'GET', url: address() });
`,
      },
      reason: 'dynamic',
    },
  ],
};
