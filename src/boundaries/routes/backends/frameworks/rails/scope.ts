import type { Call, Fn } from '../../../../../model/module.ts';
import type { PathText } from '../../backend.ts';
import type { Place } from '../../place.ts';
import { optionOf, positionals } from '../../ruby/options.ts';

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
  /** How many blocks and functions are around. */
  readonly depth: number;
}

const same = (scope: Scope): Scope => scope;
const guarded = (scope: Scope): Scope => ({ ...scope, guarded: true });

/** Where the block of a call stands, by the name of what holds routes and serves none itself. */
export const blocks: ReadonlyMap<string, (scope: Scope, call: Call) => Scope> = new Map([
  ...['nested', 'controller', 'defaults', 'with_options', 'devise_scope', 'authenticate'].map(
    (it) => [it, same] as const,
  ),
  /** Their routes answer only some requests for their paths. */
  ...['constraints', 'authenticated', 'unauthenticated'].map((it) => [it, guarded] as const),
  ...['member', 'collection', 'new'].map(
    (it) => [it, (scope: Scope) => ({ ...scope, under: underOf(scope, it) })] as const,
  ),
  ['shallow', (scope) => ({ ...scope, isShallow: true })],
  ['namespace', belowName],
  ['scope', belowScope],
]);

/** What stands before a route of the resource around: `on: :member`, `collection do`. */
export function underOf({ resource, under }: Scope, place: string): readonly PathText[] {
  if (!resource) return under;
  if (place === 'new') return [...resource.collection, 'new'];
  return place === 'member' ? resource.member : resource.collection;
}

/** `namespace :admin`: below its name, unless it says another path. */
function belowName(scope: Scope, call: Call): Scope {
  const path = optionOf(call, 'path') ?? positionals(call)[0]?.value;
  return below(scope, path ? [path] : []);
}

/** `scope '/a', :b, path: 'c'`; without a path it groups other things. */
function belowScope(scope: Scope, call: Call): Scope {
  const given = (name: string) => {
    const value = optionOf(call, name);
    return value ? [value] : [];
  };
  const inside = below(scope, [...positionals(call).map((it) => it.value), ...given('path')]);
  const shallow = given('shallow_path');
  return {
    ...inside,
    guarded: scope.guarded || given('constraints').length > 0 || given('subdomain').length > 0,
    shallowUnder: shallow.length > 0 ? [...scope.shallowUnder, ...shallow] : inside.shallowUnder,
  };
}

/** The same place below a further piece of the path; what is nested there belongs to no resource. */
function below(scope: Scope, pieces: readonly PathText[]): Scope {
  const { resource: _, ...rest } = scope;
  return {
    ...rest,
    under: [...scope.under, ...pieces],
    shallowUnder: [...scope.shallowUnder, ...pieces],
  };
}
