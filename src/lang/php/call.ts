import type { Argument, Expr } from '../../model/module.ts';
import { unknown } from '../tree-sitter/exprs.ts';
import { type Flow, type ReadExpression, type Reading, regionOf, textOf } from '../tree-sitter/reading.ts';
import { childAt, type Syntax } from '../tree-sitter/syntax.ts';
import { readMember } from './names.ts';

/** `(a, name: b, ...c)` */
export function readArguments(list: Syntax | undefined, flow: Flow, reading: Reading): readonly Argument[] {
  return (list?.children ?? []).flatMap((node): readonly Argument[] => {
    const name = childAt(node, 'name');
    const value = node.children.find((child) => child !== name);
    if (!value) return [];
    const [inner] = value.children;
    if (value.kind === 'variadic_unpacking' && inner)
      return [{ spread: true, value: reading.expression(inner, flow) }];
    return [{ ...(name && { name: textOf(name, reading) }), value: reading.expression(value, flow) }];
  });
}

/** `f(a)` */
export const readCall: ReadExpression = (node, flow, reading) => {
  const callee = childAt(node, 'function');
  const of = callee ? reading.expression(callee, flow) : unknown(node, reading);
  const args = readArguments(childAt(node, 'arguments'), flow, reading);
  return { is: 'call', of, args, region: regionOf(node, reading) };
};

/** `$a->f(b)` and `A::f(b)` */
export const readMethodCall: ReadExpression = (node, flow, reading) => {
  const list = childAt(node, 'arguments');
  const member = readMember(node, flow, reading);
  const region = list ? reading.regionOf(node.from, list.from) : regionOf(node, reading);
  const args = readArguments(list, flow, reading);
  return { is: 'call', of: { ...member, region }, args, region: regionOf(node, reading) };
};

/** `new A(b)` */
export const readCreation: ReadExpression = (node, flow, reading) => {
  const list = node.children.find(({ kind }) => kind === 'arguments');
  const [cls] = node.children;
  const of = cls && cls !== list ? reading.expression(cls, flow) : unknown(node, reading);
  return {
    is: 'call',
    of,
    args: readArguments(list, flow, reading),
    make: true,
    region: regionOf(node, reading),
  };
};

/** `require x` and `include x` are calls of `require`. */
export const readRequire: ReadExpression = (node, flow, reading) => {
  const [file] = node.children;
  const region = regionOf(node, reading);
  const of: Expr = { is: 'name', name: 'require', region };
  return { is: 'call', of, args: file ? [{ value: reading.expression(file, flow) }] : [], region };
};
