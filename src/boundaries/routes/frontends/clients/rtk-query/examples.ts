import type { Described } from '../../../../../model/extractor.ts';

export const rtkQueryExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'web/api.ts': `import { createApi, fetchBaseQuery } from '@reduxjs/toolkit/query/react';
const plain = fetchBaseQuery({ baseUrl: '/api/v1' });
const guarded = async (args, api, extra) => plain(args, api, extra);
export const api = createApi({
  baseQuery: guarded,
  endpoints: (build) => ({
    finches: build.query<string[], void>({ query: () => '/finches' }),
    finch: build.query({ query: (id) => \`finches/\${id}\` }),
    drop: build.mutation({ query: ({ id }) => ({ url: \`/finches/\${id}\`, method: 'DELETE' }) }),
  }),
});
`,
        'web/wrens.ts': `import { api } from './api.ts';
export const wrens = api.injectEndpoints({
  endpoints: (build) => ({
    add: build.mutation({ query: (body) => ({ url: '/wrens', method: 'POST', body }) }),
  }),
});
`,
      },
      finds: [
        'GET /api/v1/finches',
        'GET /api/v1/finches/{}',
        'DELETE /api/v1/finches/{}',
        'POST /api/v1/wrens',
      ],
    },
    {
      files: {
        'web/options.ts': `import { fetchBaseQuery } from '@reduxjs/toolkit/query/react';
export const options = (more) => {
  const all = { baseQuery: fetchBaseQuery({ baseUrl: '/api/v2', ...more }), refetchOnFocus: true };
  return all;
};
`,
        'web/api.ts': `import { createApi } from '@reduxjs/toolkit/query/react';
import { options } from './options.ts';
export const api = createApi({
  ...options(),
  endpoints: (build) => ({ robins: build.query({ query: () => ({ url: 'robins' }) }) }),
});
`,
      },
      finds: ['GET /api/v2/robins'],
    },
  ],
  gaps: [
    {
      files: {
        'web/open.ts': `import { createApi, fetchBaseQuery } from '@reduxjs/toolkit/query/react';
export const api = createApi({
  baseQuery: fetchBaseQuery({}),
  endpoints: (build) => ({ open: build.query({ query: (box) => box.address }) }),
});
`,
      },
      reason: 'dynamic',
    },
  ],
};
