import type { Expr } from '../../model/module.ts';
import { nameIn } from '../tree-sitter/block.ts';
import { name, number, unknown } from '../tree-sitter/exprs.ts';
import { readOther } from '../tree-sitter/module.ts';
import { type Flow, type ReadExpression, type Reading, regionOf, textOf } from '../tree-sitter/reading.ts';
import { childAt, type Syntax } from '../tree-sitter/syntax.ts';

/** A name that a block may have declared. */
export const readIdentifier: ReadExpression = (node, flow, reading) => ({
  is: 'name',
  name: nameIn(textOf(node, reading), flow).called,
  region: regionOf(node, reading),
});

/** A name of a type, a package or a field. */
export const readPlainName: ReadExpression = (node, _flow, reading) => name(node, reading);

/** `nil`, `true`, `false`. */
export const readConstant: ReadExpression = (node, _flow, reading) => {
  const value = node.kind === 'nil' ? null : node.kind === 'true';
  return { is: 'literal', value, region: regionOf(node, reading) };
};

/** A number; `0x1p-2` and its like have no word. */
export const readNumber: ReadExpression = (node, _flow, reading) => {
  const value = Number(textOf(node, reading).replaceAll('_', ''));
  return Number.isNaN(value) ? unknown(node, reading) : number(value, regionOf(node, reading));
};

/** Parentheses, pointers and elements leave no trace. */
export const readInner: ReadExpression = (node, flow, reading) => {
  const [inner, ...rest] = node.children;
  return inner && rest.length === 0 ? reading.expression(inner, flow) : readOther(node, flow, reading);
};

/** The type without its arguments. */
export const readTypeOf: ReadExpression = (node, flow, reading) => {
  const type = childAt(node, 'type');
  return type ? reading.expression(type, flow) : readOther(node, flow, reading);
};

/** `x.(T)` is x. */
export const readOperand: ReadExpression = (node, flow, reading) => {
  const operand = childAt(node, 'operand');
  return operand ? reading.expression(operand, flow) : readOther(node, flow, reading);
};

function member(
  node: Syntax,
  fields: readonly [string, string],
  flow: Flow,
  reading: Reading,
): Expr | undefined {
  const [of, named] = fields.map((field) => childAt(node, field));
  if (!of || !named) return undefined;
  return {
    is: 'member',
    of: reading.expression(of, flow),
    name: textOf(named, reading),
    region: regionOf(node, reading),
  };
}

/** `a.b` */
export const readSelector: ReadExpression = (node, flow, reading) =>
  member(node, ['operand', 'field'], flow, reading) ?? readOther(node, flow, reading);

/** The type `a.B`. */
export const readQualified: ReadExpression = (node, flow, reading) =>
  member(node, ['package', 'name'], flow, reading) ?? readOther(node, flow, reading);

/** `a[b]` is a member whose name is an expression. */
export const readIndex: ReadExpression = (node, flow, reading) => {
  const operand = childAt(node, 'operand');
  const index = childAt(node, 'index');
  if (!operand || !index) return readOther(node, flow, reading);
  const of = reading.expression(operand, flow);
  return { is: 'member', of, name: reading.expression(index, flow), region: regionOf(node, reading) };
};
