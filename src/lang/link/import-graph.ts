import { addTo } from '../../model/add-to.ts';
import type { Module } from '../../model/module.ts';
import { reach } from '../reach.ts';
import { resolveImports } from '../resolve.ts';
import type { TreeIndex } from '../tree-index.ts';
import type { Unread } from '../unread.ts';

/** Where a function or class stands. */
export interface Origin {
  readonly path: string;
  /** A class that it extends may use it without knowing where it stands. */
  readonly isInherited: boolean;
}

/** Who imports whom among the files of one language, read or not. */
export interface ImportGraph {
  /** The files that import a file themselves. */
  importersOf(path: string): readonly string[];
  /**
   * The files that may use something: its own, and all that come to import that, through however many others; where it is
   * inherited, those that its own file comes to import as well.
   */
  near(origin: Origin): ReadonlySet<string>;
}

/** Nothing is worked out before it is asked for. */
export function openImportGraph(
  modules: ReadonlyMap<string, Module>,
  unread: Unread | undefined,
  index: TreeIndex,
): ImportGraph {
  let known: Record<'importers' | 'imports', ReadonlyMap<string, readonly string[]>> | undefined;
  const get = () => {
    known ??= findEdges(modules, unread, index);
    return known;
  };
  const nearby = new Map<string, Set<string>>();
  const around = (path: string, way: 'importers' | 'both') => {
    const key = `${way} ${path}`;
    const found = nearby.get(key) ?? reach([path], get().importers);
    if (way === 'both' && !nearby.has(key)) for (const one of reach([path], get().imports)) found.add(one);
    nearby.set(key, found);
    return found;
  };
  return {
    importersOf: (path: string) => get().importers.get(path) ?? [],
    near({ path, isInherited }: Origin): ReadonlySet<string> {
      return around(path, isInherited ? 'both' : 'importers');
    },
  };
}

function findEdges(modules: ReadonlyMap<string, Module>, unread: Unread | undefined, index: TreeIndex) {
  const importers = new Map<string, string[]>();
  const imports = new Map<string, readonly string[]>();
  const add = (path: string, targets: readonly string[]) => {
    imports.set(path, targets);
    for (const target of new Set(targets)) addTo(importers, target, path);
  };
  for (const module of modules.values())
    if (module.language === unread?.language) add(module.path, resolveImports(module, index));
  for (const path of unread?.digests.keys() ?? [])
    if (!modules.has(path)) add(path, unread?.importsOf(path) ?? []);
  return { importers, imports };
}
