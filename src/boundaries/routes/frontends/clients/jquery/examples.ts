import type { Described } from '../../../../../model/extractor.ts';

export const jqueryExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'web/main.js': `$.get('/api/larks', (larks) => show(larks));
jQuery.post('/api/larks', { name: 'one' });
$.getJSON('/api/larks/' + id);
$.ajax({ url: '/api/larks/' + id, type: 'DELETE' });
$.ajax('/api/larks', { method: 'put' });
$('#list').load();
`,
      },
      finds: [
        'GET /api/larks',
        'POST /api/larks',
        'GET /api/larks/{}',
        'DELETE /api/larks/{}',
        'PUT /api/larks',
      ],
    },
    {
      files: {
        'web/ask.js': `import $ from 'jquery';
const withRoot = (options) => { options.url = window.settings.root + options.url; };
export function ask(given) {
  const options = { dataType: 'json', ...given };
  withRoot(options);
  return $.ajax({ cache: false, ...options });
}
`,
        'web/finches.js': `import { ask } from './ask.js';
export const drop = (id) => ask({ url: \`/finches/\${id}\`, method: 'DELETE' });
`,
      },
      finds: ['DELETE /finches/{}'],
    },
  ],
  gaps: [
    {
      files: {
        'web/open.js': `export const open = (box) => $.get(box.address);
`,
      },
      reason: 'dynamic',
    },
  ],
};
