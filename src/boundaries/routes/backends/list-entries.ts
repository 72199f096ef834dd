import type { Expr, Step } from '../../../model/module.ts';
import type { Program } from '../../../model/program.ts';

/** One item of a list, where it is written; `guarded`: it may be left out. */
export interface ListEntry {
  readonly expr: Expr;
  readonly path: string;
  readonly guarded: boolean;
}

const deepest = 24;
const mostEntries = 5000;
const growing = new Set(['append', 'extend', 'insert']);

/**
 * The items of a Python list of routes, in order: literals, `+`, spreads, calls that hand on their arguments, lists that
 * functions return, and names with all that is added to them later. What is no list is its own only item.
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
    const steps = expr.is === 'name' ? stepsOf(program, expr.name, path) : [];
    for (const { value, when } of steps) add(value, path, guarded || when.length > 0, depth + 1);
    if (steps.length > 0) return;
    if (expr.is === 'call' && handsOn(program, expr, path)) {
      for (const it of expr.args) if (it.name === undefined) add(it.value, path, guarded, depth + 1);
      return;
    }
    const values = program.refer(expr, path).filter((it) => it.is === 'value' && it.expr !== expr);
    for (const it of values)
      if (it.is === 'value') add(it.expr, it.path, guarded || values.length > 1, depth + 1);
    if (values.length === 0) found.push({ expr, path, guarded });
  };
  add(list, at, false, 0);
  return found;
}

/** `i18n_patterns(…)`, `format_suffix_patterns(…)`, `list(…)`: wrappers of routes that are no routes themselves. */
function handsOn(program: Program, { of }: Extract<Expr, { is: 'call' }>, path: string): boolean {
  return program
    .refer(of, path)
    .some(
      (it) => it.is === 'external' && /(?:^|\.)(?:\w+_patterns|list|tuple|sorted|reversed)$/.test(it.name),
    );
}

/** What a module puts into a list of its top level, each as a list: `x = […]`, `x += […]`, `x.append(…)`. */
function stepsOf(program: Program, name: string, path: string): readonly Pick<Step, 'value' | 'when'>[] {
  const isList = (to: Expr | undefined) => to?.is === 'name' && to.name === name;
  return (program.module(path)?.steps ?? []).flatMap((step): readonly Pick<Step, 'value' | 'when'>[] => {
    const { value, when, to } = step;
    if ((step.do === 'assign' || step.do === 'append') && isList(to)) return [{ value, when }];
    if (step.do !== 'call' || value.is !== 'call' || value.of.is !== 'member') return [];
    const { of, name: method } = value.of;
    if (typeof method !== 'string' || !growing.has(method) || !isList(of)) return [];
    const added = value.args.at(-1)?.value;
    if (!added) return [];
    const { region } = added;
    return [
      { value: method === 'extend' ? added : { is: 'array', items: [{ value: added }], region }, when },
    ];
  });
}
