import type { Described } from '../../../../model/extractor.ts';

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
