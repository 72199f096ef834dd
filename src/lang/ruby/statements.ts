import type { Guard } from '../../model/module.ts';
import { name, unknown } from '../tree-sitter/exprs.ts';
import { emit, guarded, keepCalls, readBlock } from '../tree-sitter/flow.ts';
import { type Flow, type Reading, type ReadStatement, textOf } from '../tree-sitter/reading.ts';
import { childAt, type Syntax } from '../tree-sitter/syntax.ts';
import { bindTop } from '../tree-sitter/target.ts';

/** A name that stands alone is a method that is called without arguments. */
export const readBareCall: ReadStatement = (node, flow, reading) => {
  const of = name(node, reading);
  emit(flow, 'call', { is: 'call', of, args: [], region: of.region });
  return [];
};

/** What only holds other statements. */
export const readInside: ReadStatement = (node, flow, reading) => readBlock(node.children, flow, reading);

/** `a = b`, `a, b = c` */
export const readAssignment: ReadStatement = (node, flow, reading) => {
  const left = childAt(node, 'left');
  const right = childAt(node, 'right');
  if (!left || !right) return [];
  const value = reading.expression(right, flow);
  const to = reading.expression(left, flow);
  emit(flow, 'assign', value, to);
  bindTop(to, value, flow);
  return [];
};

/** `a += b` appends, `a ||= b` is a value that it may have, and any other operator leaves something unknown. */
export const readAugmented: ReadStatement = (node, flow, reading) => {
  const [left, operator, right] = ['left', 'operator', 'right'].map((it) => childAt(node, it));
  if (!left || !right) return [];
  const value = reading.expression(right, flow);
  const to = reading.expression(left, flow);
  const sign = operator ? textOf(operator, reading) : '';
  if (sign === '+=' || sign === '<<=') emit(flow, 'append', value, to);
  else emit(flow, 'assign', sign === '||=' ? value : unknown(node, reading, [value]), to);
  return [];
};

/** `return a` */
export const readReturn: ReadStatement = (node, flow, reading) => {
  const value = node.children[0]?.children[0] ?? node.children[0];
  if (value) emit(flow, 'return', reading.expression(value, flow));
  return 'never';
};

function testOf(node: Syntax, flow: Flow, reading: Reading): Guard | undefined {
  const condition = childAt(node, 'condition');
  if (!condition) return undefined;
  keepCalls(condition, flow, reading);
  const negated = node.kind.startsWith('unless') || node.kind.startsWith('until');
  return { test: reading.expression(condition, flow), negated };
}

/** `if`, `unless`, `elsif`, `while`, and the same behind a statement. Where the branch leaves, its opposite holds after it. */
export const readBranch: ReadStatement = (node, flow, reading) => {
  const guard = testOf(node, flow, reading);
  const when: readonly Guard[] = guard ? [guard] : [];
  const opposite: readonly Guard[] = guard ? [{ ...guard, negated: !guard.negated }] : [];
  const body = childAt(node, 'consequence') ?? childAt(node, 'body');
  const rest = childAt(node, 'alternative');
  const after = body ? reading.statement(body, guarded(flow, when)) : [];
  if (rest) reading.statement(rest, guarded(flow, opposite));
  return after === 'never' && !rest ? opposite : [];
};
