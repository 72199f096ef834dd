import type { Described } from '../../../../../model/extractor.ts';

export const kyExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'web/api.ts': `import ky from 'ky';
const api = ky.create({ prefixUrl: '/api/v2' });
export const admin = api.extend({ prefixUrl: '/admin' });
export const kites = () => api.get('kites').json();
export const kite = (id: string) => api(\`kites/\${id}\`, { method: 'delete' });
export const ban = (id: string) => admin.post('bans', { json: { id } });
export const plain = () => ky('/health');
`,
      },
      finds: ['GET /api/v2/kites', 'DELETE /api/v2/kites/{}', 'POST /admin/bans', 'GET /health'],
    },
    {
      files: {
        'web/http.ts': `import ky from 'ky';
class Http {
  private client: ReturnType<typeof ky.create>;
  constructor() {
    this.client = ky.create({ prefixUrl: \`\${window.SETTINGS.base_url}api\` });
  }
  async request<T>(method: string, url: string, data: Record<string, unknown> = {}) {
    const response = await this.client(url, { method, json: data });
    return (await response.json()) as T;
  }
  async get<T>(url: string) {
    return this.request<T>('get', url);
  }
  async put<T>(url: string, data: Record<string, unknown>) {
    return this.request<T>('put', url, data);
  }
}
export const http = new Http();
`,
        'web/songs.ts': `import { http } from './http.ts';
export const songs = () => http.get<string[]>('songs');
export const like = (id: string) => http.put(\`songs/\${id}/like\`, {});
`,
      },
      finds: ['GET /api/songs', 'PUT /api/songs/{}/like'],
    },
  ],
  gaps: [
    {
      files: {
        'web/open.ts': `import ky from 'ky';
export const open = (box) => ky.get(box.address);
`,
      },
      reason: 'dynamic',
    },
  ],
};
