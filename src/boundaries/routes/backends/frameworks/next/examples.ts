import type { Described } from '../../../../../model/extractor.ts';

export const nextExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'package.json': '{ "dependencies": { "next": "^15.0.0" } }',
        'next.config.mjs': `export default { basePath: '/docs' };`,
        'src/app/(shop)/api/books/[id]/route.ts': `export async function GET() {}
export const { POST } = handlers;
`,
        'src/app/api/files/[[...path]]/route.ts': `export { GET } from './read';`,
        'src/pages/api/index.ts': `export default function handler(req, res) { res.end(); }`,
        'src/pages/api/jobs/[...rest].ts': `export default function handler(req, res) {
  if (req.method !== 'PUT') return res.status(405).end();
}
`,
        'src/pages/api/mail.ts': `export default function handler(req, res) {
  if (req.method !== 'POST' && req.method !== 'GET') {
    res.status(405).end();
    return;
  }
  if (req.method === 'GET') return res.redirect('/mail');
}
`,
        'src/pages/api/notes.ts': `const permits = { GET: canRead, DELETE: canRemove };
export default function handler(req, res) { return answer(req, res, permits); }
`,
        'src/pages/api/owners.ts': `export default function handler(req, res) {
  const { method } = req;
  switch (method) {
    case 'GET': return read(res);
    default: res.status(405).end();
  }
}
`,
        'src/pages/api/tags.ts': `const handlers = { GET: list, POST: add };
export default (req, res) => handlers[req.method](req, res);
`,
        'src/pages/api/users.ts': `export default byMethod({ PATCH: import('./_change'), limits: { GET: 10 } });`,
      },
      finds: [
        '* /docs/api',
        'GET /docs/api/books/{id}',
        'POST /docs/api/books/{id}',
        'GET /docs/api/files/{path*}',
        'PUT /docs/api/jobs/{rest*}',
        'GET /docs/api/mail',
        'POST /docs/api/mail',
        '* /docs/api/notes',
        'GET /docs/api/owners',
        'GET /docs/api/tags',
        'POST /docs/api/tags',
        'PATCH /docs/api/users',
      ],
    },
    {
      files: {
        'package.json': '{ "dependencies": { "next": "^15.0.0" } }',
        'next.config.mjs': `const basePath = process.env.BASE_PATH;
export default { env: { basePath: basePath || '' }, basePath };`,
        'app/api/books/route.ts': `export async function GET() {}`,
      },
      finds: ['GET /api/books'],
    },
  ],
  gaps: [
    {
      files: {
        'package.json': '{ "dependencies": { "next": "^15.0.0" } }',
        'next.config.mjs': `export default { basePath: whereWeStand() };`,
        'app/api/books/route.ts': `export async function GET() {}`,
      },
      reason: 'dynamic',
    },
  ],
};
