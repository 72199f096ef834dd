import { findImports } from '../lang/demand.ts';
import { resolveImports } from '../lang/resolve.ts';
import type { TreeIndex } from '../lang/tree-index.ts';
import type { Module } from '../model/module.ts';
import { unite, type Wanted } from './wanted.ts';

/** Parses those of some files that can be had. */
export type ParseAll = (paths: readonly string[]) => Promise<void>;

/** Follows the imports of modules to modules, as far as what they bring matters, until nothing new is wanted. */
export async function followImports(
  modules: ReadonlyMap<string, Module>,
  wanted: ReadonlyMap<string, Wanted>,
  index: TreeIndex,
  parseAll: ParseAll,
): Promise<void> {
  const answered = new Map<string, Wanted>();
  let fresh = new Map(wanted);
  while (fresh.size > 0) {
    await parseAll([...fresh.keys()].filter((path) => !modules.has(path)));
    const next = new Map<string, Wanted>();
    for (const [path, asked] of fresh) {
      const module = modules.get(path);
      const before = answered.get(path);
      const now = unite(before, asked);
      if (!module || now === before) continue;
      answered.set(path, now);
      for (const [target, more] of findTargets(module, now, index))
        next.set(target, unite(next.get(target), more));
    }
    fresh = next;
  }
}

/** The files that a module imports what matters from, and what matters of them. */
function findTargets(
  module: Module,
  wanted: Wanted,
  index: TreeIndex,
): readonly (readonly [string, Wanted])[] {
  if (wanted === 'all') return resolveImports(module, index).map((path) => [path, 'all'] as const);
  return [...findImports(module, wanted)].flatMap(([one, names]) =>
    resolveImports({ ...module, imports: [one] }, index, names).map(
      (path) => [path, { exprs: [], names }] as const,
    ),
  );
}
