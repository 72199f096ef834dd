import type { CodeDemand, Tells } from '../lang/code-demand.ts';
import type { Demand } from '../lang/demand.ts';
import type { Module } from '../model/module.ts';
import { type SourceFile, textOf } from '../model/site.ts';
import type { Selection } from './selection.ts';

/** What matters of a module: everything, or a part of it. */
export type Wanted = 'all' | PartWanted;

/** The values of some expressions and names, and what some of its code does. */
export interface PartWanted extends Demand {
  readonly code?: CodeDemand;
}

/** Nothing of it. */
export const nothing: PartWanted = { exprs: [], names: new Set() };

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

/** Whether a file may hold what is wanted of it, where that is not certain: one of the names, or modules it exports again. */
export function mayHold(file: SourceFile, wanted: Wanted | undefined): boolean {
  if (wanted === undefined || wanted === 'all' || !wanted.code?.perhaps || wanted.names.size > 0) return true;
  const text = textOf(file);
  return /\bexport\s*\*/.test(text) || [...wanted.code.names].some((name) => text.includes(name));
}

/** Who asked last: both sides of a comparison mostly ask for the same, and what is remembered by who asks serves both. */
let last: { readonly all: ReadonlySet<Tells>; readonly any: Tells } | undefined;

/** Whether a call may tell anybody something. */
export function tellsAny(all: ReadonlySet<Tells>): Tells {
  const isSame = last?.all.size === all.size && [...all].every((tells) => last?.all.has(tells));
  if (!last || !isSame) last = { all, any: anyOf(all) };
  return last.any;
}

function anyOf(all: ReadonlySet<Tells>): Tells {
  return (call) => {
    let told: ReturnType<Tells> = false;
    for (const tells of all) {
      const answer = tells(call);
      if (answer === true) return true;
      told ||= answer;
    }
    return told;
  };
}

/** What of a module matters to those who had its file parsed. */
export function wantedBy(parsers: readonly Selection[], module: Module): Wanted {
  let wanted: Wanted = nothing;
  for (const { asks, tells } of parsers) {
    if (!asks && !tells) return 'all';
    const exprs = asks?.(module) ?? [];
    const code = tells && { exprs, names: new Set<string>(), whole: !asks };
    wanted = unite(wanted, code ? { ...nothing, code } : { ...nothing, exprs });
  }
  return wanted;
}
