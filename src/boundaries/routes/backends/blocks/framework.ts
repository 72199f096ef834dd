import type { Call } from '../../../../model/module.ts';
import type { NonEmpty } from '../../../../model/site.ts';
import type { PathText } from '../act.ts';

/** A framework whose routes are calls in blocks of calls: what stands in the block of `route("/x") { … }` lies below it. */
export interface BlockRoutes {
  readonly languages: NonEmpty<string>;
  /** Where its functions come from. */
  readonly packages: NonEmpty<string>;
  /** What a call of its function of this name does; nothing for one whose block says more of what is around it. */
  means(name: string, call: Call, at: string): Meaning | undefined;
  /** The last names of the types whose objects are told routes: a function that extends one tells it more. */
  readonly routers: ReadonlySet<string>;
}

/** What a call in a block does. `below` may say which methods the plain routes in its block serve. */
export type Meaning =
  | { readonly is: 'application' }
  | { readonly is: 'below'; readonly path?: PathText; readonly methods?: Methods }
  | {
      readonly is: 'serve';
      readonly methods?: Methods;
      readonly path?: PathText;
      readonly above?: readonly PathText[];
    }
  /** Something is served there that cannot be told. */
  | { readonly is: 'obscure' }
  | { readonly is: 'hide'; readonly path: PathText; readonly by: string };

type Methods = readonly (string | Call['of'])[];
