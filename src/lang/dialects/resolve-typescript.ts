import { packagePaths, targetsOf } from '../packages.ts';
import { applyAlias } from '../path-aliases.ts';
import { folderOf, foldersAround, joinPath } from '../paths.ts';
import type { TreeIndex } from '../tree-index.ts';
import { conventionalPaths } from './conventional-paths.ts';

const extensions = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.vue'];
/** What the name of an emitted file stands for. https://www.typescriptlang.org/docs/handbook/modules/reference.html */
const emitted: ReadonlyMap<string, readonly string[]> = new Map([
  ['.js', ['.ts', '.tsx']],
  ['.jsx', ['.tsx', '.ts']],
  ['.mjs', ['.mts']],
  ['.cjs', ['.cts']],
]);

const stems = new WeakMap<TreeIndex, ReadonlySet<string>>();

/** The paths of a tree's files without their extensions: most that is imported is none of them, and asked for once. */
function stemsOf(tree: TreeIndex): ReadonlySet<string> {
  const known = stems.get(tree) ?? new Set([...tree.files].map((it) => it.replace(/\.[^./]+$/, '')));
  stems.set(tree, known);
  return known;
}

/** The file a path without promises about its extension means: itself, with an extension, its source, or its index. */
function findFile(path: string, tree: TreeIndex): string | undefined {
  const { files, folders } = tree;
  if (files.has(path)) return path;
  const dot = path.lastIndexOf('.');
  const sources = dot < 0 ? undefined : emitted.get(path.slice(dot));
  for (const source of sources ?? []) {
    const file = path.slice(0, dot) + source;
    if (files.has(file)) return file;
  }
  if (stemsOf(tree).has(path))
    for (const extension of extensions) if (files.has(path + extension)) return path + extension;
  if (!folders.has(path)) return undefined;
  const index = path === '' ? 'index' : `${path}/index`;
  for (const extension of extensions) if (files.has(index + extension)) return index + extension;
  return undefined;
}

function findFirst(paths: readonly (string | undefined)[], index: TreeIndex): string | undefined {
  for (const path of paths) {
    const file = path === undefined ? undefined : findFile(path, index);
    if (file !== undefined) return file;
  }
  return undefined;
}

/** The file of the tree that `specifier` means in `from`. */
export function resolveTypeScript(from: string, specifier: string, index: TreeIndex): string | undefined {
  const folder = folderOf(from);
  const name = specifier.replace(/[?#].*$/s, (tail) => (specifier.startsWith('#') ? tail : ''));
  if (name === '.' || name === '..' || name.startsWith('./') || name.startsWith('../'))
    return findFirst([joinPath(folder, name)], index);
  if (name === '') return undefined;
  const around = foldersAround(folder);
  if (name.startsWith('/')) return resolveAlias(around, name, index) ?? resolveFromRoot(around, name, index);
  return (
    resolveAlias(around, name, index) ??
    (name.startsWith('#') ? resolveOwnImport(around, name, index) : resolvePackage(name, index)) ??
    resolveConvention(around, name, index)
  );
}

/** By the nearest tsconfig that maps paths. */
function resolveAlias(around: readonly string[], name: string, index: TreeIndex): string | undefined {
  for (const folder of around) {
    const aliases = index.aliases.get(folder);
    if (!aliases) continue;
    for (const alias of aliases.paths) {
      const file = findFirst(applyAlias(alias, name), index);
      if (file !== undefined) return file;
    }
    return findFirst(
      aliases.bases.map((base) => joinPath(base, name)),
      index,
    );
  }
  return undefined;
}

/** `#name`, by the `imports` of the nearest package. */
function resolveOwnImport(around: readonly string[], name: string, index: TreeIndex): string | undefined {
  const home = around.map((folder) => index.homes.get(folder)).find((one) => one !== undefined);
  if (!home) return undefined;
  return findFirst(
    targetsOf(home.imports, name).flatMap((target) => packagePaths(home, target)),
    index,
  );
}

/** `name` and `name/sub`, where the tree holds the package itself. */
function resolvePackage(name: string, index: TreeIndex): string | undefined {
  const parts = name.split('/');
  const own = parts.slice(0, name.startsWith('@') ? 2 : 1).join('/');
  const home = index.packages.get(own);
  if (!home) return undefined;
  const sub = name.slice(own.length + 1);
  const named = targetsOf(home.exports, sub === '' ? '.' : `./${sub}`);
  const guessed = sub === '' ? [...home.entries, 'src/index', 'index', 'src/main'] : [sub, `src/${sub}`];
  return findFirst(
    [...named, ...guessed].flatMap((target) => packagePaths(home, target)),
    index,
  );
}

/** `/src/x`, from the folder of the package: https://vite.dev/guide/#index-html-and-project-root */
function resolveFromRoot(around: readonly string[], name: string, index: TreeIndex): string | undefined {
  const home = around.find((folder) => index.homes.has(folder));
  return home === undefined ? undefined : findFirst([joinPath(home, name.slice(1))], index);
}

/** By what build tools set up in code, where no tsconfig says so. */
function resolveConvention(around: readonly string[], name: string, index: TreeIndex): string | undefined {
  const home = around.find((folder) => index.homes.has(folder)) ?? '';
  return findFirst(
    conventionalPaths(name, index.homes.get(home)).map((path) => joinPath(home, path)),
    index,
  );
}
