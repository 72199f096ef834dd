import type { Described } from '../../../../../model/extractor.ts';

export const shapeExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'web/teals.ts': `interface Backend {
  get(path: string): Promise<unknown>;
  post(path: string, body: object): Promise<unknown>;
}
export class Teals {
  constructor(private backend: Backend, private cache: Map<string, string>) {}
  list() {
    return this.backend.get('/api/teals') ?? this.cache.get('/api/teals');
  }
  add(teal: object) {
    return getApiClient().post(\`/api/teals/\${teal.id}\`, teal);
  }
}
router.get('/api/teals', (req, res) => res.json([]));
`,
        'web/hooks.ts': `import { useApi as useRemoteApi } from 'acme-basics';
import { get } from 'lodash';
import * as remoteQueries from 'acme-queries';
export const useApi = () => {
  const { get, del } = useRemoteApi({ token: 'x' });
  return { get, del, ...remoteQueries };
};
export const plain = (box) => get('/api/nothing', box);
`,
        'web/remove.ts': `import { useApi } from './hooks.ts';
export const useRemove = (id: string) => {
  const { del } = useApi();
  return () => del(\`/teals/\${id}/rings\`);
};
`,
      },
      finds: ['GET /api/teals', 'POST /api/teals/{}', 'DELETE /teals/{}/rings'],
    },
  ],
  gaps: [
    {
      files: {
        'web/open.ts': `export const open = (box) => fetch(box.address);
`,
      },
      reason: 'dynamic',
    },
  ],
};
