import type { Call, Expr } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import { verbs } from '../../arguments/verbs.ts';
import type { GatheredBackend } from '../../backend.ts';
import type { BlockRoutes, Meaning } from '../../blocks/framework.ts';
import { gatherBlocks } from '../../blocks/gather-blocks.ts';
import { ktorExamples } from './examples.ts';
import { resourceOf } from './resources.ts';
import { spellKtor } from './spelling.ts';

const methods = new Set<string>(verbs);
const sockets = new Set(['webSocket', 'webSocketRaw', 'sse']);
const files = new Set([
  'static',
  'staticFiles',
  'staticResources',
  'staticFileSystem',
  'swaggerUI',
  'openAPI',
]);

function routesOf(program: Program): BlockRoutes {
  return {
    languages: ['kotlin'],
    packages: [
      'io.ktor.server',
      'io.github.smiley4',
      'dev.forst.ktor',
      'io.ktor.routing',
      'io.ktor.application',
    ],
    routers: new Set(['Route', 'Routing', 'RoutingBuilder', 'RootRoute']),
    means(name, call, at): Meaning | undefined {
      if (name === 'routing') return { is: 'application' };
      const [first, second] = call.args.filter((it) => it.name !== '<>').map((it) => it.value);
      const path = first && first.is !== 'function' ? first : undefined;
      if (name === 'route')
        return {
          is: 'below',
          ...(path && { path }),
          ...(isMethod(second) && { methods: [methodOf(second)] }),
        };
      if (name === 'method') return { is: 'below', ...(isMethod(first) && { methods: [methodOf(first)] }) };
      if (name === 'handle') return { is: 'serve' };
      if (files.has(name))
        return { is: 'hide', path: path ?? named(call, 'path') ?? '', by: `${name} of Ktor` };
      if (!first || !(methods.has(name) || sockets.has(name))) return undefined;
      const above = path ? undefined : resourceOf(call, at, program);
      if (!path && !above && isTyped(call, at, program)) return { is: 'obscure' };
      return {
        is: 'serve',
        methods: [methods.has(name) ? name.toUpperCase() : 'GET'],
        ...(path && { path }),
        ...(above && { above }),
      };
    },
  };
}

function named({ args }: Call, name: string): Expr | undefined {
  return args.find((it) => it.name === name)?.value;
}

/** `HttpMethod.Get` */
function isMethod(expr: Expr | undefined): expr is Extract<Expr, { is: 'member' }> {
  return expr?.is === 'member' && expr.of.is === 'name' && expr.of.name === 'HttpMethod';
}

function methodOf({ name }: Extract<Expr, { is: 'member' }>): string {
  return typeof name === 'string' ? name.toUpperCase() : '*';
}

/** Whether a route is typed by a class that tells its path; elsewhere the type is that of the body. */
function isTyped({ args }: Call, at: string, program: Program): boolean {
  const imports = program.modules.get(at)?.imports ?? [];
  return (
    args.some((it) => it.name === '<>') &&
    imports.some((it) => it.from.startsWith('io.ktor.server.resources'))
  );
}

/** Whether the plugin is installed that takes a slash at the end for none. */
function ignoresSlashes(program: Program): boolean {
  return program
    .calls()
    .some(({ call }) =>
      call.args.some(({ value }) => value.is === 'name' && value.name === 'IgnoreTrailingSlash'),
    );
}

/** Ktor: functions that extend a route tell it more. https://ktor.io/docs/server-routing.html */
export const ktor: GatheredBackend = {
  id: 'ktor',
  title: 'Ktor',
  docs: 'https://ktor.io/docs/server-routing.html',
  languages: ['kotlin'],
  signs: ['io.ktor.server', 'io.ktor.routing', 'io.ktor.resources', 'io.ktor.application'],
  semantics: { caseSensitive: true, slash: 'strict', head: false, precedence: 'specific' },
  spell: spellKtor,
  rootAddsSlash: true,
  gather(program) {
    const gathered = [...gatherBlocks(program, routesOf(program))];
    if (!ignoresSlashes(program)) return gathered;
    const semantics = { slash: 'ignored' } as const;
    return gathered.map(({ router, told }) => ({
      router: { ...router, made: { ...router.made, semantics } },
      told,
    }));
  },
  examples: ktorExamples,
};
