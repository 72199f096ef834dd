import type { Described } from '../../../../../model/extractor.ts';

export const fetchExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'web/paths.ts': `export const API = '/api';\nexport const orders = \`\${API}/orders\`;\n`,
        'web/orders.ts': `import { API, orders } from './paths.ts';
const ORDERS = '/orders';
export const list = () => fetch(orders + '?page=1');
export const one = (id: string) => fetch(\`\${API}/orders/\${id}\`, { method: 'DELETE' });
export const save = (body: string) => window.fetch(new Request('/api/orders', { method: 'PUT', body }));
export const toggle = (on: boolean) => fetch(\`/api/alerts/\${on ? 'enable' : 'disable'}\`, { method: 'POST' });
export const move = (id: string) => fetch(\`/api/shelves/\${session.shelf + ORDERS}/\${id}\`, { method: 'PATCH' });
export const zen = () => fetch('https://api.github.com/zen');
`,
      },
      finds: [
        'GET /api/orders',
        'DELETE /api/orders/{}',
        'PUT /api/orders',
        'POST /api/alerts/disable | /api/alerts/enable',
        'PATCH /api/shelves/{}/orders/{}',
        'GET api.github.com /zen',
      ],
    },
    {
      files: {
        'web/package.json': '{ "devDependencies": { "@sveltejs/kit": "^2.0.0" } }',
        'web/src/lib/http.ts': `import { browser } from '$app/environment';
export let ROOT: string;
if (browser) ROOT = window.location.origin + '/api';
else ROOT = '';
type Options = { url: string; method?: string; headers?: Record<string, string>; data?: unknown };
function withToken(options: Options): Options {
  const sent: Options = { ...options, headers: { ...(options.headers || {}) } };
  if (!browser) return sent;
  sent.headers!.Authorization = 'Bearer';
  return sent;
}
function addressOf(url: string): string {
  if (url.startsWith('http://') || url.startsWith('https://')) return url;
  if (url.startsWith('/')) return \`\${ROOT}\${url}\`;
  return \`\${ROOT}/\${url}\`;
}
class HttpClient {
  async request(options: Options) {
    const sent = withToken(options);
    const method = (sent.method || 'GET').toUpperCase();
    return await fetch(addressOf(sent.url), { method, headers: sent.headers, body: JSON.stringify(sent.data) });
  }
  get(url: string, options: Omit<Options, 'url' | 'method'> = {}) {
    return this.request({ ...options, url, method: 'get' });
  }
}
export const http = new HttpClient();
export async function ask(url: string, method: 'GET' | 'PUT', data?: unknown) {
  const options = { method, url, ...(data ? { data } : {}) };
  return await http.request({ ...options, headers: {} });
}
`,
        'web/src/routes/otters.ts': `import { ask, http } from '$lib/http';
export const otters = () => ask('/otters', 'GET');
export const rename = (id: number, name: string) => ask(\`otters/\${id}\`, 'PUT', { name });
export const dens = () => http.get('/dens');
export const scan = () => http.request({ url: '/dens/scan' });
`,
      },
      finds: ['GET /api/otters', 'PUT /api/otters/{}', 'GET /api/dens', 'GET /api/dens/scan'],
    },
    {
      files: {
        'web/fetch.ts': `type Hooks = { baseUrl: string; before?: (url: string, init: RequestInit) => Promise<RequestInit> };
export const makeFetch = (hooks: Hooks, secured = true) =>
  async function asked(url: string, init: RequestInit = {}) {
    const changed = await hooks.before?.(url, init);
    return await fetch(hooks.baseUrl + url, {
      ...(secured ? { credentials: 'include' } : {}),
      ...(changed || init),
      headers: { ...init.headers },
      ...(init.cache ? { cache: init.cache } : {}),
    });
  };
`,
        'web/context.tsx': `import { createContext, useContext, useRef } from 'react';
import { makeFetch } from './fetch';
const FetchContext = createContext(makeFetch({ baseUrl: '' }));
export function FetchProvider({ children, ...hooks }) {
  const made = useRef(makeFetch(hooks));
  return <FetchContext.Provider value={made.current}>{children}</FetchContext.Provider>;
}
export const useFetch = () => useContext(FetchContext);
`,
        'web/herons.tsx': `import { useCallback } from 'react';
import { useFetch } from './context';
export const Herons = () => {
  const fetch = useFetch();
  const herons = useCallback(async () => (await fetch('/api/herons')).json(), []);
  const add = () => fetch('/api/herons', { method: 'POST', body: '{}' });
  return <button onClick={() => add().then(herons)} />;
};
export const useNests = () => useFetch()('/api/nests');
`,
      },
      finds: ['GET /api/herons', 'POST /api/herons', 'GET /api/nests'],
    },
    {
      files: {
        'web/options.ts': `const ask = (url: string, init?: RequestInit, retry?: boolean) =>
  fetch(url, { mode: 'cors', ...init, ...(retry ? { priority: 'high' } : {}) });
const put = (url: string, init?: RequestInit, forced?: boolean) =>
  fetch(url, { ...init, ...(forced ? { method: 'PUT' } : { method: 'PUT' }) });
const either = (url: string, init?: RequestInit, forced?: boolean) =>
  fetch(url, { ...init, ...(forced ? { method: 'PUT' } : {}) });
export const stilts = () => ask('/api/stilts');
export const drop = (id: string) => ask(\`/api/stilts/\${id}\`, { method: 'DELETE' });
export const wade = () => put('/api/stilts/wade', { method: 'POST' });
export const stand = () => either('/api/stilts/stand', { method: 'POST' });
`,
      },
      finds: ['GET /api/stilts', 'DELETE /api/stilts/{}', 'PUT /api/stilts/wade', '* /api/stilts/stand'],
    },
    {
      files: {
        'web/newts.ts': `class Newts {
  constructor(private readonly base: string) {}
  private join(method: string, path: string) {
    return fetch([this.base, 'api', path].join('/'), { method });
  }
  private move(method: string, path: string) {
    const url = new URL(this.base);
    url.pathname = path;
    return fetch(url, { method });
  }
  private cut(method: string, path: string) {
    return fetch(this.base + path.replace(/^\\//, ''), { method });
  }
  reeds() { return this.cut('GET', '/api/reeds'); }
  mow() { return this.cut('PUT', '/api/reeds/short'); }
  private resolve(method: string, path: string) {
    const url = new URL(path.trim(), this.base);
    url.searchParams.set('page', '1');
    return fetch(url.href, { method });
  }
  private proxy(input: string | Request) {
    const url = new URL(input instanceof Request ? input.url : input.toString());
    url.host = proxied;
    return fetch(url);
  }
  eft(id: string) { return this.proxy(\`https://newts.test/api/efts/\${id}\`); }
  newts() { return this.join('GET', 'newts'); }
  add() { return this.join('POST', 'newts'); }
  eggs() { return this.move('GET', '/api/eggs'); }
  lay() { return this.move('PUT', '/api/eggs/new'); }
  ponds() { return this.resolve('GET', '/api/ponds'); }
  drain(pond: string) { return this.resolve('DELETE', \`/api/ponds/\${pond}\`); }
}
`,
      },
      finds: [
        'GET newts.test /api/efts/{}',
        'GET /api/newts',
        'POST /api/newts',
        'GET /api/eggs',
        'PUT /api/eggs/new',
        'GET /api/ponds',
        'DELETE /api/ponds/{}',
        'GET /api/reeds',
        'PUT /api/reeds/short',
      ],
    },
    {
      files: {
        'web/client.ts': `async function request(method: string, path: string, body?: unknown) {
  const response = await fetch(\`/api\${path}\`, { method, body: JSON.stringify(body) });
  return response.json();
}
export const api = {
  get: (path: string) => request('GET', path),
  post: (path: string, body: unknown) => request('POST', path, body),
};
`,
        'web/teams.ts': `import { api } from './client.ts';
export const teams = () => api.get('/teams');
export const join = (team: string) => api.post(\`/teams/\${team}/members\`, {});
`,
        'web/proxied.ts': `function proxied(input: RequestInfo): RequestInfo {
  if (!proxies.has(input)) return input;
  let url: URL;
  try {
    url = new URL(input instanceof Request ? input.url : input.toString());
  } catch {
    return input;
  }
  return input instanceof Request ? new Request(url.toString(), input) : url.toString();
}
export class Remote {
  fetch(input: RequestInfo, init?: RequestInit) {
    return globalThis.fetch(proxied(input), init);
  }
}
`,
        'web/quotes.ts': `import { Remote } from './proxied.ts';
export class Quotes {
  constructor(private remote: Remote) {}
  all = () => this.remote.fetch('/api/quotes');
  one = (symbol: string) => this.remote.fetch(\`/api/quotes/\${symbol}\`, { method: 'PUT' });
}
`,
        'web/local.ts': `const fetch = (name: string) => name;\nfetch('/api/not-a-request');\n`,
      },
      finds: ['GET /api/teams', 'POST /api/teams/{}/members', 'GET /api/quotes', 'PUT /api/quotes/{}'],
    },
    {
      files: {
        'web/data.js': `export default {
  send(verb, url, body) {
    const options = { method: verb, body };
    return fetch(url, options);
  },
  get(url) {
    return this.send('get', url);
  },
  put(url, body) {
    return this.send('put', url, body);
  },
};
`,
        'web/larks.js': `import data from './data.js';
export const larks = () => data.get('/api/larks');
export const save = (id, body) => data.put(\`/api/larks/\${id}\`, body);
`,
      },
      finds: ['GET /api/larks', 'PUT /api/larks/{}'],
    },
    {
      files: {
        'web/send.ts': `export async function send({ url, method }, { accept }, body?: object) {
  const options = optionsFor(method, accept, body);
  return fetch(url.toString(), options);
}
function optionsFor(method: string, accept: string, body?: object) {
  const headers = { Accept: accept };
  return { method, headers, body };
}
`,
        'web/http.ts': `import { send } from './send.ts';
export class Http {
  static get(url: string | { path: string }, options?) {
    const general = { url: this.urlOf(url), method: 'GET' };
    return send(general, options);
  }
  static post(url: string | { path: string }, body?, options?) {
    const general = { url: this.urlOf(url), method: 'POST' };
    return send(general, options, body);
  }
  private static urlOf(endpoint): URL {
    const path = this.isText(endpoint) ? endpoint : endpoint.path;
    const url = new URL(\`\${useRuntimeConfig().public.apiURL}/\${path}\`);
    if (!endpoint.params) return url;
    url.search = String(endpoint.params);
    return url;
  }
  private static isText(url): url is string { return typeof url === 'string'; }
}
`,
        'web/owls.ts': `import { Http } from './http.ts';
export class Owls {
  private static readonly basePath = 'owls';
  static all() { return Http.get(this.basePath); }
  static mine() { return Http.get(\`\${this.basePath}/mine\`); }
  static save(id: string, body) { return Http.post(\`\${this.basePath}/\${id}\`, body); }
  static search(params) { return Http.get({ path: \`\${this.basePath}/search\`, params }); }
}
`,
      },
      finds: ['GET /owls', 'GET /owls/mine', 'POST /owls/{}', 'GET /owls/search'],
    },
  ],
  gaps: [
    {
      files: { 'web/open.ts': `export const open = () => fetch(localStorage.getItem('address'));\n` },
      reason: 'dynamic',
    },
  ],
};
