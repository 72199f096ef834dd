import type { Argument, Expr } from '../../model/module.ts';
import { unknown } from '../tree-sitter/exprs.ts';
import { type Flow, type ReadExpression, type Reading, regionOf, textOf } from '../tree-sitter/reading.ts';
import type { Syntax } from '../tree-sitter/syntax.ts';
import { lambdaOf } from './functions.ts';
import { childOf, isType } from './shapes.ts';

/** The functions of the standard library that make a list of their arguments. */
const lists =
  /^(?:(?:mutable)?(?:List|Set)Of(?:NotNull)?|listOf|setOf|mutableListOf|mutableSetOf|arrayOf|listOfNotNull|sequenceOf)$/;

/** `a`, `name = a` and `*a`. */
function readArgument(node: Syntax, flow: Flow, reading: Reading): Argument {
  const [first, second] = node.children;
  const value = second ?? first;
  const isNamed = second !== undefined && first?.kind === 'identifier';
  if (!value) return { value: unknown(node, reading) };
  if (value.kind === 'spread_expression') {
    const [list] = value.children;
    return { spread: true, value: list ? reading.expression(list, flow) : unknown(value, reading) };
  }
  return { ...(isNamed && { name: textOf(first, reading) }), value: reading.expression(value, flow) };
}

/** The arguments in the brackets of a call. */
export function readArguments(node: Syntax, flow: Flow, reading: Reading): readonly Argument[] {
  return (childOf(node, 'value_arguments')?.children ?? []).map((it) => readArgument(it, flow, reading));
}

function typeArguments(node: Syntax, flow: Flow, reading: Reading): readonly Argument[] {
  return (childOf(node, 'type_arguments')?.children ?? []).flatMap((it) => {
    const type = it.children.find(isType);
    return type ? [{ name: '<>', value: reading.expression(type, flow) }] : [];
  });
}

/**
 * `a(b)`, `a(b) { … }` and `a { … }`: the block is the last argument. Types stand behind the others under the name `<>`.
 */
export const readCall: ReadExpression = (node, flow, reading) => {
  const block = childOf(childOf(node, 'annotated_lambda') ?? node, 'lambda_literal');
  const [first] = node.children;
  const isBlockOnly =
    block !== undefined && first?.kind === 'call_expression' && !childOf(node, 'value_arguments');
  const call = isBlockOnly && !childOf(first, 'annotated_lambda') ? first : node;
  const [callee] = call.children;
  const of = callee ? reading.expression(callee, flow) : unknown(node, reading);
  const args = [
    ...readArguments(call, flow, reading),
    ...(block ? [{ value: lambdaOf(block, of.is === 'member', reading) }] : []),
    ...typeArguments(call, flow, reading),
  ];
  return makeCall(of, args, regionOf(node, reading));
};

function makeCall(of: Expr, args: readonly Argument[], region: Expr['region']): Expr {
  const [only] = args;
  if (of.is !== 'name') return { is: 'call', of, args, region };
  if (lists.test(of.name)) return { is: 'array', items: args.filter((it) => it.name === undefined), region };
  return of.name === 'lazy' && only?.value.is === 'function'
    ? { is: 'call', of: only.value, args: [], region }
    : { is: 'call', of, args, region };
}

/** `get<Users> { … }` and `of<Users>(a) { … }`, which the grammar takes for two comparisons. */
export function readTypedCall(
  callee: Syntax,
  type: Syntax,
  last: Syntax,
  flow: Flow,
  reading: Reading,
): Expr {
  const of = reading.expression(callee, flow);
  const parts = last.kind === 'call_expression' ? last.children : [last];
  const blocks = parts.map((it) => (it.kind === 'annotated_lambda' ? childOf(it, 'lambda_literal') : it));
  const args = blocks.flatMap((it): readonly Argument[] => {
    if (it?.kind === 'lambda_literal') return [{ value: lambdaOf(it, of.is === 'member', reading) }];
    return (it?.children ?? []).map((inner) => ({ value: reading.expression(inner, flow) }));
  });
  const types = [{ name: '<>', value: reading.expression(type, flow) }];
  return makeCall(of, [...args, ...types], reading.regionOf(callee.from, last.to));
}

/** `A(b)` of an annotation or of a list of base types is a call. */
export const readConstruction: ReadExpression = (node, flow, reading) => {
  const type = node.children.find(isType);
  const of = type ? reading.expression(type, flow) : unknown(node, reading);
  return { is: 'call', of, args: readArguments(node, flow, reading), region: regionOf(node, reading) };
};

/** `a to b`: a call on its left side. */
export const readInfix: ReadExpression = (node, flow, reading) => {
  const [left, named, right] = node.children;
  if (!left || !named || !right) return unknown(node, reading);
  const of = reading.expression(left, flow);
  return {
    is: 'call',
    of: { is: 'member', of, name: textOf(named, reading), region: reading.regionOf(left.from, named.to) },
    args: [{ value: reading.expression(right, flow) }],
    region: regionOf(node, reading),
  };
};
