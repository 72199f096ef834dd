import { type CodeDemand, findCodeImports, type Tells } from '../lang/code-demand.ts';
import { type Demand, findImports } from '../lang/demand.ts';
import { resolveImports } from '../lang/resolve.ts';
import type { TreeIndex } from '../lang/tree-index.ts';
import type { Import, Module } from '../model/module.ts';

/** What matters of a module: everything, or a part of it. */
export type Wanted = 'all' | PartWanted;

/** The values of some expressions and names, and what some of its code does. */
export interface PartWanted extends Demand {
  readonly code?: CodeDemand;
}

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

/** Both together; the first itself where the second adds nothing to it. */
export function unite(known: Wanted | undefined, more: Wanted): Wanted {
  if (known === undefined || known === 'all') return known ?? more;
  if (more === 'all') return more;
  const code = uniteCode(known.code, more.code);
  const news = [...more.names].some((name) => !known.names.has(name)) || more.exprs.length > 0;
  if (!news && code === known.code) return known;
  return {
    exprs: [...known.exprs, ...more.exprs],
    names: new Set([...known.names, ...more.names]),
    ...(code && { code }),
  };
}

function uniteCode(known: CodeDemand | undefined, more: CodeDemand | undefined): CodeDemand | undefined {
  if (!known || !more) return known ?? more;
  const news =
    [...more.names].some((name) => !known.names.has(name)) ||
    (more.whole && !known.whole) ||
    more.exprs.length > 0;
  if (!news && (!known.perhaps || more.perhaps)) return known;
  return {
    exprs: [...known.exprs, ...more.exprs],
    names: new Set([...known.names, ...more.names]),
    whole: known.whole || more.whole,
    ...(known.perhaps && more.perhaps && { perhaps: true }),
  };
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
