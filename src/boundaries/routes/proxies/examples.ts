import type { Described } from '../../../model/extractor.ts';

export const proxyExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'web/vite.config.ts': `export default {
  server: { proxy: { '/api': { target: 'http://localhost:8000', rewrite: (path) => path.replace(/^\\/api/, '') } } },
};
`,
        'site/next.config.mjs': `export default {
  rewrites: async () => [{ source: '/backend/:path*', destination: \`\${process.env.API}/v1/:path*\` }],
};
`,
        'old/src/setupProxy.js': `const { createProxyMiddleware } = require('http-proxy-middleware');
module.exports = (app) => app.use(createProxyMiddleware({ pathRewrite: { '^/old': '/new' } }));
`,
      },
      finds: ['/api -> /', '/backend -> /v1', '/old -> /new'],
    },
  ],
  gaps: [
    { files: { 'web/open.ts': `export const open = (box) => fetch(box.address);\n` }, reason: 'dynamic' },
  ],
};
