import { findCodeImports, type Tells } from '../lang/code-demand.ts';
import { findImports } from '../lang/demand.ts';
import { resolveImports } from '../lang/resolve.ts';
import type { TreeIndex } from '../lang/tree-index.ts';
import type { Import, Module } from '../model/module.ts';
import { unite, type Wanted } from './wanted.ts';

/** Parses those of some files that can be had; what may only `perhaps` hold a name is left where its text does not. */
export type ParseAll = (paths: ReadonlyMap<string, Wanted>) => Promise<void>;

/** Follows the imports of modules to modules, as far as what they bring matters, until nothing new is wanted. */
export async function followImports(
  modules: ReadonlyMap<string, Module>,
  wanted: ReadonlyMap<string, Wanted>,
  index: TreeIndex,
  tells: Tells,
  parseAll: ParseAll,
): Promise<void> {
  const answered = new Map<string, Wanted>();
  let fresh = new Map(wanted);
  while (fresh.size > 0) {
    await parseAll(new Map([...fresh].filter(([path]) => !modules.has(path))));
    const next = new Map<string, Wanted>();
    for (const [path, asked] of fresh) {
      const module = modules.get(path);
      const before = answered.get(path);
      const now = unite(before, asked);
      if (!module || now === before) continue;
      answered.set(path, now);
      for (const [target, more] of findTargets(module, now, index, tells))
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
  tells: Tells,
): readonly (readonly [string, Wanted])[] {
  if (wanted === 'all') return resolveImports(module, index).map((path) => [path, 'all'] as const);
  const filesOf = (one: Import, names: ReadonlySet<string>) =>
    resolveImports({ ...module, imports: [one] }, index, names);
  const values = [...findImports(module, wanted)].flatMap(([one, names]) =>
    filesOf(one, names).map((path) => [path, { exprs: [], names }] as const),
  );
  if (!wanted.code) return values;
  const code = [...findCodeImports(module, wanted.code, tells)].flatMap(([one, part]) =>
    filesOf(one, part.names).map(
      (path) => [path, { exprs: [], names: new Set<string>(), code: part }] as const,
    ),
  );
  return [...values, ...code];
}
