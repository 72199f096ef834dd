import type { Described } from '../../../../../model/extractor.ts';

export const nuxtExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'pages/index.ts': `export const storks = () => useFetch('/api/storks', { method: 'POST' });
export const stork = (id) => useLazyFetch(() => \`/api/storks/\${id}\`);
export const drop = (id) => $fetch(\`/storks/\${id}\`, { method: 'DELETE', baseURL: '/api' });
export default {
  computed: {
    nest() {
      return \`/api/nests/\${this.id}\`;
    },
  },
  methods: {
    load() {
      return this.$axios.$get('/api/nests');
    },
    open() {
      return this.$axios.$get(this.nest);
    },
  },
};
`,
        'lib/api.ts': `import { ofetch } from 'ofetch';
const api = ofetch.create({ baseURL: '/api' });
export const eggs = () => api('/eggs');
`,
        'lib/vue.ts': `import { useFetch } from './local.ts';
useFetch('/api/not-a-request');
`,
      },
      finds: [
        'POST /api/storks',
        'GET /api/storks/{}',
        'DELETE /api/storks/{}',
        'GET /api/nests',
        'GET /api/nests/{}',
        'GET /api/eggs',
      ],
    },
  ],
  gaps: [
    {
      files: {
        'pages/open.ts': `export const open = (box) => $fetch(box.address);
`,
      },
      reason: 'dynamic',
    },
  ],
};
