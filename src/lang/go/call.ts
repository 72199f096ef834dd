import type { Argument, Expr } from '../../model/module.ts';
import { unknown } from '../tree-sitter/exprs.ts';
import { readOther } from '../tree-sitter/module.ts';
import { type Flow, type ReadExpression, type Reading, regionOf, textOf } from '../tree-sitter/reading.ts';
import { childAt, type Syntax } from '../tree-sitter/syntax.ts';
import { zeroOf } from './types.ts';

function readArgument(node: Syntax, flow: Flow, reading: Reading): Argument {
  const inner = node.kind === 'variadic_argument' ? node.children[0] : undefined;
  return inner
    ? { spread: true, value: reading.expression(inner, flow) }
    : { value: reading.expression(node, flow) };
}

/** `f(a, b...)`; `append` is a list, `new` and `make` give what is empty. */
export const readCall: ReadExpression = (node, flow, reading) => {
  const callee = childAt(node, 'function');
  const given = childAt(node, 'arguments')?.children ?? [];
  const region = regionOf(node, reading);
  const [first] = given;
  const builtIn = callee?.kind === 'identifier' ? textOf(callee, reading) : '';
  if (first && (builtIn === 'new' || builtIn === 'make')) {
    const zero = zeroOf(first, flow, reading);
    if (zero) return { ...zero, region };
  }
  const args = given.map((it) => readArgument(it, flow, reading));
  const [list, ...items] = args;
  if (builtIn === 'append' && list)
    return { is: 'array', items: [{ spread: true, value: list.value }, ...items], region };
  const of = callee ? reading.expression(callee, flow) : unknown(node, reading);
  return { is: 'call', of, args, region };
};

/** `f[T](x)` reads as a conversion and may be a call; `[]byte(x)` stands for x. */
export const readConversion: ReadExpression = (node, flow, reading): Expr => {
  const type = childAt(node, 'type');
  const operand = childAt(node, 'operand');
  if (!type || !operand) return readOther(node, flow, reading);
  const value = reading.expression(operand, flow);
  if (type.kind !== 'generic_type') return value;
  const of = reading.expression(type, flow);
  return { is: 'call', of, args: [{ value }], region: regionOf(node, reading) };
};
