import type { Expr, Guard, Step } from '../../model/module.ts';
import type { Region } from '../../model/site.ts';
import { contains, endsBefore } from './regions.ts';
import type { Definition, Scope } from './scope.ts';

type StepDefinition = Extract<Definition, { is: 'step' }>;

/** One way a variable can have come about: what was assigned, then what was appended. */
export type Way = readonly Expr[];

interface Open {
  readonly parts: Way;
  /** The guards it holds under. */
  readonly under: readonly Guard[];
  /** The guards under which something else took its place. */
  readonly replaced: (readonly Guard[])[];
}

const wayLimit = 24;

/** What stands for text that a loop may append any number of times. */
export const repeated: Expr = {
  is: 'unknown',
  text: 'repeated',
  holds: [],
  region: { line: 1, column: 1, endLine: 1, endColumn: 1 },
};

/**
 * The ways a variable's value can reach a place: assignments fold in order; one under a guard that the place does not share
 * is one way among others; one under the opposite guard is none. Assignments further in count as further ways, wherever
 * they stand; one that builds on the variable itself may do so any number of times. `complete` is false where ways were left
 * out; `isReplaced` is true where none leads past every assignment.
 */
export function findWays(
  name: string,
  definitions: readonly StepDefinition[],
  scope: Scope,
  use: Region,
  isClosure: boolean,
): { readonly ways: readonly Way[]; readonly complete: boolean; readonly isReplaced: boolean } {
  const [only] = definitions;
  if (only && definitions.length === 1 && only.step.do === 'assign') {
    const { step, value } = only;
    const isSure = step.when.length + step.each.length === 0 && endsBefore(regionOf(step), use);
    return { ways: [[value]], complete: true, isReplaced: isSure && !isClosure };
  }
  const around = stepAround(scope, use);
  const held = around?.when ?? [];
  const loops = new Set(around?.each);
  let open: readonly Open[] = [{ parts: [], under: [], replaced: [] }];
  const later: Way[] = [];
  for (const { step, value, outer } of definitions) {
    const here = regionOf(step);
    if (outer || (isClosure && around && !endsBefore(here, use))) {
      if (step.do === 'assign') later.push([mentions(value, name) ? repeated : value]);
      continue;
    }
    if (around && value.is !== 'function' && !endsBefore(here, use)) continue;
    if (step.when.some((guard) => held.some((one) => opposite(guard, one)))) continue;
    const guards = step.when.filter((guard) => !holdsWith(guard, held));
    const isLoop = step.each.some((binding) => !loops.has(binding));
    open = apply(open, step, value, guards, isLoop).filter(({ replaced }) => !covers(replaced, 0));
    if (open.length > wayLimit) break;
  }
  const ways = [...open.map(({ parts }) => parts).filter((parts) => parts.length > 0), ...later];
  const complete = ways.length <= wayLimit && open.length <= wayLimit;
  const isReplaced = complete && !isClosure && open.every(({ parts }) => parts.length > 0);
  return { ways: ways.slice(0, wayLimit), complete, isReplaced };
}

function apply(
  open: readonly Open[],
  step: Step,
  value: Expr,
  guards: readonly Guard[],
  isLoop: boolean,
): readonly Open[] {
  const appends = step.do === 'append';
  if (guards.length === 0 && !isLoop) {
    if (!appends) return [{ parts: [value], under: [], replaced: [] }];
    return open.map((way) => ({ ...way, parts: [...way.parts, value] }));
  }
  const added: Open[] = [];
  for (const way of open) {
    if (way.under.some((guard) => guards.some((one) => opposite(guard, one)))) continue;
    if (appends)
      added.push({
        parts: [...way.parts, value, ...(isLoop ? [repeated] : [])],
        under: [...way.under, ...guards],
        replaced: [],
      });
    if (guards.length > 0) way.replaced.push(guards);
  }
  if (!appends) added.push({ parts: [value], under: guards, replaced: [] });
  return [...open, ...added];
}

const mentionLimit = 200;

/** Whether a name stands somewhere in an expression. */
function mentions(expr: Expr, name: string): boolean {
  const open: (Expr | undefined)[] = [expr];
  for (let count = 0; count < mentionLimit; count++) {
    const next = open.pop();
    if (!next) return false;
    if (next.is === 'name' && next.name === name) return true;
    if (next.is === 'template') for (const part of next.parts) if ('is' in part) open.push(part);
    if (next.is === 'operation') open.push(...next.operands);
    if (next.is === 'either') open.push(...next.options);
    if (next.is === 'call') open.push(next.of, ...next.args.map((argument) => argument.value));
    if (next.is === 'member') open.push(next.of);
  }
  return true;
}

/** Whether one of these lists of guards always holds. */
function covers(lists: readonly (readonly Guard[])[], depth: number): boolean {
  if (lists.some((list) => list.length === 0)) return true;
  const guard = lists[0]?.[0];
  if (!guard || lists.length < 2 || depth > 12) return false;
  const without = (held: Guard) =>
    lists
      .filter((list) => !list.some((one) => opposite(one, held)))
      .map((list) => list.filter((one) => !same(one, held)));
  return (
    covers(without(guard), depth + 1) && covers(without({ ...guard, negated: !guard.negated }), depth + 1)
  );
}

/** The step of a scope that a place stands in. */
export function stepAround(scope: Scope | undefined, place: Region): Step | undefined {
  return scope?.steps.find((step) => contains(regionOf(step), place));
}

/** Whether a guard is one of those that hold. */
export function holdsWith(guard: Guard, held: readonly Guard[]): boolean {
  return held.some((one) => same(guard, one));
}

function same(a: Guard, b: Guard): boolean {
  return a.negated === b.negated && sameTest(a, b);
}

function opposite(a: Guard, b: Guard): boolean {
  return a.negated !== b.negated && sameTest(a, b);
}

function sameTest({ test: a }: Guard, { test: b }: Guard): boolean {
  return a === b || (contains(a.region, b.region) && contains(b.region, a.region));
}

function regionOf({ to, value }: Step): Region {
  if (!to) return value.region;
  const [first, last] = endsBefore(value.region, to.region)
    ? [value.region, to.region]
    : [to.region, value.region];
  return { line: first.line, column: first.column, endLine: last.endLine, endColumn: last.endColumn };
}
