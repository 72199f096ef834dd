import { name } from '../tree-sitter/exprs.ts';
import { readOther } from '../tree-sitter/module.ts';
import { type ReadExpression, regionOf, textOf } from '../tree-sitter/reading.ts';
import { childAt } from '../tree-sitter/syntax.ts';

export const readName: ReadExpression = (node, _flow, reading) => name(node, reading);

export const readSelf: ReadExpression = (node, _flow, reading) => ({
  is: 'name',
  name: 'this',
  region: regionOf(node, reading),
});

/** `@a` and `@@a` */
export const readField: ReadExpression = (node, flow, reading) => ({
  is: 'member',
  of: readSelf(node, flow, reading),
  name: textOf(node, reading).replace(/^@+/, ''),
  region: regionOf(node, reading),
});

/** `A::B`; a leading `::` leaves no trace. */
export const readScope: ReadExpression = (node, flow, reading) => {
  const scope = childAt(node, 'scope');
  const last = childAt(node, 'name');
  if (!last) return readOther(node, flow, reading);
  if (!scope) return name(last, reading);
  const of = reading.expression(scope, flow);
  return { is: 'member', of, name: textOf(last, reading), region: regionOf(node, reading) };
};

/** `a[b]` */
export const readElement: ReadExpression = (node, flow, reading) => {
  const object = childAt(node, 'object');
  const key = node.children.find((child) => child !== object);
  if (!object || !key) return readOther(node, flow, reading);
  const of = reading.expression(object, flow);
  return { is: 'member', of, name: reading.expression(key, flow), region: regionOf(node, reading) };
};
