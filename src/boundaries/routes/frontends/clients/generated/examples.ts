import type { Described } from '../../../../../model/extractor.ts';

export const generatedExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'client/sdk.gen.ts': `import { client } from './client.gen';
export const readItem = (options) =>
  (options.client ?? client).get({ url: '/api/v1/items/{id}', responseType: 'json', ...options });
`,
        'client/services.gen.ts': `import { OpenAPI } from './core/OpenAPI';
import { request as __request } from './core/request';
export const createItem = (data) => __request(OpenAPI, { method: 'POST', url: '/api/v1/items/', body: data });
`,
      },
      finds: ['GET /api/v1/items/{}', 'POST /api/v1/items/'],
    },
    {
      files: {
        'sdk/items_api.py': `class ItemsApi:
    def _read_item_serialize(self, item_id):
        _path_params = {'item_id': item_id}
        return self.api_client.param_serialize(
            method='GET',
            resource_path='/api/v1/items/{item_id}',
            path_params=_path_params,
        )
`,
        'sdk/ItemsApi.ts': `import * as runtime from '../runtime';
export class ItemsApi extends runtime.BaseAPI {
  async createItemRaw(requestParameters, initOverrides) {
    const response = await this.request({
      path: \`/api/v1/items/{shelf}\`.replace(\`{\${"shelf"}}\`, encodeURIComponent(String(requestParameters['shelf']))),
      method: 'POST',
      headers: {},
    }, initOverrides);
    return new runtime.JSONApiResponse(response);
  }
  async dropItemRequestOpts(requestParameters) {
    let urlPath = \`/api/v1/items/{id}\`;
    urlPath = urlPath.replace(\`{\${"id"}}\`, encodeURIComponent(String(requestParameters['id'])));
    return { path: urlPath, method: 'DELETE', headers: {}, query: {} };
  }
  async dropItemRaw(requestParameters, initOverrides) {
    const requestOptions = await this.dropItemRequestOpts(requestParameters);
    return this.request(requestOptions, initOverrides);
  }
}
`,
        'sdk/axios-api.ts': `import globalAxios from 'axios';
export const ItemsApiAxiosParamCreator = (configuration) => ({
  patchItem: async (id, options = {}) => {
    const localVarPath = \`/api/v1/items/{id}/name\`.replace(\`{\${"id"}}\`, encodeURIComponent(String(id)));
    const localVarUrlObj = new URL(localVarPath, DUMMY_BASE_URL);
    const localVarRequestOptions = { method: 'PATCH', ...configuration.baseOptions, ...options };
    return { url: toPathString(localVarUrlObj), options: localVarRequestOptions };
  },
});
`,
      },
      finds: [
        'GET /api/v1/items/{}',
        'POST /api/v1/items/{}',
        'DELETE /api/v1/items/{}',
        'PATCH /api/v1/items/{}/name',
      ],
    },
    {
      files: {
        'sdk/base.ts': `export const BASE_PATH = 'https://yards.example/api/v2'.replace(/\\/+$/, '');
`,
        'sdk/common.ts': `export const createRequestFunction = function (axiosArgs, globalAxios, BASE_PATH, configuration) {
  return (axios = globalAxios, basePath = BASE_PATH) => {
    const axiosRequestArgs = { ...axiosArgs.options, url: (configuration?.basePath || basePath) + axiosArgs.url };
    return axios.request(axiosRequestArgs);
  };
};
export const toPathString = (url: URL) => url.pathname + url.search + url.hash;
`,
        'sdk/api.ts': `import globalAxios from 'axios';
import { BASE_PATH } from './base';
import { createRequestFunction, toPathString } from './common';
export const BoatsApiAxiosParamCreator = (configuration) => ({
  getBoat: async (id, options = {}) => {
    const localVarPath = \`/boats/{id}\`.replace(\`{\${"id"}}\`, encodeURIComponent(String(id)));
    const localVarUrlObj = new URL(localVarPath, DUMMY_BASE_URL);
    const localVarRequestOptions = { method: 'GET', ...configuration.baseOptions, ...options };
    return { url: toPathString(localVarUrlObj), options: localVarRequestOptions };
  },
});
export const BoatsApiFp = (configuration) => ({
  getBoat: async (id) => {
    const args = await BoatsApiAxiosParamCreator(configuration).getBoat(id);
    return createRequestFunction(args, globalAxios, BASE_PATH, configuration);
  },
});
`,
        'kit/runtime.ts': `export const BASE_PATH = 'http://localhost'.replace(/\\/+$/, '');
`,
        'kit/MastsApi.ts': `import * as runtime from './runtime';
export class MastsApi extends runtime.BaseAPI {
  async listMastsRaw(initOverrides) {
    return this.request({ path: \`/masts\`, method: 'GET', headers: {} }, initOverrides);
  }
}
`,
        'web/yard.ts': `import { Configuration } from '../kit/runtime';
import { MastsApi } from '../kit/MastsApi';
export const masts = new MastsApi(new Configuration({ basePath: '/yard' }));
`,
        'old/core/OpenAPI.ts': `export const OpenAPI = { BASE: '', WITH_CREDENTIALS: false };
`,
        'old/services.ts': `import { OpenAPI } from './core/OpenAPI';
import { request as __request } from './core/request';
export const listSails = () => __request(OpenAPI, { method: 'GET', url: '/sails' });
`,
        'web/main.ts': `import { OpenAPI } from '../old/core/OpenAPI';
OpenAPI.BASE = '/loft';
`,
        'new/sdk.gen.ts': `import { client } from './client.gen';
export const listRopes = (options) => (options.client ?? client).get({ url: '/ropes', ...options });
`,
        'new/client.gen.ts': `import { createClient, createConfig } from './client';
export const client = createClient(createConfig({ baseUrl: 'http://localhost:8000/walk' }));
`,
      },
      finds: ['GET yards.example /api/v2/boats/{}', 'GET /yard/masts', 'GET /loft/sails', 'GET /walk/ropes'],
    },
  ],
  gaps: [
    {
      files: {
        'client/open.gen.ts': `import { OpenAPI } from './core/OpenAPI';
import { request as __request } from './core/request';
export const open = (address) => __request(OpenAPI, { method: 'GET', url: address() });
`,
      },
      reason: 'dynamic',
    },
  ],
};
