import { describe, expect, test } from 'vitest';
import { rulesFor } from '../../../src/boundaries/routes/rules/index.ts';
import { type Files, snapshotOf } from './programs.ts';

type Route = readonly [method: string, path: string];

/** A front end and a backend: how each writes a route. Paths are below `/api`. */
interface Stack {
  readonly server: (routes: readonly Route[]) => Files;
  readonly client: (calls: readonly Route[]) => Files;
  /** What a slash too many does: null where the framework takes both spellings. */
  readonly slash: 'breaking' | 'advice' | null;
}

const lower = (method: string) => method.toLowerCase();
const each = (routes: readonly Route[], write: (method: string, path: string, at: number) => string) =>
  routes.map(([method, path], at) => write(method, path, at)).join('\n');

const express = (routes: readonly Route[]): Files => ({
  'server/app.ts': `import express, { Router } from 'express';
const app = express();
const api = Router();
${each(routes, (method, path) => `api.${lower(method)}('${path}', (req, res) => res.json({}));`)}
app.use('/api', api);
`,
});

const fastapi = (routes: readonly Route[]): Files => ({
  'server/main.py': `from fastapi import APIRouter, FastAPI

app = FastAPI()
api = APIRouter(prefix='/api')

${each(routes, (method, path, at) => `@api.${lower(method)}('${path}')\ndef route_${at}():\n    return {}\n`)}
app.include_router(api)
`,
});

const fastify = (routes: readonly Route[]): Files => ({
  'server/app.ts': `import Fastify from 'fastify';
const app = Fastify();
app.register(async (api) => {
${each(routes, (method, path) => `  api.${lower(method)}('${path}', async () => ({}));`)}
}, { prefix: '/api' });
`,
});

const flask = (routes: readonly Route[]): Files => ({
  'server/app.py': `from flask import Blueprint, Flask

api = Blueprint('api', __name__, url_prefix='/api')

${each(routes, (method, path, at) => `@api.route('${path}', methods=['${method}'])\ndef route_${at}():\n    return {}\n`)}
app = Flask(__name__)
app.register_blueprint(api)
`,
});

const koa = (routes: readonly Route[]): Files => ({
  'server/app.ts': `import Koa from 'koa';
import Router from '@koa/router';
const api = new Router({ prefix: '/api' });
${each(routes, (method, path) => `api.${lower(method)}('${path}', (ctx) => { ctx.body = {}; });`)}
const app = new Koa();
app.use(api.routes());
`,
});

const stacks: Readonly<Record<string, Stack>> = {
  'fetch × Express': {
    server: express,
    client: (calls) => ({
      'web/api.ts': `const root = '/api';
const request = (method: string, path: string) => fetch(root + path, { method });
${each(calls, (method, path, at) => `export const call${at} = () => request('${method}', '${path}');`)}
`,
    }),
    slash: null,
  },
  'axios × FastAPI': {
    server: fastapi,
    client: (calls) => ({
      'web/http.ts': `import axios from 'axios';\nexport const http = axios.create({ baseURL: '/api' });\n`,
      'web/api.ts': `import { http } from './http.ts';
${each(calls, (method, path, at) => `export const call${at} = () => http.${lower(method)}('${path}');`)}
`,
    }),
    slash: 'advice',
  },
  'ky × Fastify': {
    server: fastify,
    client: (calls) => ({
      'web/api.ts': `import ky from 'ky';
const api = ky.create({ prefixUrl: '/api' });
${each(calls, (method, path, at) => `export const call${at} = () => api.${lower(method)}('${path.slice(1)}');`)}
`,
    }),
    slash: 'breaking',
  },
  'Angular × Flask': {
    server: flask,
    client: (calls) => ({
      'web/api.service.ts': `import { HttpClient } from '@angular/common/http';
export class ApiService {
  private base = '/api';
  constructor(private http: HttpClient) {}
${each(calls, (method, path, at) => `  call${at}() { return this.http.${lower(method)}(\`\${this.base}${path}\`); }`)}
}
`,
    }),
    slash: 'breaking',
  },
  'RTK Query × Koa': {
    server: koa,
    client: (calls) => ({
      'web/api.ts': `import { createApi, fetchBaseQuery } from '@reduxjs/toolkit/query/react';
export const api = createApi({
  baseQuery: fetchBaseQuery({ baseUrl: '/api' }),
  endpoints: (build) => ({
${each(calls, (method, path, at) => `    call${at}: build.mutation({ query: () => ({ url: '${path}', method: '${method}' }) }),`)}
  }),
});
`,
    }),
    slash: null,
  },
};

const served: readonly Route[] = [
  ['GET', '/auth'],
  ['POST', '/auth'],
  ['GET', '/users'],
  ['GET', '/teams/members'],
  ['GET', '/settings/theme'],
];

/** What a new call asks for, and what it should have asked for. */
const classes: Readonly<
  Record<string, { readonly wrong: Route; readonly right: Route; readonly rule?: string }>
> = {
  'a prefix that is missing': { wrong: ['GET', '/theme'], right: ['GET', '/settings/theme'] },
  'a prefix too many': { wrong: ['GET', '/settings/auth'], right: ['GET', '/auth'] },
  'a prefix that is doubled': { wrong: ['GET', '/api/auth'], right: ['GET', '/auth'] },
  'a singular for a plural': { wrong: ['GET', '/user'], right: ['GET', '/users'] },
  'a segment that moved': { wrong: ['GET', '/members/teams'], right: ['GET', '/teams/members'] },
  'another method': { wrong: ['DELETE', '/auth'], right: ['POST', '/auth'], rule: 'routes/method-mismatch' },
};

async function judge(base: Files, head: Files): Promise<readonly string[]> {
  const before = await snapshotOf(base, 'base');
  const after = await snapshotOf(head);
  return rulesFor({}).flatMap((rule) =>
    [...(rule.drift === 'time' ? rule.check(before, after) : rule.check(after, before))].map(
      (it) => `${it.confidence ?? 'certain'} ${it.impact ?? rule.impact} ${rule.id}`,
    ),
  );
}

describe.each(Object.entries(stacks))('%s', (_name, { server, client, slash }) => {
  const calls = served.slice(0, 4);
  const base = { ...server(served), ...client(calls) };

  test.each(Object.entries(classes))('%s is stopped, and its twin passes', async (_class, it) => {
    const with_ = (call: Route) => ({ ...server(served), ...client([...calls, call]) });
    expect(await judge(base, with_(it.wrong))).toEqual([
      `certain breaking ${it.rule ?? 'routes/no-such-endpoint'}`,
    ]);
    expect(await judge(base, with_(it.right))).toEqual([]);
  });

  test('an endpoint that is deleted with its caller left is stopped; deleted with its caller, it passes', async () => {
    const fewer = served.filter(([, path]) => path !== '/users');
    expect(await judge(base, { ...server(fewer), ...client(calls) })).toEqual([
      'certain breaking routes/removed-in-use',
    ]);
    const without = calls.filter(([, path]) => path !== '/users');
    expect(await judge(base, { ...server(fewer), ...client(without) })).toEqual([]);
  });

  test('a slash too many is judged by what the framework does with it', async () => {
    const head = { ...server(served), ...client([...calls, ['POST', '/auth/']]) };
    expect(await judge(base, head)).toEqual(slash ? [`certain ${slash} routes/slash-mismatch`] : []);
  });
});
