import type { Described } from '../../../../../model/extractor.ts';

export const browserExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'web/live.ts': `export const ticks = new EventSource('/api/ticks');
export const socket = (room: string) => new WebSocket(\`wss://\${location.host}/ws/rooms/\${room}\`);
export const left = () => navigator.sendBeacon('/api/left');
export function load(id: string) {
  const xhr = new XMLHttpRequest();
  xhr.open('PATCH', '/api/larches/' + id);
  xhr.send();
}
const files = { open: (name: string, mode: string) => name + mode };
files.open('get', '/api/no-request');
`,
      },
      finds: ['GET /api/ticks', 'GET /ws/rooms/{}', 'POST /api/left', 'PATCH /api/larches/{}'],
    },
  ],
  gaps: [
    {
      files: {
        'web/open.ts': `export const open = (box) => new WebSocket(box.address);
`,
      },
      reason: 'dynamic',
    },
  ],
};
