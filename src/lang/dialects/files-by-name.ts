import { addTo } from '../../model/add-to.ts';
import { folderOf } from '../paths.ts';
import type { TreeIndex } from '../tree-index.ts';

const known = new WeakMap<TreeIndex, Map<string, ReadonlyMap<string, readonly string[]>>>();

/** The name of a file up to its first dot. */
function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).split('.', 1)[0] ?? '';
}

/** The files of a tree with one of these extensions, by their names without them. */
function filesByName(
  index: TreeIndex,
  extensions: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const perTree = known.get(index) ?? new Map<string, ReadonlyMap<string, readonly string[]>>();
  known.set(index, perTree);
  const key = extensions.join(' ');
  const found = perTree.get(key) ?? group(index.files, extensions);
  perTree.set(key, found);
  return found;
}

function group(
  paths: Iterable<string>,
  extensions: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const path of paths) {
    if (!extensions.some((it) => path.endsWith(it))) continue;
    const stem = stemOf(path);
    addTo(found, stem, path);
  }
  return found;
}

/** How many folders, from the root on, two paths share. */
function nearness(a: string, b: string): number {
  const [left, right] = [folderOf(a).split('/'), folderOf(b).split('/')];
  const end = left.findIndex((part, at) => part !== right[at]);
  return end < 0 ? left.length : end;
}

/** Whether the folder of a file ends like a namespace, and by how many of its parts. */
export function sharedParts(path: string, namespace: readonly string[]): number {
  const folders = folderOf(path).split('/').reverse();
  const parts = [...namespace].reverse();
  const end = parts.findIndex((part, at) => part !== folders[at]);
  return end < 0 ? parts.length : end;
}

/** The files named after a type, those nearest to `from` first. */
export function filesOfType(
  from: string,
  name: string,
  index: TreeIndex,
  extensions: readonly string[],
): readonly string[] {
  const found = filesByName(index, extensions).get(name) ?? [];
  return found.length < 2 ? found : [...found].sort((a, b) => nearness(b, from) - nearness(a, from));
}
