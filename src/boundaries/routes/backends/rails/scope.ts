import type { Fn } from '../../../../model/module.ts';
import type { PathText } from '../backend.ts';
import type { Place } from '../place.ts';

/** The resource whose block is read. */
export interface Resource {
  /** The paths around the resource itself and around one of its members. */
  readonly collection: readonly PathText[];
  readonly member: readonly PathText[];
}

/** Where in the routes of an application a call stands. */
export interface Scope extends Place {
  /** What stands before the members of shallow resources. */
  readonly shallowUnder: readonly PathText[];
  readonly isShallow: boolean;
  readonly resource?: Resource;
  readonly concerns: Map<string, Fn>;
  readonly isApi: boolean;
}

/** The same place below a further piece of the path; what is nested there belongs to no resource. */
export function below(scope: Scope, pieces: readonly PathText[]): Scope {
  const { resource: _, ...rest } = scope;
  return {
    ...rest,
    under: [...scope.under, ...pieces],
    shallowUnder: [...scope.shallowUnder, ...pieces],
  };
}
