import type { Described } from '../../../../../model/extractor.ts';

export const navigationExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'web/export.ts': `const BASE = '/api';
export const uris = { report: \`\${BASE}/reports/current\` };
export function download(id: string, format?: string) {
  let url = \`\${BASE}/files/\${id}\`;
  if (format) url += \`?format=\${format}\`;
  window.open(url);
}
export function report(day: string) {
  document.location.href = \`\${uris.report}?day=\${day}\`;
}
export function login() {
  window.location.assign('/api/auth/login');
}
export const leave = () => {
  location = 'https://example.com/bye';
  window.location.hash = '#/left';
  window.open(\`\${opened.page}/\${opened.day}\`);
};
const opened = { page: location.pathname, day: '' };
const router = { replace: (path: string) => path, open: (path: string) => path };
router.replace('/no/request');
router.open('/no/request');
`,
      },
      finds: ['GET /api/files/{}', 'GET /api/reports/current', 'GET /api/auth/login'],
    },
  ],
  gaps: [
    {
      files: {
        'web/open.ts': `export const open = (box) => fetch(box.address).then(() => window.open(box.address));
`,
      },
      reason: 'dynamic',
    },
  ],
};
