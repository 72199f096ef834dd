import type { Expr } from '../../../model/module.ts';
import type { Semantics } from '../endpoint.ts';
import type { Placed } from '../frontends/client.ts';
import type { Spelling } from '../route-spelling.ts';

/**
 * A router that is an application answers by itself, and one that may be either does where something serves it; any other
 * answers where it is mounted. What is only guessed to be a router is one where it is mounted.
 */
export interface Made {
  readonly role: 'application' | 'either' | 'router' | 'guess';
  /** The prefix of all its routes. */
  readonly prefix?: PathText | undefined;
  /** What stands before the whole of its paths, whatever it is mounted below: the version of an API. */
  readonly front?: PathText | undefined;
  readonly semantics?: Partial<Semantics> | undefined;
  /** The router or application that it is put on when it is made: `Api(app)`. */
  readonly on?: Expr | undefined;
  /** A list of routes that it is given when it is made. */
  readonly routes?: Expr | undefined;
  /** What it serves before it is told anything, each written as `GET /me`. */
  readonly serves?: readonly string[];
  /** The routers or applications that it mounts when it is made. */
  readonly mounts?: readonly { readonly prefixes: readonly PathText[]; readonly child: Expr }[];
  /** What changes the paths of requests before it looks at them. */
  readonly shifts?: string | undefined;
  /** How it spells paths, where that is not its framework's usual way. */
  readonly spell?: Spelling;
}

/** A path that is written as an expression, or known as text in the framework's spelling. */
export type PathText = Expr | Placed | string;

/** `paths` may be lists; none is the router's own prefix. `methods` may be expressions; an unknown one is any method. */
export type Act =
  | {
      readonly do: 'serve';
      readonly methods: readonly (string | Expr | Placed)[];
      readonly paths: readonly PathText[];
      /** What its framework calls the route, where that goes by what it is told. */
      readonly name?: PathText;
    }
  | {
      readonly do: 'mount';
      readonly prefixes: readonly PathText[];
      readonly child: Expr | Placed;
      /** Stands before the prefixes. */
      readonly above?: Placed;
      /** The prefixes stand in place of the child's own. */
      readonly replaces?: boolean;
    }
  /** A pattern that is no path, or a `closed` package that is not here, serves something under a plain prefix. */
  | { readonly do: 'obscure'; readonly under: string; readonly closed?: string }
  /**
   * Something that driftgate does not look into answers there and below. `onto`: on a host that may be another backend of the
   * repository, below these segments.
   */
  | {
      readonly do: 'hide';
      readonly paths: readonly PathText[];
      readonly by: string;
      readonly onto?: readonly string[];
      /** All that it answers, where that is known. */
      readonly methods?: readonly string[];
    }
  /** A list of routes or of routers, below a path; `each` tells what one does where the framework's `entry` does not. */
  | {
      readonly do: 'list';
      readonly items: Expr;
      readonly under?: Expr;
      readonly each?: (item: Placed) => readonly Act[];
    }
  /** More of the prefix of all its routes, behind what it has. */
  | { readonly do: 'prefix'; readonly paths: readonly PathText[] }
  /** Something serves it. */
  | { readonly do: 'run' };

/** Serves requests of these methods for a path. */
export function serve(methods: readonly (string | Expr | Placed)[], path: PathText): Act {
  return { do: 'serve', methods, paths: [path] };
}

/** Serves what another router does, below a prefix where there is one. */
export function mount(child: Expr | Placed, prefix?: PathText): Extract<Act, { do: 'mount' }> {
  return { do: 'mount', prefixes: prefix === undefined ? [] : [prefix], child };
}

/** Says that something which is not looked into answers at a path and below, or everywhere where there is none. */
export function hide(path: PathText | undefined, by: string): Act {
  return { do: 'hide', paths: path === undefined ? [] : [path], by };
}

/** Says that files are handed out at a path and below. */
export function hideFiles(path: PathText): Act {
  return { do: 'hide', paths: [path], by: 'static files', methods: ['GET', 'HEAD'] };
}

/** Says that something is served that cannot be told. */
export const obscure: Act = { do: 'obscure', under: '' };
