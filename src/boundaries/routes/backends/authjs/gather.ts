import type { Call, Module } from '../../../../model/module.ts';
import type { CallSite, Program } from '../../../../model/program.ts';
import { findOption } from '../../frontends/options.ts';
import { callsIn, modulesOf } from '../../modules-of.ts';
import type { PathText } from '../act.ts';
import { serveFixed } from '../fixed-endpoints.ts';
import { type Gathered, toldAt } from '../gathered.ts';

/** What the handler serves below its base. https://next-auth.js.org/getting-started/rest-api */
const endpoints = [
  'GET /signin',
  'POST /signin/:provider',
  'GET /callback/:provider',
  'POST /callback/:provider',
  'GET /signout',
  'POST /signout',
  'GET /session',
  'GET /csrf',
  'GET /providers',
];

/** The functions that make a handler, by package, with its base where nothing says another. */
const makers: ReadonlyMap<string, string> = new Map([
  ['next-auth', '/api/auth'],
  ['@auth/sveltekit', '/auth'],
  ['@auth/express', '/auth'],
]);

const routeFile = /(?:^|\/)(?:pages|app)(\/.+)\/\[\.\.\.\w+\](?:\/route)?\.[cm]?[jt]sx?$/;

/** Every handler of a program: one in the file of its route, or whose handlers are taken from what is made. */
export function gatherAuth(program: Program): ReadonlyMap<string, Gathered> {
  const gathered = new Map<string, Gathered>();
  const paths = [...modulesOf(program, ['typescript'])];
  const making = new Set(paths.filter((it) => makes(program.modules.get(it))));
  if (making.size === 0) return gathered;
  const routes = paths.filter((it) => /\/\[\.\.\.next-?auth\]/i.test(it) && routeFile.test(it));
  for (const site of callsIn(program, ['typescript'])) {
    const { call, path } = site;
    if (!making.has(path)) continue;
    const maker = makerOf(program, site);
    if (maker === undefined || (maker === 'next-auth' && !routeFile.test(path) && !isServed(program, site)))
      continue;
    const key = `${path}:${call.region.line}:${call.region.column}`;
    const own = [path, ...routes].map(folderPath).find((it) => it !== undefined);
    const prefix =
      (maker === 'next-auth' ? own : mountedAt(program, call)) ??
      basePathOf(program, site) ??
      makers.get(maker) ??
      '';
    const router = { key, made: { role: 'application', prefix }, path, expr: call } as const;
    const acts = [...serveFixed(endpoints), { do: 'hide', paths: [''], by: 'Auth.js' } as const];
    gathered.set(key, { router, told: acts.map((act) => toldAt(act, router)) });
  }
  return gathered;
}

/** Whether a module imports what makes a handler. */
export function makes(module: Module | undefined): boolean {
  return (
    module?.imports.some(({ from, name }) => makers.has(from) && (name === '*' || makerName.test(name))) ??
    false
  );
}

const makerName = /^(?:default|NextAuth|ExpressAuth|SvelteKitAuth)$/;

function makerOf(program: Program, { call, path }: CallSite): string | undefined {
  for (const it of program.refer(call.of, path))
    if (it.is === 'external' && makers.has(it.from) && makerName.test(it.name)) return it.from;
  return undefined;
}

/** `export const { handlers } = NextAuth(…)`: what only asks who is signed in serves nothing. */
function isServed(program: Program, { call, path }: CallSite): boolean {
  return (program.modules.get(path)?.steps ?? []).some(
    ({ to, value }) =>
      value === call && to?.is === 'object' && to.entries.some((it) => it.key === 'handlers'),
  );
}

/** The path of a route file: `app/(site)/api/auth/[...nextauth]/route.ts` is `/api/auth`. */
function folderPath(path: string): string | undefined {
  return routeFile.exec(path)?.[1]?.replaceAll(/\/\([^/]*\)/g, '');
}

/** `app.use('/auth/*', ExpressAuth(…))` */
function mountedAt(program: Program, handler: Call): PathText | undefined {
  const site = program.calls().find(({ call }) => call.args.some((it) => it.value === handler));
  const first = site?.call.args[0]?.value;
  const text = first?.is === 'literal' && typeof first.value === 'string' ? first.value : undefined;
  return text?.replace(/\/(?:\*\w*|\{\*\w+\})$/, '');
}

function basePathOf(program: Program, { call, path }: CallSite): PathText | undefined {
  const [config] = call.args;
  return config && findOption(program, config.value, path, ['basePath']);
}
