import type { Located } from './located.ts';

/** A valid key that this version does not act on. */
export interface UnsupportedKey {
  /** `consumers.git`: without the positions in lists. */
  readonly key: string;
  readonly line: number;
}

/**
 * Keys that stand in the format and are not acted on yet. A key leaves this list when
 * something reads it; consumers that cannot be reached are gaps of their own.
 */
export const unsupportedKeys: ReadonlySet<string> = new Set(['extends']);

/** The unsupported keys of a document, in the order they stand in. */
export function findUnsupportedKeys(root: Located): readonly UnsupportedKey[] {
  const found: UnsupportedKey[] = [];
  const walk = (node: Located, path: string): void => {
    if (node.kind === 'list') for (const item of node.items) walk(item, path);
    if (node.kind !== 'map') return;
    for (const { key, keyAt, value } of node.entries) {
      if (value.kind === 'scalar' && value.value === null) continue;
      if (value.kind === 'list' && value.items.length === 0) continue;
      const inner = path === '' ? key : `${path}.${key}`;
      if (unsupportedKeys.has(inner)) found.push({ key: inner, line: keyAt.line });
      else walk(value, inner);
    }
  };
  walk(root, '');
  return found;
}
