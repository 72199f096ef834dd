import type { Argument, Expr } from '../../model/module.ts';
import { unknown } from '../tree-sitter/exprs.ts';
import { type Flow, type ReadExpression, type Reading, regionOf, textOf } from '../tree-sitter/reading.ts';
import { childAt, type Syntax } from '../tree-sitter/syntax.ts';
import { readAnonymous } from './classes.ts';

function readArguments(node: Syntax, flow: Flow, reading: Reading): readonly Argument[] {
  return (childAt(node, 'arguments')?.children ?? []).map((it) => ({ value: reading.expression(it, flow) }));
}

/** `a.b(c)` and `b(c)`. */
export const readInvocation: ReadExpression = (node, flow, reading) => {
  const object = childAt(node, 'object');
  const named = childAt(node, 'name');
  if (!named) return unknown(node, reading);
  const region = regionOf(node, reading);
  const of: Expr = object
    ? {
        is: 'member',
        of: reading.expression(object, flow),
        name: textOf(named, reading),
        region: reading.regionOf(object.from, named.to),
      }
    : reading.expression(named, flow);
  return { is: 'call', of, args: readArguments(node, flow, reading), region };
};

/** `new A(b)`; with a body it makes an object of a class without a name. */
export const readCreation: ReadExpression = (node, flow, reading) => {
  const type = childAt(node, 'type');
  const made = type ? reading.expression(type, flow) : unknown(node, reading);
  const body = node.children.find((child) => child.kind === 'class_body');
  const cls = body && readAnonymous(body, made, flow, reading);
  const of: Expr = cls ? { is: 'class', cls, region: cls.region } : made;
  return {
    is: 'call',
    of,
    args: readArguments(node, flow, reading),
    make: true,
    region: regionOf(node, reading),
  };
};

/** `this(…)` and `super(…)`. */
export const readConstructorCall: ReadExpression = (node, flow, reading) => {
  const callee = childAt(node, 'constructor');
  const of = callee ? reading.expression(callee, flow) : unknown(node, reading);
  return { is: 'call', of, args: readArguments(node, flow, reading), region: regionOf(node, reading) };
};

/** `A::b` is a member of A. */
export const readReference: ReadExpression = (node, flow, reading) => {
  const [object, named] = node.children;
  if (!object || !named) return unknown(node, reading, object ? [reading.expression(object, flow)] : []);
  return {
    is: 'member',
    of: reading.expression(object, flow),
    name: textOf(named, reading),
    region: regionOf(node, reading),
  };
};

/** `a[b]` */
export const readIndex: ReadExpression = (node, flow, reading) => {
  const [of, index] = ['array', 'index'].map((field) => childAt(node, field));
  if (!of || !index) return unknown(node, reading);
  return {
    is: 'member',
    of: reading.expression(of, flow),
    name: reading.expression(index, flow),
    region: regionOf(node, reading),
  };
};
