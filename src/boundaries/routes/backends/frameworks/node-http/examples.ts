import type { Described } from '../../../../../model/extractor.ts';

export const nodeHttpExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'server.js': `const http = require('node:http');
const AUTH = '/api/auth';
function notes(request, response, pathname) {
  switch (pathname) {
    case '/api/notes':
      return response.end('[]');
    case '/api/tags':
      return response.end('[]');
  }
}
http.createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  if (request.method === 'POST' && pathname === AUTH) return response.end('{}');
  if (pathname.startsWith('/media/')) return response.end();
  notes(request, response, pathname);
}).listen(8000);
`,
      },
      finds: ['POST /api/auth', '* /api/notes', '* /api/tags', '* /media/{rest*}'],
    },
    {
      files: {
        'worker.ts': `const isOneOf = (path: string, ...paths: string[]) => paths.includes(path);
export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const path = new URL(request.url).pathname;
    if (request.method === 'GET' && isOneOf(path, '/me', '/api/me')) return me(request, env);
    if (request.method === 'DELETE' && /^\\/api\\/notes\\/[^/]+$/.test(path)) return remove(request);
    if (['PUT', 'PATCH'].includes(request.method) && path === '/api/settings') return change(request);
    return new Response(null, { status: 404 });
  },
} satisfies ExportedHandler<Env>;
`,
      },
      finds: ['GET /me', 'GET /api/me', 'DELETE /api/notes/{_}', 'PUT /api/settings', 'PATCH /api/settings'],
    },
    {
      files: {
        'server.ts': `import { serve } from 'bun';
import { answer } from './answer';
serve<Session>({
  port: 8080,
  fetch: async (request) => (await answer(request, new URL(request.url))) ?? new Response(null, { status: 404 }),
});
`,
        'answer.ts': `export async function answer(request: Request, url: URL): Promise<Response | null> {
  if (url.pathname === '/api/status') return Response.json({});
  switch (url.pathname) {
    case '/api/peers':
      if (request.method === 'GET') return Response.json([]);
  }
  return null;
}
`,
      },
      finds: ['* /api/status', 'GET /api/peers'],
    },
  ],
  gaps: [
    {
      files: {
        'server.js': `import { createServer } from 'node:http';
createServer((request, response) => table[request.url](request, response)).listen(8000);
`,
      },
      reason: 'dynamic',
    },
    {
      files: {
        'server.js': `import { createServer } from 'node:http';
import { findItem } from 'acme-items';
createServer((request, response) => {
  const path = request.url;
  if (path === '/api/items') return response.end('[]');
  const item = findItem(path);
  if (item) return response.end(item);
  response.writeHead(404).end();
}).listen(8000);
`,
      },
      reason: 'dynamic',
    },
  ],
};
