import type { Expr } from '../../../model/module.ts';
import type { Called } from '../../../model/program.ts';
import type { Placed } from '../frontends/client.ts';
import type { Act, Made, PathText } from './act.ts';

/** A router value: one place of creation, one key; each call of a function that it is made in makes another one. */
export interface Router {
  readonly key: string;
  readonly made: Made;
  /** The module and the expression that made it. */
  readonly path: string;
  readonly expr: Expr;
  /** What it is told here lies below these, the outermost first. */
  readonly under?: readonly Placed[];
  /** The calls of the functions that it was made in, innermost first, where they are known. */
  readonly called?: readonly Called[];
}

/** One thing that a router was told, in the order of the source. */
export interface Told {
  readonly act: Act;
  /** The module and the expression that tell it. */
  readonly path: string;
  readonly expr: Expr;
  /** It is told under a condition. */
  readonly guarded: boolean;
  readonly under: readonly PathText[];
  /** The name of the route, or what stands before the names of all that is mounted, piece by piece. */
  readonly named?: readonly PathText[];
  /** The routers that are mounted, where it is a mount. */
  readonly children: readonly Router[];
  /** Each of them is, since they come from a list; else only one of them may be. */
  readonly each: boolean;
  /** It is told when the functions around are called so. */
  readonly called?: readonly Called[];
  /** It is told to the router that the functions around its creation made when they were called so. */
  readonly of?: readonly Called[];
}

/** A router with all that it was told. */
export interface Gathered {
  readonly router: Router;
  readonly told: readonly Told[];
  /** The others of its key. */
  readonly others?: readonly Router[];
}

/** A router that is still told more. */
export interface Growing extends Gathered {
  readonly told: Told[];
}

/** A router that is made by an expression, or stands for it; an application unless it is made otherwise. */
export function routerAt(expr: Expr, path: string, made: Made = { role: 'application' }): Router {
  const { line, column } = expr.region;
  return { key: `${path}:${line}:${column}`, made, path, expr };
}

/** One thing that a router is told at a place: in any case, below nothing and of no other router, unless `more` says so. */
export function toldAt(
  act: Act,
  { expr, path }: Pick<Told, 'expr' | 'path'>,
  more: Partial<Pick<Told, 'guarded' | 'under' | 'named' | 'of'>> = {},
): Told {
  return { act, path, expr, guarded: false, under: [], children: [], each: false, ...more };
}
