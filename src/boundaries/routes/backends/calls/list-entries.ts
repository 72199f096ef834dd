import type { Call, Expr } from '../../../../model/module.ts';
import type { Program, Referent } from '../../../../model/program.ts';
import type { Placed } from '../../frontends/client.ts';
import { growthOfList, partsOf } from './list-growth.ts';

/** One item of a list, where it is written; `guarded`: it may be left out. */
export interface ListEntry {
  readonly expr: Expr;
  readonly path: string;
  readonly guarded: boolean;
}

const deepest = 24;
const mostEntries = 5000;

/**
 * The items of a list of routes, in order: literals, `+`, spreads, calls that hand on their arguments, lists that functions
 * return, and names with all that is added to them later. What is no list is its own only item.
 */
export function listEntries(program: Program, list: Expr, at: string): readonly ListEntry[] {
  const found: ListEntry[] = [];
  const seen = new Set<Expr>();
  const add = (expr: Expr, path: string, guarded: boolean, depth: number): void => {
    if (depth > deepest || found.length >= mostEntries) return;
    if (expr.is === 'array') {
      for (const { value, spread } of expr.items)
        if (spread) add(value, path, guarded, depth + 1);
        else found.push({ expr: value, path, guarded });
      return;
    }
    if (seen.has(expr)) return;
    seen.add(expr);
    if (expr.is === 'operation' && expr.op === '+') {
      for (const it of expr.operands) add(it, path, guarded, depth + 1);
      return;
    }
    if (expr.is === 'either') {
      for (const it of expr.options) add(it, path, true, depth + 1);
      return;
    }
    const parts = expr.is === 'name' ? partsOf(program, expr.name, path) : [];
    for (const it of parts) add(it.value, path, guarded || it.guarded, depth + 1);
    if (parts.length > 0) return;
    const handed = expr.is === 'call' ? handedOn(program, expr, path) : undefined;
    if (handed) {
      for (const it of handed) add(it, path, guarded, depth + 1);
      return;
    }
    const values = program
      .refer(expr, path)
      .flatMap((it) => writtenAs(it) ?? [])
      .filter((it) => it.expr !== expr);
    const isOne = values.length === 1;
    for (const value of values) {
      const more = growthOfList(program, value.expr, value.path);
      for (const it of [{ value: value.expr, guarded: false }, ...more])
        add(it.value, value.path, guarded || !isOne || it.guarded, depth + 1);
    }
    if (values.length === 0) found.push({ expr, path, guarded });
  };
  add(list, at, false, 0);
  return found;
}

/** What is written down of a thing: its value, or the call that made it. */
function writtenAs(referent: Referent): Placed | undefined {
  return referent.is === 'value' ? referent : referent.is === 'unknown' ? referent.call : undefined;
}

/** `i18n_patterns(…)`, `format_suffix_patterns(…)`, `list(…)`, which are no routes themselves, and `a.concat(b)`. */
function handedOn(program: Program, { of, args }: Call, path: string): readonly Expr[] | undefined {
  if (of.is === 'member' && of.name === 'concat') return [of.of, ...args.map(({ value }) => value)];
  const isWrapper = program
    .refer(of, path)
    .some(
      (it) => it.is === 'external' && /(?:^|\.)(?:\w+_patterns|list|tuple|sorted|reversed)$/.test(it.name),
    );
  return isWrapper ? args.flatMap(({ name, value }) => (name === undefined ? [value] : [])) : undefined;
}
