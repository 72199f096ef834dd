import { unknown } from './exprs.ts';
import { emit } from './flow.ts';
import { operatorOf } from './operators.ts';
import type { ReadExpression, ReadStatement } from './reading.ts';
import { childAt } from './syntax.ts';

/** `a = b` assigns (a grammar may leave the operator out), `a += b` appends; any other operator leaves something unknown in a. Its value is a. */
export const readAssigned: ReadExpression = (node, flow, reading) => {
  const left = childAt(node, 'left');
  const right = childAt(node, 'right');
  if (!left || !right) return unknown(node, reading);
  const value = reading.expression(right, flow);
  const to = reading.expression(left, flow);
  const operator = operatorOf(node, reading);
  if (operator === '=' || operator === '') emit(flow, 'assign', value, to);
  else if (operator === '+=') emit(flow, 'append', value, to);
  else emit(flow, 'assign', unknown(node, reading, [value]), to);
  return to;
};

/** An assignment for its effect. */
export const readAssignment: ReadStatement = (node, flow, reading) => {
  readAssigned(node, flow, reading);
  return [];
};
