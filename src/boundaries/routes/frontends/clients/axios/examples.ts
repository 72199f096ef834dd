import type { Described } from '../../../../../model/extractor.ts';
import { wrappedExamples } from './wrapped-examples.ts';

export const axiosExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'web/http.ts': `import axios from 'axios';
export const http = axios.create({ baseURL: import.meta.env.VITE_API ?? '/api/v1' });
export const plain = axios.create();
plain.defaults.baseURL = '/internal';
`,
        'web/orders.ts': `import axios from 'axios';
import { http, plain } from './http.ts';
export const list = () => http.get<string[]>('/orders', { params: { page: 1 } });
export const save = (id: number, order: object) => http.put(\`orders/\${id}\`, order);
export const ping = () => plain.head('/ping');
export const drop = (id: number) => axios.request({ url: '/api/v1/orders/' + id, method: 'delete' });
export const send = (order: object) => axios({ method: 'POST', url: '/api/v1/orders', data: order });
export const away = () => http.get('https://api.github.com/zen');
`,
      },
      finds: [
        'GET /api/v1/orders',
        'PUT /api/v1/orders/{}',
        'HEAD /internal/ping',
        'DELETE /api/v1/orders/{}',
        'POST /api/v1/orders',
        'GET api.github.com /zen',
      ],
    },
    {
      files: {
        'web/instance.ts': `import Axios, { type AxiosRequestConfig } from 'axios';
const INSTANCE = Axios.create({ baseURL: '/api' });
export const send = <T>(config: AxiosRequestConfig, options?: AxiosRequestConfig): Promise<T> =>
  INSTANCE({ ...config, ...options, withCredentials: true }).then(({ data }) => data);
export const ask = <T>(config: AxiosRequestConfig): Promise<T> => INSTANCE({ ...config, timeout: 9 });
export const late = (options: AxiosRequestConfig, config: AxiosRequestConfig) =>
  INSTANCE({ ...options, ...config });
`,
        'web/books.ts': `import { ask, late, send } from './instance.ts';
export const drop = (id: number) => ask<void>({ url: \`/books/\${id}\`, method: 'DELETE' });
export const add = (options?: object) => send<void>({ url: '/books', method: 'POST' }, options);
export const lend = (id: number) => late({ timeout: 1 }, { url: \`/books/\${id}/lend\`, method: 'PUT' });
`,
      },
      finds: ['DELETE /api/books/{}', 'POST /api/books', 'PUT /api/books/{}/lend'],
    },
    {
      files: {
        'web/api-client.ts': `import axios, { type AxiosInstance } from 'axios';
export class ApiClient {
  private http: AxiosInstance;
  constructor() {
    this.http = axios.create({ baseURL: '/api' });
  }
  async load(path: string) {
    const { data } = await this.http.get(path);
    return data;
  }
}
export const client = new ApiClient();
`,
        'web/teams.ts': `import { client } from './api-client.ts';
export const team = (id: string) => client.load(\`/teams/\${id}\`);
`,
      },
      finds: ['GET /api/teams/{}'],
    },
    {
      files: {
        'web/service.ts': `import axios from 'axios';
export abstract class Service {
  protected api = axios.create({ baseURL: '/api' });
  constructor() {
    if (process.env.BACKEND_URL) this.api.defaults.baseURL = process.env.BACKEND_URL;
  }
}
export const files = axios.create({ baseURL: '/files' });
if (import.meta.env.DEV) files.defaults.baseURL = 'http://localhost:1411/dev/files';
`,
        'web/keys.ts': `import { files, Service } from './service.ts';
export class Keys extends Service {
  list = async () => (await this.api.get('/keys')).data;
}
export const logo = () => files.get('/logo');
`,
      },
      finds: ['GET /api/keys', 'GET /dev/files/logo | /files/logo'],
    },
    {
      files: {
        'web/resource.ts': `import axios from 'axios';
export class Resource {
  constructor(readonly prefix: string) {}
  protected get<T>(path: string) {
    return axios.get<T>(\`/api\${this.prefix}\${path}\`);
  }
  protected newest() {
    return this.get('/newest');
  }
}
`,
        'web/wrens.ts': `import { Resource } from './resource.ts';
class Wrens extends Resource {
  constructor() {
    super('/wrens');
  }
  all = () => this.get('');
}
export const wrens = new Wrens();
`,
        'web/larks.ts': `import { Resource } from './resource.ts';
class Larks extends Resource {
  constructor() {
    super('/larks');
  }
  songs(id: string) {
    return this.get(\`/\${id}/songs\`);
  }
}
export const larks = new Larks();
`,
      },
      finds: ['GET /api/larks/{}/songs', 'GET /api/wrens', 'GET /api/larks/newest | /api/wrens/newest'],
    },
    {
      files: {
        'web/small.ts': `import redaxios from 'redaxios';
export const api = redaxios.create({ baseURL: '/api' });
export const send = async (url: string, init?: RequestInit) => api(url, { method: init?.method ?? 'GET' });
`,
        'web/owls.ts': `import { send } from './small.ts';
const owlUrl = (id: string) => {
  return \`/owls/\${id}\`;
};
export const owl = async (id: string, options?: RequestInit) => send(owlUrl(id), { ...options, method: 'PUT' });
export const owls = async (options?: RequestInit) => send('/owls', { ...options, method: 'GET' });
export const all = async () => send('/owls/all');
`,
      },
      finds: ['PUT /api/owls/{}', 'GET /api/owls', 'GET /api/owls/all'],
    },
    {
      files: {
        'web/http.ts': `import axios, { type AxiosRequestConfig } from 'axios';
const plain = axios.create();
function fill(url: string, names: string[], params: Record<string, unknown>): string {
  for (const name of names) url = url.replaceAll(\`{\${name}}\`, String(params[name]));
  return url;
}
export async function http<T>(args: {
  url: string;
  method: 'get' | 'post';
  params?: Record<string, unknown>;
  names?: string[];
}): Promise<T> {
  const config: AxiosRequestConfig = { url: fill(args.url, args.names ?? [], args.params ?? {}), method: args.method };
  if (args.method === 'get') config.params = args.params;
  return (await plain.request<T>(config)).data;
}
`,
        'web/bees.ts': `import { http } from './http.ts';
export const bee = (params: { hive: number }) =>
  http({ url: '/api/hives/{hive}/bees/', method: 'get', params, names: ['hive'] });
export const swarm = (params: object) => http({ url: '/api/swarms/', method: 'post', params });
`,
      },
      finds: ['GET /api/hives/{}/bees/', 'POST /api/swarms/'],
    },
    {
      files: {
        'web/http.ts': `import axios from 'axios';
const instance = axios.create({ baseURL: '/api' });
function http(config: object) {
  return instance(config);
}
http.get = instance.get.bind(instance);
http.head = (...args: Parameters<typeof instance.head>) => instance.head(...args);
http.drop = (url: string) => instance.delete.call(instance, url);
export const put = instance.put;
export const api = { post: instance.post.bind(instance) };
export default http;
`,
        'web/kites.ts': `import http, { api, put } from './http.ts';
export const any = () => http.head('/kites');
export const kites = () => http.get('/kites');
export const count = () => http({ url: '/kites/count' });
export const fly = (kite: object) => api.post('/kites', kite);
export const mend = (id: number, kite: object) => put(\`/kites/\${id}\`, kite);
export const drop = (id: number) => http.drop(\`/kites/\${id}\`);
`,
      },
      finds: [
        'HEAD /api/kites',
        'GET /api/kites',
        'GET /api/kites/count',
        'POST /api/kites',
        'PUT /api/kites/{}',
        'DELETE /api/kites/{}',
      ],
    },
    {
      files: {
        'resources/js/bootstrap.js': `import axios from 'axios';
window.axios = axios;
window.axios.defaults.baseURL = '/web';
`,
        'resources/js/request.js': `export const service = window.axios.create({ baseURL: '/api' });
`,
        'resources/js/Teal.vue': `<script setup>
import { service } from './request.js';
const ponds = () => service({ url: '/ponds', method: 'get' });
const move = (teal) => axios.put(\`/teals/\${teal.id}\`, teal);
const find = (name) => axios('/teals', { params: { name } });
const drop = (id) => window.axios.delete(\`/teals/\${id}\`);
</script>
`,
      },
      finds: ['GET /api/ponds', 'PUT /web/teals/{}', 'GET /web/teals', 'DELETE /web/teals/{}'],
    },
    ...wrappedExamples,
    {
      files: {
        'public/page.js': `axios.post('/api/pins', {}).then(() => axios.get('/api/pins'));
`,
      },
      finds: ['POST /api/pins', 'GET /api/pins'],
    },
  ],
  gaps: [
    {
      files: {
        'web/proxy.ts': `import axios from 'axios';\nexport const open = (event: { address: string }) => axios.get(event.address);\n`,
      },
      reason: 'dynamic',
    },
  ],
};
