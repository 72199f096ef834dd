import { describe, expect, test } from 'vitest';
import { listRoutes } from '../../../src/boundaries/routes/index.ts';
import { type Files, snapshotOf } from './programs.ts';

const good: Files = {
  'server.ts': `import express from 'express';
import { broken } from './broken';
const app = express();
app.use('/broken', broken);
app.get('/good', ok);
`,
};

const names = async (files: Files) => {
  const started = performance.now();
  const { contract, gaps } = await snapshotOf(files);
  const routes = listRoutes(contract, []).routes.map(({ method, path }) => `${method} ${path}`);
  return { routes, gaps, seconds: (performance.now() - started) / 1000 };
};

const many = (count: number, text: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => text(at)).join('');

describe('whatever a file holds, every other route is listed, in bounded time:', () => {
  test.each<[string, Files, RegExp]>([
    [
      'a file with a syntax error',
      { 'broken.ts': `export const broken = Router(; app.get('/x'` },
      /broken|server/,
    ],
    [
      'a prefix of five thousand terms',
      {
        'broken.ts': `import { Router } from 'express';
export const broken = Router();
broken.get('/a' ${many(5000, (at) => `+ '${at % 10}'`)}, ok);
`,
      },
      /broken/,
    ],
    [
      'modules that import each other',
      {
        'broken.ts': `export { broken } from './again';`,
        'again.ts': `export { broken } from './broken';`,
      },
      /server/,
    ],
    [
      'a router that mounts itself',
      {
        'broken.ts': `import { Router } from 'express';
export const broken = Router();
broken.use('/again', broken);
`,
      },
      /broken/,
    ],
    [
      'routers that are mounted a hundred deep',
      {
        'broken.ts': `import { Router } from 'express';
export const broken = Router();
const r0 = broken;
${many(100, (at) => `const r${at + 1} = Router(); r${at}.use('/r', r${at + 1});\n`)}r100.get('/last', ok);
`,
      },
      /broken/,
    ],
    [
      'a path with thirty conditions',
      {
        'broken.ts': `import { Router } from 'express';
export const broken = Router();
broken.get(${many(30, (at) => `(x${at} ? '/a${at}' : '/b${at}') + `)}'', ok);
`,
      },
      /broken/,
    ],
    [
      'a minified bundle',
      {
        'broken.ts': `import{Router as r}from'express';export const broken=r();${many(3000, (at) => `function f${at}(a,b){return a.get("k"+b,c=>c?f${at + 1}(a,b+1):b)}`)}`,
      },
      /^$/,
    ],
  ])('%s', async (_name, files, at) => {
    const { routes, gaps, seconds } = await names({ ...good, ...files });
    expect(routes).toContain('GET /good');
    expect(seconds).toBeLessThan(10);
    if (at.source !== '^$') expect(gaps.map((it) => it.at.path).join(' ')).toMatch(at);
  });

  test('a chain of five hundred routes is listed whole', async () => {
    const chain = many(500, (at) => `.get('/r${at}', (c) => c.text('${at}'))`);
    const { routes } = await names({
      'index.ts': `import { Hono } from 'hono';\nconst app = new Hono()${chain};\nexport default app;\n`,
    });
    expect(routes).toHaveLength(500);
  });

  test.each([
    [
      'hono',
      `import { Hono } from 'hono';\nconst app = new Hono();\napp.route('/again', app);\napp.get('/good', ok);\nexport default app;\n`,
    ],
    [
      'fastify',
      `const app = require('fastify')();\nasync function again(it) { it.register(again, { prefix: '/again' }); it.get('/good', ok); }\napp.register(again);\n`,
    ],
    [
      'koa',
      `const Koa = require('koa');\nconst Router = require('@koa/router');\nconst app = new Koa();\nconst router = new Router();\nrouter.use('/again', router.routes());\nrouter.get('/good', ok);\napp.use(router.routes());\n`,
    ],
    [
      'elysia',
      `import { Elysia } from 'elysia';\nconst app = new Elysia();\napp.use(app).get('/good', ok).listen(1);\n`,
    ],
    [
      'nest',
      `import { Controller, Get, Module } from '@nestjs/common';\nimport { NestFactory } from '@nestjs/core';\n@Controller() class Good extends Good { @Get('good') ok() {} }\n@Module({ imports: [App], controllers: [Good] }) class App {}\nNestFactory.create(App);\n`,
    ],
  ])('%s mounted on itself', async (_name, text) => {
    const { routes, seconds } = await names({ 'server.js': text, 'server.ts': text });
    expect(routes).toContain('GET /good');
    expect(seconds).toBeLessThan(5);
  });
});
