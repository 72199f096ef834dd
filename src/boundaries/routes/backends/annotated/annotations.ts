import { globalModule, lastPart } from '../../../../lang/link/external.ts';
import { lastName } from '../../../../lang/link/unit.ts';
import type { Argument, Expr } from '../../../../model/module.ts';
import type { External, Program } from '../../../../model/program.ts';
import type { NonEmpty } from '../../../../model/site.ts';

/** An annotation (decorator, attribute) of a framework, by its last name, in the module it is written in. */
export interface Annotation {
  readonly name: string;
  readonly args: readonly Argument[];
  readonly expr: Expr;
  readonly path: string;
}

/** An annotation that the tree declares itself, as the one of a framework that it is derived from. */
export type Derived = (program: Program, decorator: Expr, path: string) => Annotation | undefined;

/** A class, a method, or anything else that annotations can stand on. */
interface Decorated {
  readonly decorators: readonly Expr[];
}

const deepest = 4;

/** What an annotation is called where it stands, whatever it means there; '' where that is no name. */
export function annotationName(decorator: Expr): string {
  return lastName(decorator.is === 'call' ? decorator.of : decorator) ?? '';
}

/**
 * The annotations of these packages on a declaration, those included that an annotation of the tree stands for.
 * What a file imports whole (`import a.b.*`) gives its names where nothing in the tree does.
 */
export function annotationsOn(
  program: Program,
  { decorators }: Decorated,
  path: string,
  packages: NonEmpty<string>,
  derived?: Derived,
  depth = 0,
): readonly Annotation[] {
  return decorators.flatMap((expr): readonly Annotation[] => {
    const own = derived?.(program, expr, path);
    if (own) return [own];
    const [of, args] = expr.is === 'call' ? [expr.of, expr.args] : [expr, []];
    return program.refer(of, path).flatMap((it): readonly Annotation[] => {
      if (it.is === 'class' && depth < deepest)
        return annotationsOn(program, it.cls, it.path, packages, derived, depth + 1);
      const name = it.is === 'external' ? nameIn(program, it, path, packages) : undefined;
      return name === undefined ? [] : [{ name, args, expr, path }];
    });
  });
}

function nameIn(
  program: Program,
  { from, name }: External,
  at: string,
  packages: NonEmpty<string>,
): string | undefined {
  const isOwn = (specifier: string) =>
    packages.some(
      (it) => specifier === it || specifier.startsWith(`${it}.`) || specifier.startsWith(`${it}/`),
    );
  const whole = program.modules.get(at)?.imports.some((it) => it.local === '*' && isOwn(it.from));
  return isOwn(from) || (from === globalModule && whole) ? lastPart(name) : undefined;
}
