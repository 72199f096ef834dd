import type { Described } from '../../../../../model/extractor.ts';

/** Instances that functions and classes of the program wrap. */
export const wrappedExamples: Described['examples']['reads'] = [
  {
    files: {
      'web/service.js': `import axios from 'axios';
import { cookies } from './cookies.js';
function createService() {
  const service = axios.create({ baseURL: '/api' });
  service.interceptors.request.use((config) => config);
  return service;
}
function createRequest(service) {
  return function (config) {
    const preset = { timeout: 60, baseURL: '/api', params: config.params };
    return service(Object.assign(preset, config));
  };
}
function createStrict(service) {
  return (config) => {
    const preset = { headers: {}, data: {} };
    Object.assign(preset, config);
    preset.headers.Authorization = cookies.get('token');
    return service(preset);
  };
}
export const service = createService();
export const request = createRequest(service);
export const strict = createStrict(service);
`,
      'web/cranes.js': `import { request, strict } from './service.js';
const prefix = '/cranes/';
export const all = (query) => request({ url: prefix, method: 'get', params: query });
export const mend = (crane) => request({ url: prefix + crane.id + '/', method: 'put', data: crane });
export const drop = (id) => strict({ url: prefix + id + '/', method: 'delete' });
`,
    },
    finds: ['GET /api/cranes/', 'PUT /api/cranes/{}/', 'DELETE /api/cranes/{}/'],
  },
  {
    files: {
      'web/address.js': `export function address(other) {
  let own = import.meta.env.VITE_API;
  const part = own.split('/')[3];
  if (part) own = own.split('/')[0] + '//' + location.hostname + ':' + 80;
  if (other) return own + '/' + part + '/' + other;
  return own;
}
`,
      'web/coots.js': `import axios from 'axios';
import { address } from './address.js';
export const coots = () => axios({ url: '/api/coots/', baseURL: address() });
`,
    },
    finds: ['GET /api/coots/'],
  },
  {
    files: {
      'web/resource.js': `import axios from 'axios';
export class Resource {
  constructor(uri) {
    this.uri = uri;
  }
  update(id, value) {
    return axios.put('/api/' + this.uri + '/' + id, value);
  }
}
`,
      'web/terns.js': `import { reactive } from 'vue';
import { Resource } from './resource.js';
const terns = new Resource('terns');
const state = reactive({ current: {} });
export const mend = () => terns.update(state.current.id, {});
`,
    },
    finds: ['PUT /api/terns/{}'],
  },
];
