/** Where something stands in a file: 1-based. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface LocatedEntry {
  readonly key: string;
  readonly keyAt: Place;
  readonly value: Located;
}

/** A document as data that still knows its places. A scalar keeps its source, so `1.10` is not lost to a number. */
export type Located =
  | { readonly kind: 'map'; readonly entries: readonly LocatedEntry[]; readonly at: Place }
  | { readonly kind: 'list'; readonly items: readonly Located[]; readonly at: Place }
  | {
      readonly kind: 'scalar';
      readonly value: string | number | boolean | null;
      readonly source: string;
      readonly at: Place;
    };

export type KeyPath = readonly (string | number)[];

/** A path as people write it: `consumers[0].git`. */
export function showKeyPath(path: KeyPath): string {
  let text = '';
  for (const key of path) {
    if (typeof key === 'number') text += `[${key}]`;
    else text += text === '' ? key : `.${key}`;
  }
  return text;
}

/** The place of what stands at a path, or of the nearest thing around it. */
export function locate(root: Located, path: KeyPath): Place {
  let node = root;
  for (const key of path) {
    const next =
      node.kind === 'list' && typeof key === 'number'
        ? node.items[key]
        : node.kind === 'map'
          ? node.entries.find((entry) => entry.key === key)?.value
          : undefined;
    if (next === undefined) return node.at;
    node = next;
  }
  return node.at;
}
