import { lastName } from '../../../../lang/link/unit.ts';
import type { Expr } from '../../../../model/module.ts';
import type { Placed } from '../../frontends/client.ts';
import type { Annotation } from './annotations.ts';

/** The first argument of an annotation under one of these names, or without any. */
export function argumentOf({ args, path }: Annotation, ...names: readonly string[]): Placed | undefined {
  const found =
    args.find((it) => it.name !== undefined && names.includes(it.name)) ??
    args.find((it) => it.name === undefined && !it.spread);
  return found && { expr: found.value, path };
}

/** The last names of what stands in an argument: of one constant, or of a list of them. */
export function constantsIn(expr: Expr | undefined): readonly string[] {
  if (expr?.is === 'array') return expr.items.flatMap((it) => constantsIn(it.value));
  const name = expr && lastName(expr);
  return name === undefined ? [] : [name];
}
