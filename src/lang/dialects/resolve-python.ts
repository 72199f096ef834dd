import { folderOf, foldersAround, joinPath } from '../paths.ts';
import type { TreeIndex } from '../tree-index.ts';

/** `a.b` under a folder: the module `a/b.py` or the package `a/b/__init__.py`. */
function findModule(path: string | undefined, { files }: TreeIndex): string | undefined {
  if (path === undefined) return undefined;
  const init = path === '' ? '__init__.py' : `${path}/__init__.py`;
  return files.has(init) ? init : files.has(`${path}.py`) ? `${path}.py` : undefined;
}

/**
 * The folders to look in, in order: the projects around the file, other folders around it that are no packages, then every
 * other root, as far as it is a project or holds a package of that name (`tests/` beside `backend/app/`). Where a project
 * installs something of that name, it can only be a project of the tree.
 */
function* rootsFor(from: string, top: string, index: TreeIndex): Iterable<string> {
  const around = foldersAround(folderOf(from));
  const { pythonProjects, pythonRoots, pythonInstalled, files } = index;
  const source = (folder: string) => (folder === '' ? 'src' : `${folder}/src`);
  for (const folder of around) if (pythonProjects.has(folder)) yield* [folder, source(folder)];
  const installed = pythonInstalled.has(top);
  for (const folder of installed ? [] : around)
    if (!files.has(`${folder}/__init__.py`)) yield* [folder, source(folder)];
  for (const root of pythonRoots)
    if (isProject(root, index) || (!installed && files.has(`${root}/${top}/__init__.py`))) yield root;
}

function isProject(root: string, { pythonProjects }: TreeIndex): boolean {
  return pythonProjects.has(root) || (/(?:^|\/)src$/.test(root) && pythonProjects.has(folderOf(root)));
}

/** The file of the tree that a module's name means in `from`; leading dots are relative. A folder without `__init__.py` is none. */
export function resolvePython(from: string, specifier: string, index: TreeIndex): string | undefined {
  const dots = /^\.*/.exec(specifier)?.[0].length ?? 0;
  const rest = specifier.slice(dots).replaceAll('.', '/');
  if (dots > 0) {
    const up = '../'.repeat(Math.min(dots - 1, 64));
    return findModule(joinPath(folderOf(from), up + rest), index);
  }
  const top = rest.split('/', 1)[0] ?? '';
  if (top === '' || !index.pythonNames.has(top)) return undefined;
  for (const root of rootsFor(from, top, index)) {
    const file = findModule(joinPath(root, rest), index);
    if (file !== undefined && file !== from) return file;
  }
  return undefined;
}

/** The module that `from specifier import name` loads beside `specifier`, if `name` is one. */
export function submodule(specifier: string, name: string): string {
  return specifier.endsWith('.') ? specifier + name : `${specifier}.${name}`;
}
