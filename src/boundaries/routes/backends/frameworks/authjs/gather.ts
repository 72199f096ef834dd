import type { Expr, Module } from '../../../../../model/module.ts';
import type { CallSite, Program } from '../../../../../model/program.ts';
import { findOption } from '../../../frontends/options.ts';
import { callsIn, importNamed, modulesOf } from '../../../modules-of.ts';
import { hide, type PathText } from '../../act.ts';
import { catchAllPath, usedUnder } from '../../files/handler-place.ts';
import { type Gathered, routerAt, toldAt } from '../../gathered.ts';
import { serveFixed } from '../../routers/fixed-endpoints.ts';

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

/** What stands in every file that imports what makes a handler: its name, or what imports that under any other. */
export const making =
  /\b(?:NextAuth|ExpressAuth|SvelteKitAuth|default\s+as)\b|\bimport\s+(?!type\b)[\w$*][^'"]{0,1000}['"](?:next-auth|@auth\/)|\b(?:require|import)\s*\(/;

/** `*`: before modules had defaults, one was called by what stands for the whole. */
const makerName = /^(?:\*|default|NextAuth|ExpressAuth|SvelteKitAuth)$/;

/** Every handler of a program: one in the file of its route, or whose handlers are taken from what is made. */
export function gatherAuth(program: Program): readonly Gathered[] {
  const paths = [...modulesOf(program, ['typescript'])];
  const makingPaths = new Set(paths.filter((it) => makes(program.modules.get(it))));
  if (makingPaths.size === 0) return [];
  const files = paths.filter((it) => /\/\[\.\.\.next-?auth\]/i.test(it));
  return callsIn(program, ['typescript']).flatMap((site) => {
    const { call, path } = site;
    const maker = makingPaths.has(path) ? makerOf(program, site) : undefined;
    const isNext = maker === 'next-auth';
    if (!maker || (isNext && catchAllPath(path) === undefined && !isServed(program, site))) return [];
    const own = [path, ...files].map(catchAllPath).find((it) => it !== undefined);
    const place = isNext ? own : usedUnder(program, site);
    const prefix = place ?? basePathOf(program, site) ?? makers.get(maker);
    const router = routerAt(call, path, { role: 'application', prefix });
    const acts = [...serveFixed(endpoints), hide('', 'Auth.js')];
    return [{ router, told: acts.map((act) => toldAt(act, router)) }];
  });
}

/** Whether a module imports what makes a handler. */
function makes(module: Module | undefined): boolean {
  return module?.imports.some(({ from, name }) => makers.has(from) && makerName.test(name)) ?? false;
}

/** The name that an expression is reached from, through members and calls. */
function rootName(expr: Expr): string | undefined {
  let at = expr;
  while (at.is === 'member' || at.is === 'call') at = at.of;
  return at.is === 'name' ? at.name : undefined;
}

function makerOf(program: Program, { call, path }: CallSite): string | undefined {
  const root = rootName(call.of);
  const source = root === undefined ? undefined : importNamed(program, path, root);
  if (source && !makers.has(source.from)) return undefined;
  const made = program.refer(call.of, path).filter((it) => it.is === 'external');
  return made.find((it) => makers.has(it.from) && makerName.test(it.name))?.from;
}

/** `export const { handlers } = NextAuth(…)`: what only asks who is signed in serves nothing. */
function isServed(program: Program, { call, path }: CallSite): boolean {
  return (program.modules.get(path)?.steps ?? []).some(
    ({ to, value }) =>
      value === call && to?.is === 'object' && to.entries.some((it) => it.key === 'handlers'),
  );
}

function basePathOf(program: Program, { call, path }: CallSite): PathText | undefined {
  const [config] = call.args;
  return config && findOption(program, config.value, path, ['basePath']);
}
