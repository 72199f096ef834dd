import type { Gap } from '../../model/gap.ts';
import type { Confidence } from '../../model/program.ts';
import type { Site, SourceFile } from '../../model/site.ts';
import type { RoutePath } from './path-pattern.ts';

/** How a framework decides whether a request fits a path. */
export interface Semantics {
  readonly caseSensitive: boolean;
  /**
   * What a trailing slash too many or too few does. redirect: the client is sent on with its method and body (307, 308).
   * append: a slash that is missing is added so, one too many is refused. append-get: as append, but the body is lost.
   */
  readonly slash: 'strict' | 'ignored' | 'redirect' | 'append' | 'append-get';
  /** A GET endpoint answers HEAD as well. */
  readonly head: boolean;
  /** Who serves when several fit: the one that was declared first, or the one with the most literal segments. */
  readonly precedence: 'declared' | 'specific';
}

/** One method and path that a backend serves. `method` is upper case; `*` is any. */
export interface Endpoint {
  readonly is: 'endpoint';
  readonly at: Site;
  /** The module of the application that serves it, where another module says that it does. */
  readonly home?: string;
  readonly framework: string;
  readonly method: string;
  readonly path: RoutePath;
  readonly semantics: Semantics;
  readonly confidence: Confidence;
  /** The names that it may be asked for by, where its framework gives routes any; `*` is one that could not be read. */
  readonly names?: readonly string[];
  /** Its path is one of several that it may have, or the one where routers are mounted that are not told: that alone is not certain. */
  readonly isChoice?: true;
}

/** A part of a backend's paths that something driftgate does not look into answers: a proxy, static files, a GraphQL server. */
export interface Opaque {
  readonly is: 'opaque';
  readonly at: Site;
  readonly path: RoutePath;
  /** Who answers there. */
  readonly by: string;
  /** It is handed on by one framework to a host that may be another backend of the repository, below these segments. */
  readonly onto?: { readonly segments: readonly string[]; readonly framework: string };
}

/** Whether an endpoint names a method; `*` stands for any on either side. */
export function hasMethod({ method }: Pick<Endpoint, 'method'>, wanted: string): boolean {
  return method === wanted || method === '*' || wanted === '*';
}

/** A mount that could not be read: anything may be served under `path`, or anywhere when that is unknown too. */
export interface Unresolved {
  readonly is: 'unresolved';
  readonly at: Site;
  readonly path: RoutePath | null;
  /** All that it may answer, where that is known. */
  readonly methods?: readonly string[];
  readonly gap: Gap;
  /** It is a whole backend of a framework that is not read, and no part of one that is. */
  readonly isBackend?: true;
  /** It mounts below its path what is not known; `strays`: which may be the routers of the tree that nothing else mounts. */
  readonly mounts?: 'anything' | 'strays';
}

/** An OpenAPI document: what it means for the table is settled once everything else is known. */
export interface Documented {
  readonly is: 'document';
  readonly at: Site;
  readonly file: SourceFile;
}

/** A proxy hands on what begins with `from` as if it began with `to`; both without slashes. */
export interface Rewrite {
  readonly is: 'rewrite';
  readonly at: Site;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** What source code offers. */
export type Served = Endpoint | Opaque | Unresolved | Rewrite;

/** A setting puts all that a framework serves in a module below a path, where that is known. */
export interface Base {
  readonly is: 'base';
  readonly at: Site;
  readonly framework: string;
  /** The folder of the module. */
  readonly module: string;
  readonly path?: string;
  /** It is for the whole tree where nothing else of it says one. */
  readonly isGeneral?: true;
  /** It holds whatever the environment says. */
  readonly isSure: boolean;
}

export type Offer = Served | Documented | Base;
