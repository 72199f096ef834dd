import type { Argument, Expr } from '../../model/module.ts';
import { name, unknown } from '../tree-sitter/exprs.ts';
import { readOther } from '../tree-sitter/module.ts';
import { type Flow, type ReadExpression, type Reading, regionOf, textOf } from '../tree-sitter/reading.ts';
import { childAt, type Syntax } from '../tree-sitter/syntax.ts';

/** The name alone of `Foo<T>`. */
function plainName(node: Syntax, reading: Reading): string {
  const [first] = node.kind === 'generic_name' ? node.children : [];
  return textOf(first ?? node, reading);
}

/** `a.b` and `a.b<T>` */
export const readAccess: ReadExpression = (node, flow, reading) => {
  const of = childAt(node, 'expression') ?? childAt(node, 'qualifier');
  const named = childAt(node, 'name');
  if (!of || !named) return unknown(node, reading);
  return {
    is: 'member',
    of: reading.expression(of, flow),
    name: plainName(named, reading),
    region: regionOf(node, reading),
  };
};

/** `a`, `name: a`, and `Name = a` in an attribute. */
function readArgument(node: Syntax, flow: Flow, reading: Reading): Argument {
  const set = node.children.find((child) => child.kind === 'assignment_expression');
  const inAttribute = node.kind === 'attribute_argument' ? set : undefined;
  const key = inAttribute ? childAt(inAttribute, 'left') : childAt(node, 'name');
  const value = inAttribute
    ? childAt(inAttribute, 'right')
    : node.children.findLast((child) => child !== key && child.kind !== 'modifier');
  return {
    ...(key && { name: textOf(key, reading) }),
    value: value ? reading.expression(value, flow) : unknown(node, reading),
  };
}

/** The arguments of a call. */
export function readArguments(node: Syntax, flow: Flow, reading: Reading): readonly Argument[] {
  const list = node.children.find(
    (child) => /argument_list$/.test(child.kind) && child.kind !== 'type_argument_list',
  );
  return (list?.children ?? []).map((it) => readArgument(it, flow, reading));
}

/** `a(b)`; `nameof(a.b)` is the text `b`. */
export const readInvocation: ReadExpression = (node, flow, reading) => {
  const callee = childAt(node, 'function');
  const of = callee ? reading.expression(callee, flow) : unknown(node, reading);
  const args = readArguments(node, flow, reading);
  const region = regionOf(node, reading);
  const [only] = args;
  if (of.is === 'name' && of.name === 'nameof' && only) {
    const { value } = only;
    if (value.is === 'name' || (value.is === 'member' && typeof value.name === 'string'))
      return { is: 'literal', value: String(value.name), region };
  }
  return { is: 'call', of, args, region };
};

function readInitializer(node: Syntax, flow: Flow, reading: Reading): readonly Argument[] {
  const list = node.children.find((child) => child.kind === 'initializer_expression');
  if (!list) return [];
  const sets = list.children.filter((child) => childAt(child, 'left')?.kind === 'identifier');
  const others = list.children.filter((child) => !sets.includes(child) && child.calls > 0);
  const named = sets.map((it) => {
    const [left, right] = [childAt(it, 'left'), childAt(it, 'right')];
    return {
      name: left ? textOf(left, reading) : '',
      value: right ? reading.expression(right, flow) : unknown(it, reading),
    };
  });
  const held = others.map((it) => reading.expression(it, flow));
  return held.length === 0 ? named : [...named, { name: '{}', value: unknown(list, reading, held) }];
}

/** `new A(b) { C = d }` */
export const readCreation: ReadExpression = (node, flow, reading) => {
  const type = childAt(node, 'type');
  const of = type ? reading.expression(type, flow) : unknown(node, reading);
  const args = [...readArguments(node, flow, reading), ...readInitializer(node, flow, reading)];
  return { is: 'call', of, args, make: true, region: regionOf(node, reading) };
};

/** `: base(a)` and `: this(a)`. */
export const readChained: ReadExpression = (node, flow, reading) => {
  const isBase = /^:?\s*base\b/.test(textOf(node, reading));
  const region = regionOf(node, reading);
  const of: Expr = { is: 'name', name: isBase ? 'super' : 'this', region };
  return { is: 'call', of, args: readArguments(node, flow, reading), region };
};

/** `base` */
export const readBase: ReadExpression = (node, _flow, reading) => ({ ...name(node, reading), name: 'super' });

/** An attribute is a call; one without parentheses, a name. */
export const readAttribute: ReadExpression = (node, flow, reading) => {
  const named = childAt(node, 'name');
  const of = named ? reading.expression(named, flow) : unknown(node, reading);
  const list = node.children.find((child) => child.kind === 'attribute_argument_list');
  return list
    ? { is: 'call', of, args: readArguments(node, flow, reading), region: regionOf(node, reading) }
    : of;
};

/** `a[b]` */
export const readIndex: ReadExpression = (node, flow, reading) => {
  const of = childAt(node, 'expression');
  const [key] = childAt(node, 'subscript')?.children ?? [];
  if (!of || !key) return unknown(node, reading);
  const { value } = readArgument(key, flow, reading);
  return { is: 'member', of: reading.expression(of, flow), name: value, region: regionOf(node, reading) };
};

/** `a is null` and `a is not null`: whether it equals a constant. */
export const readIs: ReadExpression = (node, flow, reading) => {
  const [asked, pattern] = node.children;
  const isNegated = pattern?.kind === 'negated_pattern';
  const wanted = isNegated ? pattern.children[0] : pattern;
  if (!asked || wanted?.kind !== 'constant_pattern') return readOther(node, flow, reading);
  const operands = [reading.expression(asked, flow), reading.expression(wanted, flow)] as const;
  return { is: 'operation', op: isNegated ? '!=' : '==', operands, region: regionOf(node, reading) };
};

/** `[a, ..b]` */
export const readCollection: ReadExpression = (node, flow, reading) => ({
  is: 'array',
  items: node.children.flatMap(({ children: [element] }) =>
    (element?.children ?? []).map((child) => ({
      value: reading.expression(child, flow),
      ...(element?.kind === 'spread_element' && { spread: true }),
    })),
  ),
  region: regionOf(node, reading),
});

/** The list of an array that is written down. */
export const readArray: ReadExpression = (node, flow, reading) => {
  const list = node.children.find((child) => child.kind === 'initializer_expression') ?? node;
  const items = list.children
    .filter((child) => child.field === '' || list.kind === 'initializer_expression')
    .map((child) => ({ value: reading.expression(child, flow) }));
  return { is: 'array', items, region: regionOf(node, reading) };
};
