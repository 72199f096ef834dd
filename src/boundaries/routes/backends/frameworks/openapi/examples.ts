import type { Described } from '../../../../../model/extractor.ts';

export const openapiExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'openapi.yaml': `openapi: 3.1.0
info: { title: Lighthouse, version: "1" }
servers:
  - url: "{scheme}://lights.example.com/api/v2"
    variables: { scheme: { default: https } }
paths:
  /lamps:
    get:
      summary: All lamps
      responses: { "200": { description: ok } }
    post:
      description: |
        delete:
          is no operation here
      responses: { "201": { description: made } }
  /lamps/{id}:
    $ref: ./paths/lamp.yaml
  /status:
    servers: [{ url: / }]
    get: {}
`,
        'paths/lamp.yaml': 'parameters: []\nput: {}\ndelete:\n  summary: Put it out\n',
      },
      finds: [
        'GET /api/v2/lamps',
        'POST /api/v2/lamps',
        'PUT /api/v2/lamps/{id}',
        'DELETE /api/v2/lamps/{id}',
        'GET /status',
      ],
    },
    {
      files: {
        'docs/swagger.json': JSON.stringify({
          swagger: '2.0',
          basePath: '/v1',
          paths: {
            '/tides/{day}.csv': { get: {} },
            '/tides': { $ref: '#/paths/~1tides~1{day}.csv' },
            '/ports/:port/tides': { get: {} },
            '/ports/{port}:close': { post: {} },
          },
        }),
      },
      finds: [
        'GET /v1/tides/{day}.csv',
        'GET /v1/tides',
        'GET /v1/ports/{port}/tides',
        'POST /v1/ports/{port}:close',
      ],
    },
  ],
  gaps: [
    {
      files: { 'openapi.yaml': 'openapi: 3.0.0\npaths:\n  /a:\n    $ref: ./gone.yaml\n' },
      reason: 'unreachable',
    },
    { files: { 'openapi.json': '{ "openapi": "3.0.0", "paths": {' }, reason: 'unparsable' },
  ],
};
