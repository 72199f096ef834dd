import type { Expr } from '../../../model/module.ts';
import { type Act, mount, type PathText } from './act.ts';
import { type Router, type Told, toldAt } from './gathered.ts';

/** Where a call stands among the blocks of a file that says routes, each of which may put more before their paths. */
export interface Place {
  /** The module. */
  readonly path: string;
  /** What stands before the path of a route, the outermost first. */
  readonly under: readonly PathText[];
  /** What stands before the name of a route, where the framework gives routes any. */
  readonly named?: readonly PathText[];
  /** Under a condition. */
  readonly guarded: boolean;
}

/** What a call tells where it stands. */
export function toldIn({ path, under, named, guarded }: Place, act: Act, expr: Expr): Told {
  return toldAt(act, { expr, path }, { under, guarded, ...(named && { named }) });
}

/** A router, mounted by a call where that stands. */
export function mountedIn(place: Place, child: Router, expr: Expr, prefix?: PathText): Told {
  return { ...toldIn(place, mount(child.expr, prefix), expr), children: [child], each: true };
}
