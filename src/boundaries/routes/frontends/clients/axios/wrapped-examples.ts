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
  {
    files: {
      'web/src/main.js': `import { createApp } from 'vue';
import App from './App.vue';
import plugins from './plugins';
import { download } from './utils/request';
const app = createApp(App);
app.config.globalProperties.download = download;
app.use(plugins);
`,
      'web/src/plugins/index.js': `import files from './files';
export default function install(app) {
  app.config.globalProperties.$files = files;
}
`,
      'web/src/plugins/files.js': `import axios from 'axios';
const base = import.meta.env.VITE_APP_BASE_API;
export default {
  zip(url, name) {
    var url = base + url;
    axios({ method: 'get', url: url, responseType: 'blob' });
  },
};
`,
      'web/src/utils/request.js': `import axios from 'axios';
const service = axios.create({ baseURL: '/api' });
export function download(url, params) {
  return service.post(url, params, { responseType: 'blob' });
}
`,
      'web/src/views/swans.vue': `<script setup>
const { proxy } = getCurrentInstance();
const all = () => proxy.download('swans/export', { all: true });
const zip = () => proxy.$files.zip('/swans/zip?all=' + all);
</script>
`,
      'web/src/views/geese.vue': `<script>
export default {
  methods: {
    all() {
      this.download('geese/export', {});
      this.$files.zip('/geese/zip');
    },
  },
};
</script>
`,
    },
    finds: ['POST /api/swans/export', 'GET /swans/zip', 'POST /api/geese/export', 'GET /geese/zip'],
  },
  {
    files: {
      'old/main.js': `import Vue from 'vue';
import axios from 'axios';
Vue.prototype.$http = axios.create({ baseURL: '/api' });
`,
      'old/views/Ducks.vue': `<script>
export default {
  created() { this.$http.get('/ducks').then((it) => { this.ducks = it.data; }); },
  methods: {
    drop(id) { return this.$http.delete('/ducks/' + id); },
  },
};
</script>
`,
    },
    finds: ['GET /api/ducks', 'DELETE /api/ducks/{}'],
  },
];
