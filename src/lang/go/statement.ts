import type { Expr } from '../../model/module.ts';
import { nameIn } from '../tree-sitter/block.ts';
import { unknown } from '../tree-sitter/exprs.ts';
import { emit, keepCalls, readBlock } from '../tree-sitter/flow.ts';
import { operatorOf } from '../tree-sitter/operators.ts';
import { type After, type Flow, type Reading, regionOf, textOf } from '../tree-sitter/reading.ts';
import { childAt, type Syntax } from '../tree-sitter/syntax.ts';
import { assign } from './declare.ts';

/** Statements that only matter for the calls in them, and for statements inside. */
export function readParts(node: Syntax, flow: Flow, reading: Reading): After {
  let after: After = [];
  for (const child of node.children) {
    if (reading.isStatement(child)) after = reading.statement(child, flow);
    else keepCalls(child, flow, reading);
  }
  return node.kind === 'labeled_statement' ? after : [];
}

/** The statements of a block. */
export function readTogether(node: Syntax, flow: Flow, reading: Reading): After {
  return readBlock(node.children, flow, reading);
}

/** `break`, `continue`, `goto`. */
export function readJump(): After {
  return 'never';
}

/** `return a, b`: several results are one array. */
export function readReturn(node: Syntax, flow: Flow, reading: Reading): After {
  const [list] = node.children;
  const values = (list?.children ?? []).map((it) => reading.expression(it, flow));
  const [only] = values;
  if (only && list)
    emit(
      flow,
      'return',
      values.length === 1
        ? only
        : { is: 'array', items: values.map((value) => ({ value })), region: regionOf(list, reading) },
    );
  return 'never';
}

/** `a, b = b, a` and `a += b`. A name that the function does not declare is one further out. */
export function readAssignment(node: Syntax, flow: Flow, reading: Reading): readonly [] {
  const targets = childAt(node, 'left')?.children ?? [];
  const values = (childAt(node, 'right')?.children ?? []).map((it) => reading.expression(it, flow));
  const operator = operatorOf(node, reading);
  const read = targets.map((it) => reading.expression(it, flow));
  const isOuter = targets.some((it) => it.kind === 'identifier' && nameIn(textOf(it, reading), flow).isOuter);
  const { when, each } = flow;
  const give = (value: Expr, to: Expr): void => {
    const step = { to, when, each, ...(isOuter && { outer: true as const }) };
    if (operator === '+=') flow.steps.push({ do: 'append', value, ...step });
    else
      flow.steps.push({
        do: 'assign',
        value: operator === '=' ? value : unknown(node, reading, [value]),
        ...step,
      });
  };
  assign(read, values, flow, give);
  return [];
}
