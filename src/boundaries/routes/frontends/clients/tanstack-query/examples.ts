import type { Described } from '../../../../../model/extractor.ts';

export const tanstackExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'web/hooks.ts': `import { useQuery } from '@tanstack/react-query';
export const useJays = () => useQuery({ queryKey: ['/api/jays'] });
export const useJay = (id: string) => useQuery({ queryKey: ['/api/jays', id] });
export const useLocal = () => useQuery({ queryKey: ['jays'] });
export const useNests = () => useQuery({ queryKey: ['nests'], queryFn: () => fetch('/api/nests') });
`,
      },
      finds: ['GET /api/jays', 'GET /api/jays/{}', 'GET /api/nests'],
    },
  ],
  gaps: [
    {
      files: {
        'web/open.ts': `import { useQuery } from '@tanstack/react-query';
export const open = (box) => useQuery({ queryKey: ['open'], queryFn: () => fetch(box.address) });
`,
      },
      reason: 'dynamic',
    },
  ],
};
