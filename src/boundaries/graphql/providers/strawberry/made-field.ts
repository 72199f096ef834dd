import type { Binding, Fn } from '../../../../model/module.ts';

/** A function and the module it stands in. */
export interface FnPlace {
  readonly fn: Fn;
  readonly path: string;
}

/** A field of `create_type`: a decorated function, or a name bound to `strawberry.field(…)`. */
export type MadeField = FnPlace | { readonly binding: Binding; readonly path: string };
