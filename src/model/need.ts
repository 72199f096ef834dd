import type { Gap, GapEffect } from './gap.ts';
import type { Program } from './program.ts';
import type { NonEmpty, Side, SourceFile, Tree } from './site.ts';
import type { VersionDistance } from './version-distance.ts';

/** What a boundary wants to see. Effects are data: the engine answers them, and asks again until nothing new is wanted. */
export type Need =
  /** Files of a tree, by glob; `signs` are literal substrings of which one must occur. */
  | {
      readonly want: 'files';
      readonly tree: Tree;
      readonly paths: NonEmpty<string>;
      readonly signs?: readonly string[];
    }
  /** An image: answered as a tree of kind `image`, with its metadata as files under `.image/`. */
  | {
      readonly want: 'image';
      readonly name: string;
      readonly reference: string;
      readonly platform?: string;
      /** Names of packages: once they are found above a base image that is known, its layers need not be read. */
      readonly seeks?: readonly string[];
      /** What it does that it cannot be read, where both sides name it. */
      readonly ifUnchanged?: GapEffect;
    }
  /** The images behind the tags that fit a pattern: answered as a tree of kind `repository`, with `.image/tags.json`. */
  | { readonly want: 'tags'; readonly name: string; readonly reference: string; readonly tags: string }
  /** Files of the checkout as they stood earlier: a tree of kind `repository` named `name`, with them under `.history/`. */
  | {
      readonly want: 'past';
      readonly name: string;
      readonly moment: Moment;
      readonly paths: readonly string[];
    }
  /** A dependency's history: answered as a tree of kind `repository` named `name`, with files under `.history/`. */
  | {
      readonly want: 'history';
      readonly name: string;
      readonly url: string;
      readonly ref: string;
      readonly paths: readonly string[];
    };

/** An earlier moment: so many days before a day (`YYYY-MM-DD`, UTC), or the newest release that lies so far behind. */
export type Moment =
  | { readonly today: string; readonly daysAgo: number }
  | { readonly distance: VersionDistance };

export type Role = 'provider' | 'consumer';

/** A tree that takes part, and what for. `name` is what findings call it; the checkout's is `this repository`. */
export interface Root {
  readonly tree: Tree;
  readonly name: string;
  readonly roles: readonly Role[];
  /** The commits that its submodules stand on, by path; absent where its source cannot tell. */
  readonly submodules?: ReadonlyMap<string, string>;
}

/** One side, as far as it has come. */
export interface View {
  readonly side: Side;
  readonly roots: readonly Root[];
  /** The files of a tree that were asked for and have come, in the order of paths; by glob where `paths` is given. */
  files(tree: Tree, paths?: NonEmpty<string>): readonly SourceFile[];
  program(tree: Tree): Program;
  /** What was asked for and did not come. */
  readonly unmet: readonly Gap[];
}
