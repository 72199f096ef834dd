import type { Call, Expr, ExprOf, Fn } from '../../../model/module.ts';
import { localValue } from './slots.ts';

type Entries = ExprOf<'object'>['entries'];

/**
 * `Object.assign(preset, config)` as the object that it makes, and `preset` as what it was made of and is assigned in the
 * functions around; anything else stays.
 */
export function writtenOut(expr: Expr, within: readonly Fn[]): Expr {
  const { region } = expr;
  const entries = expr.is === 'call' ? assignedIn(expr, within) : entriesOfLocal(expr, within);
  return entries ? { is: 'object', entries, region } : expr;
}

/** What `Object.assign` and its like put into one object. */
function assignedIn(call: Call, within: readonly Fn[]): Entries | undefined {
  if (!isAssign(call) || call.args.some((it) => it.spread)) return undefined;
  return call.args.flatMap(({ value }) => entriesIn(value, within));
}

function entriesIn(value: Expr, within: readonly Fn[]): Entries {
  if (value.is === 'object') return value.entries;
  return entriesOfLocal(value, within) ?? [{ key: '...', value }];
}

function entriesOfLocal(expr: Expr, within: readonly Fn[]): Entries | undefined {
  const kept = expr.is === 'name' ? localValue(expr.name, within) : undefined;
  if (expr.is !== 'name' || kept?.value.is !== 'object') return undefined;
  const calls = within.flatMap((fn) => fn.steps.flatMap(({ value }) => (value.is === 'call' ? [value] : [])));
  const later = calls.filter((it) => isAssign(it) && isNamed(it.args[0]?.value, expr.name));
  return [
    ...kept.value.entries,
    ...later.flatMap(({ args }) => args.slice(1).flatMap(({ value }) => entriesOfGiven(value))),
  ];
}

function entriesOfGiven(value: Expr): Entries {
  return value.is === 'object' ? value.entries : [{ key: '...', value }];
}

function isNamed(expr: Expr | undefined, name: string): boolean {
  return expr?.is === 'name' && expr.name === name;
}

/** `Object.assign(…)`, `_.merge(…)` */
function isAssign({ of }: Call): boolean {
  if (of.is === 'name') return of.name === 'assign' || of.name === 'merge';
  if (of.is !== 'member' || of.of.is !== 'name') return false;
  return of.of.name === 'Object'
    ? of.name === 'assign'
    : /^_|^lodash$/.test(of.of.name) && /^(?:assign|merge)$/.test(String(of.name));
}
