import type { Fn, Param } from '../../model/module.ts';
import { emit, readBlock } from '../tree-sitter/flow.ts';
import { type Flow, type ReadExpression, type Reading, regionOf, textOf } from '../tree-sitter/reading.ts';
import { childAt, type Syntax } from '../tree-sitter/syntax.ts';
import { annotationsOf } from './annotations.ts';

function readParam(node: Syntax, flow: Flow, reading: Reading): Param {
  const rest = node.kind === 'spread_parameter';
  const declared = rest ? node.children.find((child) => child.kind === 'variable_declarator') : node;
  const named = declared && (node.kind === 'identifier' ? node : childAt(declared, 'name'));
  const type = rest
    ? node.children.find((child) => child.kind !== 'modifiers' && child !== declared)
    : childAt(node, 'type');
  return {
    name: named ? textOf(named, reading) : '',
    ...(type && { type: reading.expression(type, flow) }),
    ...(rest && { rest: true as const }),
  };
}

/** The parameters of a method, a record or a lambda. */
export function readParams(node: Syntax | undefined, flow: Flow, reading: Reading): readonly Param[] {
  if (node?.kind === 'identifier') return [readParam(node, flow, reading)];
  return (node?.children ?? [])
    .filter((child) => child.kind !== 'receiver_parameter')
    .map((child) => readParam(child, flow, reading));
}

/** A method or a constructor. */
export function readMethod(node: Syntax, flow: Flow, reading: Reading): Fn {
  const named = childAt(node, 'name');
  const type = childAt(node, 'type');
  const isConstructor = node.kind.endsWith('constructor_declaration');
  const body: Flow = { steps: [], when: [], each: [] };
  const block = childAt(node, 'body');
  if (block) readBlock([block], body, reading);
  return {
    ...(named && { name: isConstructor ? 'constructor' : textOf(named, reading) }),
    params: readParams(childAt(node, 'parameters'), flow, reading),
    decorators: annotationsOf(node, flow, reading),
    steps: body.steps,
    region: regionOf(node, reading),
    ...(type && { returns: reading.expression(type, flow) }),
  };
}

/** `a -> b` returns b. */
export const readLambda: ReadExpression = (node, flow, reading) => {
  const params = readParams(childAt(node, 'parameters'), flow, reading);
  const inside: Flow = { steps: [], when: [], each: [] };
  const body = childAt(node, 'body');
  if (body?.kind === 'block') readBlock([body], inside, reading);
  else if (body) emit(inside, 'return', reading.expression(body, inside));
  const region = regionOf(node, reading);
  return { is: 'function', fn: { params, decorators: [], steps: inside.steps, region }, region };
};
