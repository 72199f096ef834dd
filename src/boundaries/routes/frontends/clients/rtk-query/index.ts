import type { Call, Expr, Fn } from '../../../../../model/module.ts';
import type { CallSite, Program } from '../../../../../model/program.ts';
import { importsAny } from '../../../modules-of.ts';
import { type Client, entryOf, type Placed, type Sink } from '../../client.ts';
import { givenBy } from '../../implied.ts';
import { findOption } from '../../options.ts';
import { rtkQueryExamples } from './examples.ts';

const kinds = new Set(['query', 'mutation', 'infiniteQuery']);
const toolkit = /^@reduxjs\/toolkit\/query(?:\/react)?$|^@rtk-query\//;

/** RTK Query: `build.query({ query: (id) => '/posts/' + id })` below the API's `baseUrl`. https://redux-toolkit.js.org/rtk-query/overview */
export const rtkQuery: Client = {
  id: 'rtk-query',
  title: 'RTK Query',
  docs: 'https://redux-toolkit.js.org/rtk-query/api/createApi',
  languages: ['typescript'],
  signs: ['createApi', 'injectEndpoints'],
  handedAbout: ['@reduxjs/toolkit', '@rtk-query'],
  open(program) {
    if (!importsAny(program, ['@reduxjs/toolkit', '@rtk-query'])) return () => undefined;
    const apiOf = openApis(program);
    return (site) => {
      const { of, args } = site.call;
      if (of.is !== 'member' || typeof of.name !== 'string' || !kinds.has(of.name)) return undefined;
      const config = args[0]?.value;
      const query = config && entryOf(config, 'query').value;
      const api = query && apiOf(site);
      return api && readQuery(program, site, query, of.name, api);
    };
  },
  examples: rtkQueryExamples,
};

interface Api {
  readonly key: string;
  readonly base?: Placed;
}

function readQuery(
  program: Program,
  { path }: CallSite,
  query: Expr,
  kind: string,
  { key, base }: Api,
): Sink | undefined {
  const given = givenBy(query);
  if (given.is === 'function') return undefined;
  const isRequest = given.is === 'object';
  const url = isRequest ? entryOf(given, 'url').value : given;
  if (!url) return undefined;
  return {
    url,
    method: isRequest
      ? { is: 'option', of: given, fallback: 'GET' }
      : { is: 'known', name: kind === 'mutation' ? '*' : 'GET' },
    within: program.enclosing(path, url),
    origin: key,
    ...(base && { base }),
  };
}

/** Answers the API whose `endpoints` a call stands in. */
function openApis(program: Program): (site: CallSite) => Api | undefined {
  const byFunction = new Map<Fn, Api>();
  for (const { call, path } of program.calls()) {
    const endpoints = call.args[0] && entryOf(call.args[0].value, 'endpoints').value;
    if (endpoints?.is !== 'function') continue;
    const api = apiMadeBy(program, call, path, 0);
    if (api) byFunction.set(endpoints.fn, api);
  }
  return ({ within }) => within.map((fn) => byFunction.get(fn)).find((it) => it !== undefined);
}

const deepest = 8;

/** `createApi({ baseQuery })`, or what injects endpoints into such an API. */
function apiMadeBy(program: Program, call: Call, path: string, depth: number): Api | undefined {
  if (depth > deepest) return undefined;
  const { of } = call;
  const isMaker = program
    .refer(of, path)
    .some(
      (it) => it.is === 'external' && toolkit.test(it.from) && /(?:^|\.)createApi$|^default$/.test(it.name),
    );
  if (isMaker) {
    const config = call.args[0]?.value;
    const query = config && findOption(program, config, path, ['baseQuery']);
    const base = query ? baseOf(program, query.expr, query.path) : undefined;
    const key = `${path}:${call.region.line}:${call.region.column}`;
    return base === noBase ? { key } : { key, base: base ?? unknownAt(call, path) };
  }
  if (of.is !== 'member' || !/^(?:injectEndpoints|enhanceEndpoints)$/.test(String(of.name))) return undefined;
  for (const referent of program.refer(of.of, path)) {
    const api =
      referent.is === 'made' ? apiMadeBy(program, referent.call, referent.path, depth + 1) : undefined;
    if (api) return api;
  }
  return undefined;
}

/** What a base query that asks for the paths as they are puts before them. */
const noBase = Symbol('no base');

function unknownAt({ region }: Call, path: string): Placed {
  return { expr: { is: 'unknown', text: '', holds: [], region }, path };
}

/** The `baseUrl` of a base query, of one that a function around it calls included; undefined where it is not known. */
function baseOf(program: Program, query: Expr, path: string): Placed | typeof noBase | undefined {
  const direct = query.is === 'call' ? optionIn(program, query, path) : undefined;
  if (direct) return direct;
  if (query.is === 'call' && asksPlainly(program, query, path)) return noBase;
  for (const referent of program.refer(query, path)) {
    if (referent.is === 'made') {
      const base = optionIn(program, referent.call, referent.path);
      if (base) return base;
    }
    if (referent.is !== 'function') continue;
    const inner = program.calls().filter((it) => it.within.includes(referent.fn));
    for (const { call, path: at } of inner)
      for (const made of program.refer(call.of, at)) {
        const base = made.is === 'made' ? optionIn(program, made.call, made.path) : undefined;
        if (base) return base;
      }
  }
  return undefined;
}

function optionIn(program: Program, call: Call, path: string): Placed | undefined {
  const config = call.args[0]?.value;
  return config && findOption(program, config, path, ['baseUrl', 'baseURL']);
}

/** `fetchBaseQuery()`, or with options that are written out and name no base. */
function asksPlainly(program: Program, { of, args }: Call, path: string): boolean {
  const [first] = args;
  const isWhole =
    !first || (first.value.is === 'object' && first.value.entries.every(({ key }) => key !== '...'));
  return (
    isWhole &&
    program.refer(of, path).some((it) => it.is === 'external' && /(?:^|\.)fetchBaseQuery$/.test(it.name))
  );
}
