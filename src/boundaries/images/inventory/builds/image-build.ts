import type { Site } from '../../../../model/site.ts';
import type { Ref } from '../../ref.ts';

/**
 * What a build finds of earlier ones. no-cache: nothing is reused. without-cache: the builder is new and no cache is brought
 * in. unknown: whoever runs it decides.
 */
export type BuildCache = 'cached' | 'no-cache' | 'without-cache' | 'unknown';

/** One image build: which Dockerfile, and what its cache knows. */
export interface ImageBuild {
  readonly what: 'build';
  readonly at: Site;
  /** Who builds: `the workflow`. */
  readonly by: string;
  /** The Dockerfile, from the root of the checkout: one of these, whichever is there; undefined where an expression decides. */
  readonly dockerfiles: readonly string[] | undefined;
  /** The folder of the build context, without a slash at its end; empty for the root. */
  readonly context: string;
  /** The stage that is built; null for the last, undefined where an expression decides. */
  readonly target: string | null | undefined;
  readonly cache: BuildCache;
  /** Stages that are built anew every time, in lower case. */
  readonly uncached: readonly string[];
  /** Build arguments whose value differs between builds; `any` where their names are not known. */
  readonly moving: readonly string[] | 'any';
  /** The names that stand for other build contexts. */
  readonly contexts: readonly string[];
  /** What the build takes in by itself. */
  readonly refs: readonly Ref[];
}
