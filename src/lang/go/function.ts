import type { Fn, Param } from '../../model/module.ts';
import { declare, inBlock } from '../tree-sitter/block.ts';
import { readBlock } from '../tree-sitter/flow.ts';
import { type Flow, type ReadExpression, type Reading, regionOf, textOf } from '../tree-sitter/reading.ts';
import { childAt, childrenAt, type Syntax } from '../tree-sitter/syntax.ts';
import { noteName } from '../tree-sitter/target.ts';
import { classNamed } from './types.ts';

/** The parameters of a list; `a, b T` are two. */
function readParams(list: Syntax | undefined, flow: Flow, reading: Reading): readonly Param[] {
  return (list?.children ?? []).flatMap((node): readonly Param[] => {
    const declared = childAt(node, 'type');
    const type = declared && reading.expression(declared, flow);
    const isRest = node.kind === 'variadic_parameter_declaration';
    const rest = { ...(type && !isRest && { type }), ...(isRest && { rest: true as const }) };
    const names = childrenAt(node, 'name').filter((it) => it.kind === 'identifier');
    if (names.length === 0) return [{ name: '', ...rest }];
    return names.map((it) => ({ name: declare(textOf(it, reading), flow), ...rest }));
  });
}

/** What a function, a method or a function literal is; the receiver of a method is its first parameter. */
function readFn(node: Syntax, flow: Flow, reading: Reading): Fn {
  const named = childAt(node, 'name');
  const body = inBlock({ steps: [], when: [], each: [], ...(flow.block && { block: flow.block }) }, true);
  const receiver = readParams(childAt(node, 'receiver'), body, reading);
  const params = [...receiver, ...readParams(childAt(node, 'parameters'), body, reading)];
  readParams(childAt(node, 'result'), body, reading);
  readBlock(childAt(node, 'body')?.children ?? [], body, reading);
  return {
    ...(named && { name: textOf(named, reading) }),
    params,
    decorators: [],
    steps: body.steps,
    region: regionOf(node, reading),
  };
}

/** `func f() {}` */
export function readFunction(node: Syntax, flow: Flow, reading: Reading): readonly [] {
  const fn = readFn(node, flow, reading);
  flow.top?.functions.push(fn);
  if (fn.name) noteName(fn.name, fn.region, flow);
  return [];
}

/** `func (t T) f() {}` belongs to T, wherever that is declared. */
export function readMethod(node: Syntax, flow: Flow, reading: Reading): readonly [] {
  let type = childAt(node, 'receiver')?.children[0];
  while (type && type.kind !== 'type_identifier') type = childAt(type, 'type') ?? type.children[0];
  if (type) classNamed(type, flow, reading).methods.push(readFn(node, flow, reading));
  return [];
}

/** `func() {}` */
export const readFunctionLiteral: ReadExpression = (node, flow, reading) => {
  const fn = readFn(node, flow, reading);
  return { is: 'function', fn, region: fn.region };
};
