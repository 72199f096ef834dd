import type { NonEmpty } from '../../../model/site.ts';
import type { Backend } from './backend.ts';
import { actix } from './frameworks/actix/index.ts';
import { adonis } from './frameworks/adonis/index.ts';
import { aiohttp } from './frameworks/aiohttp/index.ts';
import { aspnet } from './frameworks/aspnet/index.ts';
import { astro } from './frameworks/astro/index.ts';
import { authjs } from './frameworks/authjs/index.ts';
import { axum } from './frameworks/axum/index.ts';
import { betterAuth } from './frameworks/better-auth/index.ts';
import { bottle } from './frameworks/bottle/index.ts';
import { chi } from './frameworks/chi/index.ts';
import { django } from './frameworks/django/index.ts';
import { echo } from './frameworks/echo/index.ts';
import { elysia } from './frameworks/elysia/index.ts';
import { express } from './frameworks/express/index.ts';
import { falcon } from './frameworks/falcon/index.ts';
import { fastapi } from './frameworks/fastapi/index.ts';
import { fastify } from './frameworks/fastify/index.ts';
import { fiber } from './frameworks/fiber/index.ts';
import { flask } from './frameworks/flask/index.ts';
import { ginBackend } from './frameworks/gin/index.ts';
import { gorilla } from './frameworks/gorilla/index.ts';
import { hapi } from './frameworks/hapi/index.ts';
import { hono } from './frameworks/hono/index.ts';
import { httpServer } from './frameworks/http-server/index.ts';
import { iris } from './frameworks/iris/index.ts';
import { javalin } from './frameworks/javalin/index.ts';
import { jaxrs } from './frameworks/jaxrs/index.ts';
import { koa } from './frameworks/koa/index.ts';
import { ktor } from './frameworks/ktor/index.ts';
import { laravel } from './frameworks/laravel/index.ts';
import { litestar } from './frameworks/litestar/index.ts';
import { micronaut } from './frameworks/micronaut/index.ts';
import { minimalApis } from './frameworks/minimal-apis/index.ts';
import { nest } from './frameworks/nest/index.ts';
import { netHttp } from './frameworks/net-http/index.ts';
import { next } from './frameworks/next/index.ts';
import { nodeHttp } from './frameworks/node-http/index.ts';
import { nuxt } from './frameworks/nuxt/index.ts';
import { polka } from './frameworks/polka/index.ts';
import { rails } from './frameworks/rails/index.ts';
import { remix } from './frameworks/remix/index.ts';
import { restify } from './frameworks/restify/index.ts';
import { rocket } from './frameworks/rocket/index.ts';
import { sanic } from './frameworks/sanic/index.ts';
import { sinatra } from './frameworks/sinatra/index.ts';
import { slim } from './frameworks/slim/index.ts';
import { spring } from './frameworks/spring/index.ts';
import { sveltekit } from './frameworks/sveltekit/index.ts';
import { symfony } from './frameworks/symfony/index.ts';
import { tornado } from './frameworks/tornado/index.ts';
import { trpc } from './frameworks/trpc/index.ts';
import { tsRest } from './frameworks/ts-rest/index.ts';

/** Every web framework whose endpoints can be read. */
export const backends: NonEmpty<Backend> = [
  express,
  fastify,
  hono,
  koa,
  nest,
  next,
  nuxt,
  sveltekit,
  remix,
  astro,
  elysia,
  hapi,
  adonis,
  restify,
  polka,
  trpc,
  tsRest,
  betterAuth,
  authjs,
  nodeHttp,
  fastapi,
  flask,
  aiohttp,
  django,
  litestar,
  sanic,
  bottle,
  falcon,
  tornado,
  httpServer,
  ginBackend,
  echo,
  chi,
  fiber,
  iris,
  gorilla,
  netHttp,
  rails,
  sinatra,
  laravel,
  symfony,
  slim,
  spring,
  jaxrs,
  micronaut,
  javalin,
  ktor,
  aspnet,
  minimalApis,
  axum,
  actix,
  rocket,
];
