import type { Expr, Fn, Param } from '../../model/module.ts';
import { declareFunction } from '../tree-sitter/declare.ts';
import { emit, readBlock } from '../tree-sitter/flow.ts';
import {
  type Flow,
  type ReadExpression,
  type Reading,
  type ReadStatement,
  regionOf,
  textOf,
} from '../tree-sitter/reading.ts';
import { childAt, type Syntax } from '../tree-sitter/syntax.ts';
import { annotationsOf } from './annotations.ts';
import { childOf, isType } from './shapes.ts';
import { targetOf } from './target.ts';

/** A parameter; its default stands beside it in a function's list, in it in a class's. */
function readParam(
  node: Syntax,
  value: Syntax | undefined,
  rest: boolean,
  flow: Flow,
  reading: Reading,
): Param {
  const named = childOf(node, 'identifier');
  const type = node.children.find(isType);
  return {
    name: named ? textOf(named, reading) : '',
    ...(type && { type: reading.expression(type, flow) }),
    ...(value && { default: reading.expression(value, flow) }),
    ...(rest && { rest: true as const }),
  };
}

/** The parameters of a function or of a class. */
export function readParams(list: Syntax | undefined, flow: Flow, reading: Reading): readonly Param[] {
  const parts = list?.children ?? [];
  return parts.flatMap((node, index) => {
    if (node.kind === 'class_parameter') {
      const value = node.children.findLast((it) => it.kind !== 'modifiers' && !isType(it));
      const own = value?.kind === 'identifier' && value === childOf(node, 'identifier') ? undefined : value;
      return [readParam(node, own, false, flow, reading)];
    }
    if (node.kind !== 'parameter') return [];
    const next = parts[index + 1];
    const value = next && !/^parameter(?:_modifiers)?$/.test(next.kind) ? next : undefined;
    const before = parts[index - 1];
    const rest = before?.kind === 'parameter_modifiers' && /\bvararg$/.test(textOf(before, reading));
    return [readParam(node, value, rest, flow, reading)];
  });
}

/** Reads statements whose last, where it is an expression, is what they give back. */
function readValued(nodes: readonly Syntax[], body: Flow, reading: Reading): void {
  const last = nodes.at(-1);
  const isValue = last !== undefined && !reading.isStatement(last);
  readBlock(isValue ? nodes.slice(0, -1) : nodes, body, reading);
  if (isValue) emit(body, 'return', reading.expression(last, body));
}

/** A block, or one expression behind `=`. */
function readBody(node: Syntax | undefined, body: Flow, reading: Reading): void {
  const [only] = node?.children ?? [];
  if (only?.kind === 'block') readBlock(only.children, body, reading);
  else if (only) emit(body, 'return', reading.expression(only, body));
}

/** A function, a method or a getter. What it extends stands before its name, what it gives back behind its parameters. */
export function readFunction(node: Syntax, flow: Flow, reading: Reading): Fn {
  const named = childAt(node, 'name');
  const list = childOf(node, 'function_value_parameters');
  const types = node.children.filter(isType);
  const receiver = named && types.find((it) => it.to <= named.from);
  const returns = list && types.find((it) => it.from >= list.to);
  const body: Flow = { steps: [], when: [], each: [] };
  readBody(childOf(node, 'function_body'), body, reading);
  return {
    ...(named && { name: textOf(named, reading) }),
    params: readParams(list, flow, reading),
    decorators: annotationsOf(node, flow, reading),
    steps: body.steps,
    region: regionOf(node, reading),
    ...(returns && { returns: reading.expression(returns, flow) }),
    ...(receiver && { receiver: reading.expression(receiver, flow) }),
  };
}

/** A function that is declared by name, outside a class. */
export const readDefinition: ReadStatement = (node, flow, reading) => {
  declareFunction(readFunction(node, flow, reading), flow, regionOf(childAt(node, 'name') ?? node, reading));
  return [];
};

/** `fun(a: Int) { … }` */
export const readAnonymousFunction: ReadExpression = (node, flow, reading) => {
  const fn = readFunction(node, flow, reading);
  return { is: 'function', fn, region: fn.region };
};

/** `{ a -> b }`; `takesIt`: without parameters it has the one that is called `it`. */
export function lambdaOf(node: Syntax, takesIt: boolean, reading: Reading): Expr {
  const list = childOf(node, 'lambda_parameters');
  const params = (list?.children ?? []).map((it): Param => {
    const shape = targetOf(it, reading);
    return shape.is === 'name' ? { name: shape.name } : { name: '', shape };
  });
  const inside: Flow = { steps: [], when: [], each: [] };
  readValued(
    node.children.filter((child) => child !== list),
    inside,
    reading,
  );
  const region = regionOf(node, reading);
  const own = list || !takesIt ? params : [{ name: 'it' }];
  return { is: 'function', fn: { params: own, decorators: [], steps: inside.steps, region }, region };
}

/** A block that stands by itself. */
export const readLambda: ReadExpression = (node, _flow, reading) => lambdaOf(node, true, reading);
