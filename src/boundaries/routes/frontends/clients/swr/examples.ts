import type { Described } from '../../../../../model/extractor.ts';

export const swrExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'web/hooks.ts': `import useSWR from 'swr';
import useSWRInfinite from 'swr/infinite';
const load = (url: string) => fetch('/api' + url).then((it) => it.json());
export const useTerns = () => useSWR('/terns', load);
export const useTern = (id?: string) => useSWR(id ? \`/terns/\${id}\` : null, load);
export const usePages = (endpoint: string) => useSWRInfinite((page) => \`\${endpoint}?page=\${page}\`, load);
export const useFlocks = () => usePages('/flocks');
export const useCount = () => useSWR('count', load);
`,
      },
      finds: ['GET /api/terns', 'GET /api/terns/{}', 'GET /api/flocks'],
    },
    {
      files: {
        'web/app.tsx': `import useSWR, { SWRConfig } from 'swr';
import axios from 'axios';
export const App = () => <SWRConfig value={{ fetcher: (url) => axios.get(url).then((it) => it.data) }} />;
export const useMe = (tv: boolean) => useSWR(tv ? '/api/tv' : '/api/movie');
export const useShared = () => useSWR(['/api/shared', 1], external);
`,
      },
      finds: ['GET /api/movie | /api/tv', 'GET /api/shared'],
    },
  ],
  gaps: [
    {
      files: {
        'web/open.ts': `import useSWR from 'swr';
const load = (url: string) => fetch(url);
export const open = (box) => fetch(box.address);
export const all = () => useSWR('/api/all', load);
`,
      },
      reason: 'dynamic',
    },
  ],
};
