import type { ExprOf } from '../../model/module.ts';
import { unknown } from '../tree-sitter/exprs.ts';
import { readOther } from '../tree-sitter/module.ts';
import { type ReadExpression, regionOf, textOf } from '../tree-sitter/reading.ts';
import { childAt } from '../tree-sitter/syntax.ts';

const operations: Readonly<Record<string, ExprOf<'operation'>['op']>> = {
  '.': '+',
  '+': '+',
  '%': '%',
  '/': '/',
  '==': '==',
  '===': '==',
  '!=': '!=',
  '!==': '!=',
};

/** `a . b`, `a === b`; `a ?? b` is either. */
export const readBinary: ReadExpression = (node, flow, reading) => {
  const [left, operator, right] = ['left', 'operator', 'right'].map((it) => childAt(node, it));
  if (!left || !right || !operator) return readOther(node, flow, reading);
  const sign = textOf(operator, reading);
  const region = regionOf(node, reading);
  const [first, second] = [reading.expression(left, flow), reading.expression(right, flow)];
  if (sign === '??') return { is: 'either', options: [first, second], region };
  const op = operations[sign];
  if (op) return { is: 'operation', op, operands: [first, second], region };
  return unknown(node, reading, [first, second]);
};

/** `!a` */
export const readNot: ReadExpression = (node, flow, reading) => {
  const operand = node.children.at(-1);
  if (!operand || !textOf(node, reading).startsWith('!')) return readOther(node, flow, reading);
  const operands = [reading.expression(operand, flow)] as const;
  return { is: 'operation', op: '!', operands, region: regionOf(node, reading) };
};

/** `a ? b : c` and `a ?: c` */
export const readConditional: ReadExpression = (node, flow, reading) => {
  const [test, first, second] = ['condition', 'body', 'alternative'].map((it) => childAt(node, it));
  if (!test || !second) return readOther(node, flow, reading);
  return {
    is: 'either',
    test: reading.expression(test, flow),
    options: [reading.expression(first ?? test, flow), reading.expression(second, flow)],
    region: regionOf(node, reading),
  };
};

/** Parentheses, casts and `@` leave no trace. */
export const readInner: ReadExpression = (node, flow, reading) => {
  const inner = node.children.at(-1);
  return inner ? reading.expression(inner, flow) : readOther(node, flow, reading);
};
