import type { Demand } from '../lang/demand.ts';
import type { Module } from '../model/module.ts';
import type { Selection } from './selection.ts';

/** What matters of a module: everything, or the values of some expressions and names. */
export type Wanted = 'all' | Demand;

/** Nothing of it. */
export const nothing: Demand = { exprs: [], names: new Set() };

/** Both together; the first itself where the second adds nothing to it. */
export function unite(known: Wanted | undefined, more: Wanted): Wanted {
  if (known === undefined || known === 'all') return known ?? more;
  if (more === 'all') return more;
  const news = [...more.names].some((name) => !known.names.has(name)) || more.exprs.length > 0;
  if (!news) return known;
  return { exprs: [...known.exprs, ...more.exprs], names: new Set([...known.names, ...more.names]) };
}

/** What of a module matters to those who had its file parsed. */
export function wantedBy(parsers: readonly Selection[], module: Module): Wanted {
  let wanted: Wanted = nothing;
  for (const { asks, telling } of parsers) {
    if (telling) continue;
    if (!asks) return 'all';
    wanted = unite(wanted, { ...nothing, exprs: asks(module) });
  }
  return wanted;
}
