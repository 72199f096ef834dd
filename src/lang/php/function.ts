import type { Expr, Fn, Param } from '../../model/module.ts';
import { emit, readBlock } from '../tree-sitter/flow.ts';
import { type Flow, type ReadExpression, type Reading, regionOf, textOf } from '../tree-sitter/reading.ts';
import { childAt, type Syntax } from '../tree-sitter/syntax.ts';
import { readArguments } from './call.ts';

/** `#[A, B(c)]`: a name, or a call of it. */
export function readAttributes(node: Syntax, flow: Flow, reading: Reading): readonly Expr[] {
  const groups = childAt(node, 'attributes')?.children ?? [];
  return groups.flatMap((group) =>
    group.children.flatMap((attribute): readonly Expr[] => {
      const [name] = attribute.children;
      const list = childAt(attribute, 'parameters');
      if (!name) return [];
      const of = reading.expression(name, flow);
      if (!list) return [of];
      return [
        { is: 'call', of, args: readArguments(list, flow, reading), region: regionOf(attribute, reading) },
      ];
    }),
  );
}

function readParam(node: Syntax, flow: Flow, reading: Reading): Param {
  const name = childAt(node, 'name');
  const type = childAt(node, 'type');
  const value = childAt(node, 'default_value');
  return {
    name: name ? textOf(name, reading).replace(/^\$/, '') : '',
    ...(type && { type: reading.expression(type, flow) }),
    ...(value && { default: reading.expression(value, flow) }),
    ...(node.kind === 'variadic_parameter' && { rest: true as const }),
  };
}

/** A function or a method with its body; an arrow function returns its expression. */
export function readFunction(node: Syntax, flow: Flow, reading: Reading): Fn {
  const name = childAt(node, 'name');
  const body = childAt(node, 'body');
  const inside: Flow = { steps: [], when: [], each: [] };
  if (body?.kind === 'compound_statement') readBlock(body.children, inside, reading);
  else if (body) emit(inside, 'return', reading.expression(body, inside));
  return {
    ...(name && { name: textOf(name, reading) }),
    params: (childAt(node, 'parameters')?.children ?? []).map((it) => readParam(it, flow, reading)),
    decorators: readAttributes(node, flow, reading),
    steps: inside.steps,
    region: regionOf(node, reading),
  };
}

/** `function () { … }` and `fn () => …` */
export const readClosure: ReadExpression = (node, flow, reading) => {
  const fn = readFunction(node, flow, reading);
  return { is: 'function', fn, region: fn.region };
};
