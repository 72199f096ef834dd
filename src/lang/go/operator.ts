import type { Expr } from '../../model/module.ts';
import type { NonEmpty } from '../../model/site.ts';
import { unknown } from '../tree-sitter/exprs.ts';
import { readOther } from '../tree-sitter/module.ts';
import { operandsOf, operatorOf } from '../tree-sitter/operators.ts';
import { type ReadExpression, regionOf } from '../tree-sitter/reading.ts';
import { childAt } from '../tree-sitter/syntax.ts';

/** `a + b`, `a == b`, `a != b`; what other operators make is not known. */
export const readBinary: ReadExpression = (node, flow, reading) => {
  const op = operatorOf(node, reading);
  const read = operandsOf(node, op, reading).map((it) => reading.expression(it, flow));
  const [first, ...rest] = read;
  const region = regionOf(node, reading);
  if (!first || (op !== '+' && op !== '==' && op !== '!=')) return unknown(node, reading, read);
  const operands: NonEmpty<Expr> = [first, ...rest];
  return { is: 'operation', op, operands, region };
};

/** `&x` and `*x` are x, `!x` is its opposite. */
export const readUnary: ReadExpression = (node, flow, reading) => {
  const operand = childAt(node, 'operand');
  const op = operatorOf(node, reading);
  if (!operand) return readOther(node, flow, reading);
  const read = reading.expression(operand, flow);
  if (op === '&' || op === '*') return read;
  if (op === '!') return { is: 'operation', op, operands: [read], region: regionOf(node, reading) };
  return unknown(node, reading, [read]);
};
