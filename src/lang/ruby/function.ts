import type { Expr, Fn, Param, Step } from '../../model/module.ts';
import { emit, readBlock } from '../tree-sitter/flow.ts';
import { type Flow, type ReadExpression, type Reading, regionOf, textOf } from '../tree-sitter/reading.ts';
import { childAt, type Syntax } from '../tree-sitter/syntax.ts';

function readParam(node: Syntax, flow: Flow, reading: Reading): Param {
  const name = childAt(node, 'name') ?? node;
  const value = childAt(node, 'value');
  const isRest = node.kind === 'splat_parameter' || node.kind === 'hash_splat_parameter';
  return {
    name: name.kind === 'identifier' ? textOf(name, reading) : '',
    ...(value && { default: reading.expression(value, flow) }),
    ...(isRest && { rest: true as const }),
  };
}

function readParams(node: Syntax, flow: Flow, reading: Reading): readonly Param[] {
  const list = childAt(node, 'parameters')?.children ?? [];
  return list
    .filter(({ kind }) => kind !== 'block_parameter' && kind !== 'block_local')
    .map((child) => readParam(child, flow, reading));
}

/** The steps of a body; its last expression is what it returns. */
function readBody(body: Syntax | undefined, reading: Reading): readonly Step[] {
  const flow: Flow = { steps: [], when: [], each: [] };
  if (!body) return flow.steps;
  const isBlock = /^(?:body_statement|block_body|do_block|block)$/.test(body.kind);
  const nodes = isBlock ? body.children : [body];
  const last = nodes.at(-1);
  const returns = last && (last.kind === 'identifier' || !reading.isStatement(last)) ? last : undefined;
  readBlock(returns ? nodes.slice(0, -1) : nodes, flow, reading);
  if (returns) emit(flow, 'return', reading.expression(returns, flow));
  return flow.steps;
}

/** `def name(a) … end` */
export function readMethod(node: Syntax, flow: Flow, reading: Reading): Fn {
  const name = childAt(node, 'name');
  return {
    ...(name && { name: textOf(name, reading) }),
    params: readParams(node, flow, reading),
    decorators: [],
    steps: readBody(childAt(node, 'body'), reading),
    region: regionOf(node, reading),
  };
}

/** `do |a| … end` and `{ |a| … }` */
export function readBlockFunction(node: Syntax, flow: Flow, reading: Reading): Expr {
  const region = regionOf(node, reading);
  const params = readParams(node, flow, reading);
  const steps = readBody(childAt(node, 'body'), reading);
  return { is: 'function', fn: { params, decorators: [], steps, region }, region };
}

/** `->(a) { … }` */
export const readLambda: ReadExpression = (node, flow, reading) => {
  const region = regionOf(node, reading);
  const body = childAt(node, 'body');
  const params = readParams(node, flow, reading);
  const steps = readBody(body && (childAt(body, 'body') ?? body), reading);
  return { is: 'function', fn: { params, decorators: [], steps, region }, region };
};
