import type { Example } from '../../../model/boundary.ts';

const paths = ['/boats', '/boats/:id', '/berths', '/berths/:id', '/tides'];

const source = (...routes: readonly string[]) =>
  [
    `import express from 'express';`,
    'const app = express();',
    ...routes.map((it) => `app.get('${it}', (req, res) => res.json([]));`),
    '',
  ].join('\n');

const document = (...routes: readonly string[]) =>
  [
    'openapi: 3.1.0',
    'paths:',
    ...routes.map((it) => `  ${it.replace(':id', '{id}')}:\n    get: { summary: All of it }`),
    '',
  ].join('\n');

/** Documents that say more than the source. */
export const documented = {
  butGone: {
    name: 'a documented operation is served no more',
    base: { 'server.ts': source(...paths), 'openapi.yaml': document(...paths) },
    head: { 'server.ts': source(...paths.slice(1)), 'openapi.yaml': document(...paths) },
  },
  withoutPrefix: {
    name: 'the document leaves out what the source puts before every path',
    head: { 'server.ts': source(...paths.map((it) => `/api${it}`)), 'openapi.yaml': document(...paths) },
  },
  rightly: {
    name: 'document and source agree, whatever their parameters are called',
    head: { 'server.ts': source(...paths), 'openapi.yaml': document(...paths).replaceAll('{id}', '{boat}') },
  },
} satisfies Record<string, Example>;

/** Sources that say more than their document. */
export const undocumented = {
  endpoint: {
    name: 'a new endpoint is missing from the document',
    base: { 'server.ts': source(...paths), 'openapi.yaml': document(...paths) },
    head: { 'server.ts': source(...paths, '/quays'), 'openapi.yaml': document(...paths) },
  },
  elsewhere: {
    name: 'the document is that of one server of several',
    head: {
      'harbour/package.json': '{ "name": "harbour" }',
      'harbour/server.ts': source(...paths),
      'harbour/openapi.yaml': document(...paths),
      'weather/package.json': '{ "name": "weather" }',
      'weather/server.ts': source('/winds', '/winds/:id'),
    },
  },
} satisfies Record<string, Example>;
