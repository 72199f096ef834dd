import { lastName } from '../../../../../lang/link/unit.ts';
import { walk } from '../../../../../lang/walk.ts';
import type { Call, Expr, Module } from '../../../../../model/module.ts';
import { requestMethods } from '../../arguments/verbs.ts';
import type { BlockRoutes, Meaning } from '../../blocks/framework.ts';

/** The Kotlin DSL of functional endpoints. https://docs.spring.io/spring-framework/reference/languages/kotlin/web.html */
export const routerDsl: BlockRoutes = {
  languages: ['kotlin'],
  packages: ['org.springframework.web.reactive.function.server', 'org.springframework.web.servlet.function'],
  routers: new Set(['RouterFunctionDsl', 'CoRouterFunctionDsl']),
  means(name, call): Meaning | undefined {
    if (name === 'router' || name === 'coRouter') return { is: 'application' };
    if (name === 'nest') return nestOf(call);
    const [first] = call.args;
    if (name === 'resources') return first && { is: 'hide', path: first.value, by: 'static files' };
    if (!requestMethods.has(name) || !first) return undefined;
    const path = first.value.is === 'function' ? undefined : first.value;
    return { is: 'serve', methods: [name], ...(path && { path }) };
  },
};

/** `"/api".nest { … }` and `path("/api").nest { … }`; other conditions say nothing of the path. */
function nestOf({ of }: Call): Meaning | undefined {
  if (of.is !== 'member') return undefined;
  const path = pathIn(of.of);
  return { is: 'below', ...(path && { path }) };
}

function pathIn(on: Expr): Expr | undefined {
  if (on.is !== 'call') return on;
  const name = lastName(on.of);
  if (name === 'path' || name === 'pathPrefix') return on.args[0]?.value;
  const inner = name === 'and' && on.of.is === 'member' ? [on.of.of, ...on.args.map((it) => it.value)] : [];
  return inner.map(pathIn).find((it) => it !== undefined);
}

/** What of a module says the paths of such endpoints. */
export function pathsIn(module: Module): readonly Expr[] {
  const found: Expr[] = [];
  if (!module.imports.some(({ from }) => routerDsl.packages.some((it) => from.startsWith(it)))) return found;
  walk(module, (expr) => {
    const meaning =
      expr.is === 'call' ? routerDsl.means(lastName(expr.of) ?? '', expr, module.path) : undefined;
    const path = meaning && 'path' in meaning ? meaning.path : undefined;
    if (typeof path === 'object' && 'is' in path) found.push(path);
    const [first] = expr.is === 'call' && /^path(?:Prefix)?$/.test(lastName(expr.of) ?? '') ? expr.args : [];
    if (first) found.push(first.value);
  });
  return found;
}
