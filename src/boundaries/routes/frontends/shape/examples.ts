import type { Described } from '../../../../model/extractor.ts';

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
      },
      finds: ['GET /api/teals', 'POST /api/teals/{}'],
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
