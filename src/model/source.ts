import type { Gap } from './gap.ts';
import type { SideLabel } from './report.ts';
import type { Digest, SourceFile, Tree } from './site.ts';

/** A regular file of a tree, not yet read. */
export interface TreeEntry {
  readonly path: string;
  readonly digest: Digest;
  /** In bytes; -1 where the source cannot tell before reading. */
  readonly size: number;
}

/** Where in a repository a tree was read. */
export interface TreeOrigin {
  readonly directory: string;
  readonly commit: string;
}

/** A tree that can be read. Links are never followed, submodules never entered; both are left out of `entries`. */
export interface TreeSource {
  readonly tree: Tree;
  /** Sorted by path. */
  readonly entries: readonly TreeEntry[];
  /** What the listing itself could not see. */
  readonly gaps: readonly Gap[];
  /** Set where it is a commit of a repository at hand. */
  readonly origin?: TreeOrigin;
  /** The bytes of some entries, in the order asked; what cannot be read is left out. */
  read(entries: readonly TreeEntry[]): Promise<readonly SourceFile[]>;
  /** The commits that its submodules stand on, by path; absent where the source cannot tell. */
  readonly submodules?: ReadonlyMap<string, string>;
}

/** One side of a comparison, ready to be read. */
export interface OpenSide extends SideLabel {
  readonly source: TreeSource;
}
