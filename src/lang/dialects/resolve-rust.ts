import { folderOf, foldersAround, joinPath } from '../paths.ts';
import type { TreeIndex } from '../tree-index.ts';

const deepest = 24;
const roots = ['lib.rs', 'main.rs'];

/** The folder that the modules of a file stand in: its own where it is a root or a `mod.rs`, else one of its name. */
function inside(path: string): string {
  return /(?:^|\/)(?:mod|lib|main)\.rs$/.test(path) ? folderOf(path) : path.replace(/\.rs$/, '');
}

function rootsIn(folder: string, { files }: TreeIndex): readonly string[] {
  return roots
    .map((it) => joinPath(folder, it))
    .filter((it): it is string => it !== undefined && files.has(it));
}

/** The files that the crate of a file starts with: those of the nearest folder that has such. */
function cratesOf(path: string, index: TreeIndex): readonly string[] {
  for (const folder of foldersAround(folderOf(path))) {
    const found = rootsIn(folder, index);
    if (found.length > 0) return found;
  }
  return [path];
}

/** The file of the module that holds the module of a file. */
function parentOf(path: string, index: TreeIndex): readonly string[] {
  const isFolder = path.endsWith('/mod.rs');
  const folder = isFolder ? folderOf(folderOf(path)) : folderOf(path);
  const named = [joinPath(folder, 'mod.rs'), `${folder}.rs`].filter(
    (it) => it !== undefined && index.files.has(it),
  );
  return [...named.filter((it) => it !== undefined), ...rootsIn(folder, index)];
}

/** The file of a module in another one; where it has none, its body may be written there: the file that it would have. */
function childOf(path: string, name: string, { files }: TreeIndex): string | undefined {
  const folder = inside(path);
  const file = joinPath(folder, `${name}.rs`);
  return [file, joinPath(folder, `${name}/mod.rs`)].find((it) => it !== undefined && files.has(it)) ?? file;
}

/** The files of the module that a path means. https://doc.rust-lang.org/reference/items/modules.html */
export function resolveRust(from: string, specifier: string, index: TreeIndex): readonly string[] {
  const [first = '', ...rest] = specifier.split('::').slice(0, deepest);
  let at = startOf(from, first, index);
  for (const name of rest) {
    if (name === 'super') at = at.flatMap((it) => parentOf(it, index));
    else if (name !== 'self') at = at.flatMap((it) => childOf(it, name, index) ?? []);
  }
  return [...new Set(at)].filter((it) => index.files.has(it));
}

function startOf(from: string, first: string, index: TreeIndex): readonly string[] {
  if (first === 'crate') return cratesOf(from, index);
  if (first === 'self') return [from];
  if (first === 'super') return parentOf(from, index);
  const crate = index.rustCrates.get(first);
  if (crate !== undefined) {
    const folder = joinPath(crate, 'src') ?? crate;
    return rootsIn(folder, index).filter((it) => it !== from);
  }
  const child = childOf(from, first, index);
  return child === undefined ? [] : [child];
}
