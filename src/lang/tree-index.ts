import { compareText } from '../model/order.ts';
import type { NonEmpty } from '../model/site.ts';
import { type GoModule, groupGoFiles, readGoModules } from './go-modules.ts';
import { type Package, readPackages } from './packages.ts';
import { type Aliases, readAliases } from './path-aliases.ts';
import { folderOf, foldersAround } from './paths.ts';
import { findPythonRoots } from './python-roots.ts';
import { readRustCrates } from './rust-crates.ts';

/** Globs of the files that say how imports of a tree resolve. */
export const configPaths: NonEmpty<string> = [
  '**/tsconfig*.json',
  '**/jsconfig*.json',
  '**/package.json',
  '**/pyproject.toml',
  '**/go.mod',
  '**/Cargo.toml',
];

/** All that is needed to resolve an import of a tree without looking at it again. */
export interface TreeIndex {
  readonly files: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
  /** By folder. */
  readonly aliases: ReadonlyMap<string, Aliases>;
  readonly packages: ReadonlyMap<string, Package>;
  /** The packages by folder, named or not. */
  readonly homes: ReadonlyMap<string, Package>;
  /** The folders that absolute Python imports start from, the shallowest first. */
  readonly pythonRoots: readonly string[];
  /** Those of them that a project file stands in or names. */
  readonly pythonProjects: ReadonlySet<string>;
  /** Every name that a Python import of the tree can start with. */
  readonly pythonNames: ReadonlySet<string>;
  /** The names that a project of the tree installs. */
  readonly pythonInstalled: ReadonlySet<string>;
  /** The modules of Go, the longest name first. */
  readonly goModules: readonly GoModule[];
  /** The files of Go that are no tests, by folder. */
  readonly goFiles: ReadonlyMap<string, readonly string[]>;
  /** The folders of the crates of Rust, by name. */
  readonly rustCrates: ReadonlyMap<string, string>;
}

/** The folder of the nearest package around a file; '' where there is none. */
export function homeOf({ homes }: TreeIndex, path: string): string {
  return foldersAround(folderOf(path)).find((it) => homes.has(it)) ?? '';
}

/** The version that the nearest package around a file asks of a dependency. */
export function dependencyAt({ homes }: TreeIndex, name: string, from: string): string | undefined {
  for (const folder of foldersAround(folderOf(from))) {
    const version = homes.get(folder)?.dependencies.get(name);
    if (version !== undefined) return version;
  }
  return undefined;
}

/** The tree that was indexed last: both sides of a comparison mostly have the same files. */
let last:
  | {
      readonly paths: readonly string[];
      readonly configs: ReadonlyMap<string, string>;
      readonly index: TreeIndex;
    }
  | undefined;

/** Indexes a tree from the paths of all its files and the texts of those that `configPaths` names. */
export function indexTree(paths: readonly string[], configs: ReadonlyMap<string, string>): TreeIndex {
  const isSame =
    last?.paths.length === paths.length &&
    last.configs.size === configs.size &&
    last.paths.every((path, at) => path === paths[at]) &&
    [...configs].every(([path, text]) => last?.configs.get(path) === text);
  if (!last || !isSame) last = { paths, configs, index: buildIndex(paths, configs) };
  return last.index;
}

function buildIndex(paths: readonly string[], configs: ReadonlyMap<string, string>): TreeIndex {
  const files = new Set(paths);
  const folders = new Set<string>(['']);
  for (const path of paths) {
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
  }
  const sorted = new Map([...configs].sort(([a], [b]) => compareText(a, b)));
  const packages = new Map<string, Package>();
  const homes = new Map<string, Package>();
  for (const home of readPackages(sorted)) {
    homes.set(home.folder, home);
    if (home.name !== '' && !packages.has(home.name)) packages.set(home.name, home);
  }
  const python = findPythonRoots(paths, sorted);
  return {
    files,
    folders,
    aliases: readAliases(sorted),
    packages,
    homes,
    pythonRoots: python.roots,
    pythonProjects: python.projects,
    pythonNames: python.names,
    pythonInstalled: python.installed,
    goModules: readGoModules(sorted),
    goFiles: groupGoFiles(paths),
    rustCrates: readRustCrates(sorted),
  };
}
