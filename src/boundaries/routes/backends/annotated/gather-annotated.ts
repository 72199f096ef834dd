import { annotationsIn } from '../../../../lang/demand.ts';
import { lastName } from '../../../../lang/link/unit.ts';
import type { Expr, Fn, Module } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';
import { classesIn, classesOf, type PlacedClass } from '../../classes-in.ts';
import { obscure, type PathText } from '../act.ts';
import { type Gathered, routerAt, type Told, toldAt } from '../gathered.ts';
import { annotationsOn } from './annotations.ts';
import type { AnnotatedRoute, AnnotatedRoutes } from './framework.ts';
import { type Lineal, linealsOf, methodsOf } from './lineage.ts';

const deepest = 6;

/** Every class that serves, as an application with the routes of its methods. */
export function gatherAnnotated(
  program: Program,
  framework: AnnotatedRoutes,
  languages: readonly string[],
): readonly Gathered[] {
  const gathered: Gathered[] = [];
  for (const { cls, path } of classesOf(program, languages)) {
    if (cls.abstract || (annotationsIn(cls).length === 0 && cls.bases.length === 0)) continue;
    const told = tell(program, framework, { cls, path });
    const router = routerAt({ is: 'class', cls, region: cls.region }, path);
    if (told.length > 0) gathered.push({ router, told });
  }
  return gathered;
}

/** What of a module says what its classes serve: their annotations, and what they are derived from. */
export function annotatedIn(module: Module): readonly Expr[] {
  return classesIn(module).flatMap((cls) => [...cls.bases, ...annotationsIn(cls)]);
}

function tell(program: Program, framework: AnnotatedRoutes, { cls, path }: PlacedClass): readonly Told[] {
  const lineals = linealsOf(program, cls, path, framework.packages, framework.derived);
  const [own] = lineals;
  if (
    !own ||
    !framework.serves(
      own.annotations,
      lineals.flatMap((it) => it.annotations),
    )
  )
    return [];
  const prefix = framework.prefix?.(own);
  const under = prefix === undefined ? [] : [prefix];
  const mounts = lineals.map((it) => mountsOf(framework, it, own)).find((it) => it.length > 0) ?? [];
  const below = mounts.length === 0 ? [under] : mounts.map((it) => [...under, it]);
  const told = below.flatMap((above) => tellMethods(program, framework, lineals, above, under, 0));
  return [...told, ...tellUnseen(program, framework, own, told)];
}

/** What a class serves by an interface that cannot be seen, where it says nothing itself of a method that overrides. */
function tellUnseen(
  program: Program,
  { saysUnseen }: AnnotatedRoutes,
  { cls, path }: Lineal,
  told: readonly Told[],
): readonly Told[] {
  const overrides = cls.methods.filter((fn) => fn.decorators.some((it) => lastName(it) === 'Override'));
  const isTold = (fn: Fn) => told.some(({ expr }) => fn.decorators.includes(expr));
  if (!saysUnseen || (told.length > 0 && overrides.every(isTold))) return [];
  const unseen = cls.bases.find((base) =>
    program.refer(base, path).some((it) => it.is === 'external' && saysUnseen(it)),
  );
  return unseen ? [toldAt(obscure, { expr: unseen, path })] : [];
}

function mountsOf(framework: AnnotatedRoutes, { annotations }: Lineal, own: Lineal): readonly PathText[] {
  return annotations.flatMap((it) => framework.mounts(it, own) ?? []);
}

function tellMethods(
  program: Program,
  framework: AnnotatedRoutes,
  lineals: readonly Lineal[],
  above: readonly PathText[],
  absolute: readonly PathText[],
  depth: number,
): readonly Told[] {
  const [own] = lineals;
  if (!own || depth > deepest) return [];
  return methodsOf(lineals).flatMap((overridden) => {
    for (const { fn, path } of overridden) {
      const annotations = annotationsOn(program, fn, path, framework.packages, framework.derived);
      const method = { fn, path, cls: own.cls };
      const routes = framework.routes(annotations, method);
      if (routes.length > 0)
        return routes.flatMap((route) => {
          const finished = above.map((it) => framework.finish?.(it, method) ?? it);
          const under = route.absolute ? absolute : finished;
          if (route.needsPath && route.paths.length === 0 && above.length === absolute.length) return [];
          if (!route.locates) return [served(route, under)];
          const located = fn.returns ? program.refer(fn.returns, path) : [];
          return located.flatMap((it) =>
            it.is === 'class'
              ? route.paths.flatMap((part) =>
                  tellMethods(
                    program,
                    framework,
                    linealsOf(program, it.cls, it.path, framework.packages, framework.derived),
                    [...under, part],
                    absolute,
                    depth + 1,
                  ),
                )
              : [mountedAt(route, under)],
          );
        });
    }
    return [];
  });
}

function served({ methods, paths, by }: AnnotatedRoute, under: readonly PathText[]): Told {
  const act = { do: 'serve', methods, paths: paths.length === 0 ? [''] : paths } as const;
  return toldAt(act, by, { under });
}

/** Something answers below, and what that is cannot be told. */
function mountedAt({ paths, by }: AnnotatedRoute, under: readonly PathText[]): Told {
  const act = { do: 'mount', prefixes: paths, child: by.expr } as const;
  return toldAt(act, by, { under });
}
