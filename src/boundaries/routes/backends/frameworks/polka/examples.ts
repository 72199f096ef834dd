import type { Described } from '../../../../../model/extractor.ts';

export const polkaExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'server.ts': `import polka from 'polka';
import { json } from 'body-parser';
import { dances } from './dances';

polka({ onError })
  .use(json(), trace)
  .use('/api', dances)
  .get('/health', (request, response) => response.end('up'))
  .add('PUT', '/floors/:id?', polish)
  .all('/files/*', files)
  .listen(3000);
`,
        'dances.ts': `import polka from 'polka';
export const dances = polka();
dances.get('/dances/:dance.json', one);
dances.post('/dances', create);
`,
      },
      finds: [
        'GET /health',
        'GET /api/dances/{dance}.json',
        'POST /api/dances',
        'PUT /floors',
        'PUT /floors/{id}',
        '* /files/{*}',
      ],
    },
  ],
  gaps: [
    {
      files: {
        'server.js': `const polka = require('polka');\nconst app = polka();\napp.get(pathOf(page), show);\n`,
      },
      reason: 'dynamic',
    },
  ],
};
