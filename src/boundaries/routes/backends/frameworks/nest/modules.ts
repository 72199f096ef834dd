import type { Class, Expr } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import type { PlacedClass } from '../../../classes-in.ts';
import type { Placed } from '../../../frontends/client.ts';
import { findOption } from '../../../frontends/options.ts';
import { annotationsOn } from '../../annotated/annotations.ts';
import { argumentOf } from '../../annotated/read-arguments.ts';
import { listEntries } from '../../calls/list-entries.ts';
import { type ClosedPackage, findClosedPackages } from './closed-packages.ts';

/** A controller that a reachable module lists, and the paths that RouterModule puts before it. */
export interface Listed extends PlacedClass {
  readonly below: readonly Placed[];
}

const mostModules = 5000;
const deepest = 12;

/** The controllers of all modules that an application's root module imports, directly or not, and the packages that are not here. */
export function findControllers(
  program: Program,
  root: Placed,
): { readonly controllers: readonly Listed[]; readonly closed: readonly ClosedPackage[] } {
  const modules = new Map<Class, string>();
  const paths = new Map<Class, readonly Placed[]>();
  const queue: PlacedClass[] = [...classesOf(program, root)];
  for (let next = queue.pop(); next && modules.size < mostModules; next = queue.pop()) {
    if (modules.has(next.cls)) continue;
    modules.set(next.cls, next.path);
    for (const item of listed(program, next, 'imports')) {
      readRouterModule(program, item, paths);
      queue.push(...classesOf(program, item));
    }
  }
  const controllers = [...modules].flatMap(([cls, path]) =>
    listed(program, { cls, path }, 'controllers')
      .flatMap((it) => classesOf(program, it))
      .map((it) => ({ ...it, below: paths.get(cls) ?? [] })),
  );
  return { controllers, closed: findClosedPackages(program, new Set(modules.values())) };
}

/** The items of one list in `@Module({ … })`. */
function listed(program: Program, { cls, path }: PlacedClass, key: string): readonly Placed[] {
  const module = annotationsOn(program, cls, path, ['@nestjs']).find(({ name }) => name === 'Module');
  const config = module && argumentOf(module);
  const list = config && findOption(program, config.expr, path, [key]);
  return list ? listEntries(program, list.expr, list.path) : [];
}

/** The classes an item means: itself, `forwardRef(() => X)`, or the class of `X.forRoot()`. */
function classesOf(program: Program, { expr, path }: Placed, depth = 0): readonly PlacedClass[] {
  if (depth > deepest) return [];
  const lazy =
    expr.is === 'call' ? expr.args.map((it) => returned(it.value)).find((it) => it !== undefined) : undefined;
  if (lazy) return classesOf(program, { expr: lazy, path }, depth + 1);
  const named: Expr = expr.is === 'call' && expr.of.is === 'member' ? expr.of.of : expr;
  return program
    .refer(named, path)
    .flatMap((it) => (it.is === 'class' ? [{ cls: it.cls, path: it.path }] : []));
}

/** What a lambda, or a function in its place, gives back. */
function returned(expr: Expr): Expr | undefined {
  return expr.is === 'function' ? expr.fn.steps.find((it) => it.do === 'return')?.value : undefined;
}

/** `RouterModule.register([{ path, module, children }])` */
function readRouterModule(
  program: Program,
  { expr, path }: Placed,
  paths: Map<Class, readonly Placed[]>,
): void {
  if (expr.is !== 'call' || expr.of.is !== 'member') return;
  const isRouter = program
    .refer(expr.of.of, path)
    .some((it) => it.is === 'external' && it.name === 'RouterModule');
  const [routes] = expr.args;
  if (isRouter && routes) readRoutes(program, { expr: routes.value, path }, [], paths, 0);
}

function readRoutes(
  program: Program,
  routes: Placed,
  above: readonly Placed[],
  paths: Map<Class, readonly Placed[]>,
  depth: number,
): void {
  if (depth > deepest) return;
  for (const { expr, path } of listEntries(program, routes.expr, routes.path)) {
    const own = findOption(program, expr, path, ['path']);
    const module = findOption(program, expr, path, ['module']) ?? { expr, path };
    const children = findOption(program, expr, path, ['children']);
    const below = own ? [...above, own] : above;
    for (const { cls } of classesOf(program, module)) paths.set(cls, below);
    if (children) readRoutes(program, children, below, paths, depth + 1);
  }
}
