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

/** The attributes of a declaration. */
export function attributesOf(node: Syntax, flow: Flow, reading: Reading): readonly Expr[] {
  return node.children
    .filter((child) => child.kind === 'attribute_list')
    .flatMap((list) => list.children.filter((child) => child.kind === 'attribute'))
    .map((attribute) => reading.expression(attribute, flow));
}

function readParam(node: Syntax, flow: Flow, reading: Reading): Param {
  const named = node.kind === 'parameter' ? childAt(node, 'name') : node;
  const type = childAt(node, 'type');
  const value = node.children.find(
    (child) => child.field === '' && !/^(?:attribute_list|modifier)$/.test(child.kind),
  );
  const extended = node.children.some(
    (child) => child.kind === 'modifier' && textOf(child, reading) === 'this',
  );
  return {
    name: named ? textOf(named, reading) : '',
    ...(type && { type: reading.expression(type, flow) }),
    ...(value && { default: reading.expression(value, flow) }),
    ...(extended && { extended }),
  };
}

/** Parameters; of `params string[] rest` the name stands beside the others. */
export function readParams(node: Syntax | undefined, flow: Flow, reading: Reading): readonly Param[] {
  if (node && node.kind !== 'parameter_list') return [readParam(node, flow, reading)];
  const rest = node && childAt(node, 'name');
  return [
    ...(node?.children ?? [])
      .filter((child) => child.kind === 'parameter')
      .map((child) => readParam(child, flow, reading)),
    ...(rest ? [{ name: textOf(rest, reading), rest: true as const }] : []),
  ];
}

/** What a body does: statements, or one expression behind `=>`. */
function readBody(node: Syntax | undefined, body: Flow, reading: Reading): void {
  const value = node?.kind === 'arrow_expression_clause' ? node.children[0] : node;
  if (node?.kind === 'block') readBlock([node], body, reading);
  else if (value) emit(body, 'return', reading.expression(value, body));
}

/** A method, a constructor or a function inside one. */
export function readMethod(node: Syntax, flow: Flow, reading: Reading): Fn {
  const named = childAt(node, 'name');
  const returns = childAt(node, 'returns');
  const body: Flow = { steps: [], when: [], each: [] };
  const chained = node.children.find((child) => child.kind === 'constructor_initializer');
  if (chained) emit(body, 'call', reading.expression(chained, body));
  readBody(childAt(node, 'body'), body, reading);
  return {
    ...(named && { name: node.kind === 'constructor_declaration' ? 'constructor' : textOf(named, reading) }),
    params: readParams(childAt(node, 'parameters'), flow, reading),
    decorators: attributesOf(node, flow, reading),
    steps: body.steps,
    region: regionOf(node, reading),
    ...(returns && { returns: reading.expression(returns, flow) }),
  };
}

/** `a => b` */
export const readLambda: ReadExpression = (node, flow, reading) => {
  const params = readParams(childAt(node, 'parameters'), flow, reading);
  const inside: Flow = { steps: [], when: [], each: [] };
  readBody(childAt(node, 'body'), inside, reading);
  const region = regionOf(node, reading);
  return { is: 'function', fn: { params, decorators: [], steps: inside.steps, region }, region };
};

/** A function in a body, or at the top level of a program. */
export const readLocalFunction: ReadStatement = (node, flow, reading) => {
  const fn = readMethod(node, flow, reading);
  declareFunction(fn, flow, regionOf(childAt(node, 'name') ?? node, reading));
  return [];
};
