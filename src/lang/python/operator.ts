import type { Argument, Expr, ExprOf } from '../../model/module.ts';
import type { NonEmpty } from '../../model/site.ts';
import { unknown } from '../tree-sitter/exprs.ts';
import { conjunction, operandsOf, operatorOf } from '../tree-sitter/operators.ts';
import { type Flow, type Reading, regionOf, textOf } from '../tree-sitter/reading.ts';
import { childAt, type Syntax } from '../tree-sitter/syntax.ts';

type Operator = ExprOf<'operation'>['op'];

const comparisons = new Map<string, Operator>([
  ['==', '=='],
  ['is', '=='],
  ['!=', '!='],
  ['<>', '!='],
  ['is not', '!='],
]);

function readOperands(node: Syntax, flow: Flow, reading: Reading): NonEmpty<Expr> {
  const [first, ...rest] = operandsOf(node, operatorOf(node, reading), reading).map((operand) =>
    reading.expression(operand, flow),
  );
  return [first ?? unknown(node, reading), ...rest];
}

/** `a or b` is either; `a and b` is b where a holds. */
export function readBoolean(node: Syntax, flow: Flow, reading: Reading): Expr {
  const all = readOperands(node, flow, reading);
  return operatorOf(node, reading) === 'or'
    ? { is: 'either', options: all, region: regionOf(node, reading) }
    : conjunction(all, node, reading);
}

/** Joins with `+`, formats with `%`, paths with `/`; `A | None` is either, a dict joined by `|` is one object. */
export function readBinary(node: Syntax, flow: Flow, reading: Reading): Expr {
  const operator = operatorOf(node, reading);
  const operands = readOperands(node, flow, reading);
  const region = regionOf(node, reading);
  if (operator === '+' || operator === '%' || operator === '/')
    return { is: 'operation', op: operator, operands, region };
  if (operator !== '|') return unknown(node, reading, operands);
  if (!operands.some((operand) => operand.is === 'object'))
    return { is: 'either', options: operands, region };
  const entries = operands.flatMap((operand) =>
    operand.is === 'object' ? operand.entries : [{ key: '...' as const, value: operand }],
  );
  return { is: 'object', entries, region };
}

/** The union of two types: `A | B` inside an annotation. */
export function readUnion(node: Syntax, flow: Flow, reading: Reading): Expr {
  const [first, ...rest] = node.children.map((child) => reading.expression(child, flow));
  if (!first) return unknown(node, reading);
  return { is: 'either', options: [first, ...rest], region: regionOf(node, reading) };
}

function membership(value: Expr, list: Expr, region: Expr['region']): Expr | undefined {
  if (value.is !== 'name' && value.is !== 'member') return undefined;
  if (list.is !== 'array' || list.items.some((item: Argument) => item.spread)) return undefined;
  const [first, ...rest] = list.items.map(
    (item): Expr => ({ is: 'operation', op: '==', operands: [value, item.value], region }),
  );
  return first && { is: 'either', options: [first, ...rest], region };
}

/** `a == b`, `a is b`, and `a in ('x', 'y')` as either of two equalities; other comparisons keep what they hold. */
export function readComparison(node: Syntax, flow: Flow, reading: Reading): Expr {
  const operators = node.children.filter((child) => child.field === 'operators');
  const operands = node.children
    .filter((child) => child.field !== 'operators')
    .map((child) => reading.expression(child, flow));
  const region = regionOf(node, reading);
  const [left, right] = operands;
  const [operator] = operators;
  if (!left || !right || !operator || operands.length > 2) return unknown(node, reading, operands);
  const spelled = textOf(operator, reading).replaceAll(/\s+/g, ' ');
  const op = comparisons.get(spelled);
  if (op) return { is: 'operation', op, operands: [left, right], region };
  const among = spelled === 'in' || spelled === 'not in' ? membership(left, right, region) : undefined;
  if (!among || node.calls > 0) return unknown(node, reading, operands);
  return spelled === 'in' ? among : { is: 'operation', op: '!', operands: [among], region };
}

/** `not a`. */
export function readNot(node: Syntax, flow: Flow, reading: Reading): Expr {
  const argument = childAt(node, 'argument');
  const operand = argument ? reading.expression(argument, flow) : unknown(node, reading);
  return { is: 'operation', op: '!', operands: [operand], region: regionOf(node, reading) };
}

/** `a if test else b`. */
export function readConditional(node: Syntax, flow: Flow, reading: Reading): Expr {
  const [value, test, other] = node.children.map((child) => reading.expression(child, flow));
  if (!value || !test || !other) return unknown(node, reading, value ? [value, ...(test ? [test] : [])] : []);
  return { is: 'either', test, options: [value, other], region: regionOf(node, reading) };
}
