/** A list that has at least one item. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** Identity of some bytes: a git blob id (40 hex), or `sha256:…` for bytes that are not in git. The key of every cache. */
export type Digest = string & { readonly digest: unique symbol };

/** The two sides of a comparison: what a change merges into, and what it would become. */
export type Side = 'base' | 'head';

/** A range in a text: 1-based lines and columns, columns in UTF-16 code units, end-exclusive (as SARIF counts). */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** One root inside which imports, tsconfig paths and packages resolve. Imports never cross trees. */
export type Tree =
  | { readonly kind: 'checkout' }
  | { readonly kind: 'repository'; readonly name: string; readonly commit: string }
  | { readonly kind: 'image'; readonly reference: string; readonly digest: string };

/** A tree that is not the checkout: it is the same on both sides. */
export type ForeignTree = Exclude<Tree, { kind: 'checkout' }>;

/** A place. `path` is relative to the root of its tree, with `/` on every platform; without `tree` it is the checkout. */
export interface Site {
  readonly side: Side;
  readonly path: string;
  readonly region?: Region;
  readonly tree?: ForeignTree;
  /** The number of the image layer the file came from, 0 being the lowest. */
  readonly layer?: number;
}

/** Bytes with a name: all that the pure part of the program ever sees of the world. */
export interface SourceFile {
  readonly tree: Tree;
  readonly path: string;
  readonly digest: Digest;
  readonly bytes: Uint8Array;
  readonly layer?: number;
  /** When an image layer says the file was changed (ISO 8601, UTC). */
  readonly modified?: string;
}

/** The one key of a tree: equal for equal trees, readable in a test. */
export function treeKey(tree: Tree): string {
  switch (tree.kind) {
    case 'checkout':
      return 'checkout';
    case 'repository':
      return `repository:${tree.name}@${tree.commit}`;
    case 'image':
      return `image:${tree.reference}@${tree.digest}`;
  }
}

/** A site in a tree; leaves `tree` out for the checkout. */
export function siteIn(tree: Tree, side: Side, path: string, region?: Region): Site {
  return {
    side,
    path,
    ...(region && { region }),
    ...(tree.kind !== 'checkout' && { tree }),
  };
}

const decoder = new TextDecoder('utf-8');

/** The text of a file, as UTF-8 with a byte order mark dropped; bytes that are not UTF-8 become U+FFFD. */
export function textOf(file: Pick<SourceFile, 'bytes'>): string {
  return decoder.decode(file.bytes);
}
