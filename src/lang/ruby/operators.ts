import type { ExprOf } from '../../model/module.ts';
import { readOther } from '../tree-sitter/module.ts';
import { type ReadExpression, regionOf, textOf } from '../tree-sitter/reading.ts';
import { childAt } from '../tree-sitter/syntax.ts';

const operations: Readonly<Record<string, ExprOf<'operation'>['op']>> = {
  '+': '+',
  '%': '%',
  '/': '/',
  '==': '==',
  '!=': '!=',
};

/** `a + b`, `a == b`; `a || b` is either. */
export const readBinary: ReadExpression = (node, flow, reading) => {
  const left = childAt(node, 'left');
  const right = childAt(node, 'right');
  const operator = childAt(node, 'operator');
  if (!left || !right || !operator) return readOther(node, flow, reading);
  const sign = textOf(operator, reading);
  const region = regionOf(node, reading);
  const [first, second] = [reading.expression(left, flow), reading.expression(right, flow)];
  if (sign === '||' || sign === 'or') return { is: 'either', options: [first, second], region };
  const op = operations[sign];
  if (op) return { is: 'operation', op, operands: [first, second], region };
  return { is: 'unknown', text: textOf(node, reading).slice(0, 80), holds: [first, second], region };
};

/** `!a` */
export const readUnary: ReadExpression = (node, flow, reading) => {
  const operand = childAt(node, 'operand');
  const operator = childAt(node, 'operator');
  if (!operand || !operator || !/^(?:!|not)$/.test(textOf(operator, reading)))
    return readOther(node, flow, reading);
  return {
    is: 'operation',
    op: '!',
    operands: [reading.expression(operand, flow)],
    region: regionOf(node, reading),
  };
};

/** `a ? b : c` */
export const readConditional: ReadExpression = (node, flow, reading) => {
  const [test, first, second] = ['condition', 'consequence', 'alternative'].map((it) => childAt(node, it));
  if (!test || !first || !second) return readOther(node, flow, reading);
  return {
    is: 'either',
    test: reading.expression(test, flow),
    options: [reading.expression(first, flow), reading.expression(second, flow)],
    region: regionOf(node, reading),
  };
};

/** Parentheses around one expression leave no trace. */
export const readParentheses: ReadExpression = (node, flow, reading) => {
  const [inner, ...rest] = node.children;
  return inner && rest.length === 0 ? reading.expression(inner, flow) : readOther(node, flow, reading);
};
