import { folderOf, joinPath } from '../paths.ts';
import type { TreeIndex } from '../tree-index.ts';

/**
 * The files of the package that an import path means: its folder in the module whose path it starts with. `.` is the
 * package of the file itself, which comes first; tests see the other files of their folder and are seen by none.
 */
export function resolveGo(from: string, specifier: string, index: TreeIndex): readonly string[] {
  const own = folderOf(from);
  if (specifier === '.') return [from, ...filesIn(own, index).filter((it) => it !== from)];
  for (const { name, folder } of index.goModules) {
    if (specifier !== name && !specifier.startsWith(`${name}/`)) continue;
    const path = joinPath(folder, specifier.slice(name.length + 1));
    const files = path === undefined ? [] : filesIn(path, index);
    if (files.length > 0) return files;
  }
  return [];
}

function filesIn(folder: string, { goFiles }: TreeIndex): readonly string[] {
  return goFiles.get(folder) ?? [];
}
