import type { Gap } from '../model/gap.ts';
import { compareText } from '../model/order.ts';
import type { SourceFile, Tree } from '../model/site.ts';
import type { TreeSource } from '../model/source.ts';

/** Files at hand as a tree. Of two with one path the last counts. */
export function sourceOfFiles(
  tree: Tree,
  files: readonly SourceFile[],
  gaps: readonly Gap[] = [],
): TreeSource {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const entries = [...byPath.values()]
    .map(({ path, digest, bytes }) => ({ path, digest, size: bytes.length }))
    .sort((a, b) => compareText(a.path, b.path));
  return { tree, entries, gaps, read: async (asked) => asked.flatMap(({ path }) => byPath.get(path) ?? []) };
}
