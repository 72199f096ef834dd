import type { Expr } from '../../model/module.ts';
import { nothing, unknown } from '../tree-sitter/exprs.ts';
import { emit, keepCalls } from '../tree-sitter/flow.ts';
import { type Flow, type Reading, textOf } from '../tree-sitter/reading.ts';
import { childAt, type Syntax } from '../tree-sitter/syntax.ts';
import { bindTop } from '../tree-sitter/target.ts';

/** An assignment with its targets from left to right: `a = b = 1` has two. */
export interface Assigned {
  readonly targets: readonly Expr[];
  readonly type?: Expr;
  readonly value?: Expr;
}

/** Reads the parts of an assignment without saying where they go; `x: int` has a type and no value. */
export function readAssigned(node: Syntax, flow: Flow, reading: Reading): Assigned {
  const targets: Expr[] = [];
  let at = node;
  let type: Expr | undefined;
  for (;;) {
    const left = childAt(at, 'left');
    const right = childAt(at, 'right');
    const annotation = childAt(at, 'type');
    if (annotation && type) keepCalls(annotation, flow, reading);
    else if (annotation) type = reading.expression(annotation, flow);
    if (right?.kind === 'assignment') {
      if (left) targets.push(reading.expression(left, flow));
      at = right;
      continue;
    }
    const value = right && reading.expression(right, flow);
    if (left) targets.push(reading.expression(left, flow));
    return { targets, ...(type && { type }), ...(value && { value }) };
  }
}

function hasCalls(node: Syntax, field: string): boolean {
  return (childAt(node, field)?.calls ?? 0) > 0;
}

/** A target as a value: what might call something is not said twice. */
function repeatable(target: Expr): Expr {
  const plain =
    target.is === 'name' ||
    (target.is === 'member' && target.of.is === 'name' && typeof target.name === 'string');
  return plain ? target : nothing(target.region);
}

/** An assignment, of one target or several. Later targets take the value of the first, so that a call stands once. */
export function readAssignment(node: Syntax, flow: Flow, reading: Reading): readonly [] {
  const { targets, type, value } = readAssigned(node, flow, reading);
  const [first] = targets;
  const typed = flow.top !== undefined && value !== undefined && first?.is === 'name';
  if (!typed && type && hasCalls(node, 'type')) emit(flow, 'call', type);
  if (!value && first && hasCalls(node, 'left')) emit(flow, 'call', first);
  if (!value || !first) return [];
  const source = targets.find((target) => target.is === 'name') ?? first;
  emit(flow, 'assign', value, source);
  bindTop(source, value, flow, typed ? type : undefined);
  for (const target of targets) {
    if (target === source) continue;
    const again = repeatable(source);
    emit(flow, 'assign', again, target);
    bindTop(target, again, flow);
  }
  return [];
}

/** What `a += b` leaves in a where it is no step of its own. */
export function readIncrease(node: Syntax, flow: Flow, reading: Reading): { to: Expr; value: Expr } {
  const left = childAt(node, 'left');
  const right = childAt(node, 'right');
  const to = left ? reading.expression(left, flow) : unknown(node, reading);
  return { to, value: right ? reading.expression(right, flow) : unknown(node, reading) };
}

/** Whether an augmented assignment joins: `+=`. */
export function joins(node: Syntax, reading: Reading): boolean {
  const operator = childAt(node, 'operator');
  return operator !== undefined && textOf(operator, reading) === '+=';
}

/** `a += b` appends; any other operator leaves something unknown in a. */
export function readAugmented(node: Syntax, flow: Flow, reading: Reading): readonly [] {
  const { to, value } = readIncrease(node, flow, reading);
  if (joins(node, reading)) emit(flow, 'append', value, to);
  else emit(flow, 'assign', unknown(node, reading, [value]), to);
  return [];
}

/** `type X = …` (PEP 695) binds X to the type. */
export function readTypeAlias(node: Syntax, flow: Flow, reading: Reading): readonly [] {
  const left = childAt(node, 'left');
  const right = childAt(node, 'right');
  const named = left?.children[0];
  const target = named?.kind === 'generic_type' ? named.children[0] : named;
  if (target?.kind !== 'identifier' || !right) {
    keepCalls(right, flow, reading);
    return [];
  }
  const to = reading.expression(target, flow);
  const value = reading.expression(right, flow);
  emit(flow, 'assign', value, to);
  bindTop(to, value, flow);
  return [];
}
