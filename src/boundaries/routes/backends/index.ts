import type { NonEmpty } from '../../../model/site.ts';
import { actix } from './actix/index.ts';
import { adonis } from './adonis/index.ts';
import { aiohttp } from './aiohttp/index.ts';
import { aspnet } from './aspnet/index.ts';
import { astro } from './astro/index.ts';
import { authjs } from './authjs/index.ts';
import { axum } from './axum/index.ts';
import type { Backend } from './backend.ts';
import { betterAuth } from './better-auth/index.ts';
import { chi } from './chi/index.ts';
import { django } from './django/index.ts';
import { echo } from './echo/index.ts';
import { elysia } from './elysia/index.ts';
import { express } from './express/index.ts';
import { falcon } from './falcon/index.ts';
import { fastapi } from './fastapi/index.ts';
import { fastify } from './fastify/index.ts';
import { fiber } from './fiber/index.ts';
import { flask } from './flask/index.ts';
import { ginBackend } from './gin/index.ts';
import { gorilla } from './gorilla/index.ts';
import { hapi } from './hapi/index.ts';
import { hono } from './hono/index.ts';
import { httpServer } from './http-server/index.ts';
import { jaxrs } from './jaxrs/index.ts';
import { koa } from './koa/index.ts';
import { ktor } from './ktor/index.ts';
import { laravel } from './laravel/index.ts';
import { litestar } from './litestar/index.ts';
import { micronaut } from './micronaut/index.ts';
import { minimalApis } from './minimal-apis/index.ts';
import { nest } from './nest/index.ts';
import { netHttp } from './net-http/index.ts';
import { next } from './next/index.ts';
import { nodeHttp } from './node-http/index.ts';
import { nuxt } from './nuxt/index.ts';
import { polka } from './polka/index.ts';
import { rails } from './rails/index.ts';
import { remix } from './remix/index.ts';
import { restify } from './restify/index.ts';
import { rocket } from './rocket/index.ts';
import { sanic } from './sanic/index.ts';
import { sinatra } from './sinatra/index.ts';
import { slim } from './slim/index.ts';
import { spring } from './spring/index.ts';
import { sveltekit } from './sveltekit/index.ts';
import { symfony } from './symfony/index.ts';
import { tornado } from './tornado/index.ts';
import { trpc } from './trpc/index.ts';
import { tsRest } from './ts-rest/index.ts';

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
  falcon,
  tornado,
  httpServer,
  ginBackend,
  echo,
  chi,
  fiber,
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
  ktor,
  aspnet,
  minimalApis,
  axum,
  actix,
  rocket,
];
