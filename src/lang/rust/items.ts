import type { Binding, Fn, Param } from '../../model/module.ts';
import { declareClass, declareFunction } from '../tree-sitter/declare.ts';
import { nothing } from '../tree-sitter/exprs.ts';
import { emit, keepCalls, readBlock } from '../tree-sitter/flow.ts';
import {
  type Flow,
  type ReadExpression,
  type Reading,
  type ReadStatement,
  regionOf,
  textOf,
} from '../tree-sitter/reading.ts';
import { childAt, type Syntax } from '../tree-sitter/syntax.ts';
import { bindTop } from '../tree-sitter/target.ts';
import { decoratorsOf, takeAttributes } from './attributes.ts';
import { withReturns } from './tail.ts';

interface Members {
  readonly fields: Binding[];
  readonly methods: Fn[];
}

/** What is known of the types of a file, by name: `impl` may stand before or behind the type. */
const types = new WeakMap<Reading, Map<string, Members>>();

function membersOf(name: string, reading: Reading): Members {
  const known = types.get(reading) ?? new Map<string, Members>();
  types.set(reading, known);
  const members = known.get(name) ?? { fields: [], methods: [] };
  known.set(name, members);
  return members;
}

function readParams(list: Syntax | undefined, flow: Flow, reading: Reading): readonly Param[] {
  return (list?.children ?? []).flatMap((node): readonly Param[] => {
    if (node.kind === 'self_parameter') return [{ name: 'self' }];
    if (node.kind === 'attribute_item') return [];
    const pattern = childAt(node, 'pattern') ?? node;
    const type = childAt(node, 'type');
    const name = pattern.kind === 'identifier' ? textOf(pattern, reading) : '';
    return [{ name, ...(type && { type: reading.expression(type, flow) }) }];
  });
}

/** Reads a body, and what it gives back. */
function readBody(node: Syntax | undefined, body: Flow, reading: Reading): void {
  const block = node?.kind === 'async_block' ? node.children.find((it) => it.kind === 'block') : node;
  if (block) readBlock([withReturns(block, reading)], body, reading);
}

function readFunction(node: Syntax, flow: Flow, reading: Reading): Fn {
  const decorators = decoratorsOf(takeAttributes(reading), flow, reading);
  const named = childAt(node, 'name');
  const returns = childAt(node, 'return_type');
  const body: Flow = { steps: [], when: [], each: [] };
  readBody(childAt(node, 'body'), body, reading);
  return {
    ...(named && { name: textOf(named, reading) }),
    params: readParams(childAt(node, 'parameters'), flow, reading),
    decorators,
    steps: body.steps,
    region: regionOf(node, reading),
    ...(returns && { returns: reading.expression(returns, flow) }),
  };
}

/** `fn a() { … }` */
export const readDefinition: ReadStatement = (node, flow, reading) => {
  declareFunction(readFunction(node, flow, reading), flow, regionOf(childAt(node, 'name') ?? node, reading));
  return [];
};

/** `|a| b` */
export const readClosure: ReadExpression = (node, flow, reading) => {
  const inside: Flow = { steps: [], when: [], each: [] };
  readBody(childAt(node, 'body'), inside, reading);
  const region = regionOf(node, reading);
  const params = readParams(childAt(node, 'parameters'), flow, reading);
  return { is: 'function', fn: { params, decorators: [], steps: inside.steps, region }, region };
};

/** `struct`, `enum` and `trait`, with what `impl` of this file gives them. */
export const readTypeItem: ReadStatement = (node, flow, reading) => {
  const decorators = decoratorsOf(takeAttributes(reading), flow, reading);
  const named = childAt(node, 'name');
  if (!named) return [];
  const members = membersOf(textOf(named, reading), reading);
  for (const child of childAt(node, 'body')?.children ?? []) readMember(child, members, flow, reading);
  takeAttributes(reading);
  const region = regionOf(node, reading);
  const cls = { name: textOf(named, reading), bases: [], decorators, ...members, region };
  declareClass(cls, flow, regionOf(named, reading));
  return [];
};

function readMember(node: Syntax, { fields, methods }: Members, flow: Flow, reading: Reading): void {
  const named = childAt(node, 'name');
  if (node.kind === 'attribute_item') reading.statement(node, flow);
  else if (node.kind === 'function_item') methods.push(readFunction(node, flow, reading));
  else if (named && /^(?:const_item|field_declaration)$/.test(node.kind)) {
    takeAttributes(reading);
    const [type, value] = [childAt(node, 'type'), childAt(node, 'value')];
    const region = regionOf(named, reading);
    fields.push({
      name: textOf(named, reading),
      value: value ? reading.expression(value, flow) : nothing(region),
      ...(type && { type: reading.expression(type, flow) }),
      region,
    });
  } else takeAttributes(reading);
}

/** `impl A { … }` and `impl B for A { … }`: more of what A has. */
export const readImpl: ReadStatement = (node, flow, reading) => {
  takeAttributes(reading);
  const type = childAt(node, 'type');
  const named = type && (childAt(type, 'type') ?? type);
  if (!named) return [];
  const inside: Flow = { steps: flow.steps, when: flow.when, each: flow.each };
  const members = membersOf(textOf(named, reading), reading);
  for (const child of childAt(node, 'body')?.children ?? []) readMember(child, members, inside, reading);
  return [];
};

/** `let a = b;`, `const A: &str = b;` */
export const readLet: ReadStatement = (node, flow, reading) => {
  takeAttributes(reading);
  const target = childAt(node, 'pattern') ?? childAt(node, 'name');
  const value = childAt(node, 'value');
  if (!target || !value) return [];
  if (target.kind !== 'identifier') {
    keepCalls(value, flow, reading);
    return [];
  }
  const read = reading.expression(value, flow);
  const to = { is: 'name', name: textOf(target, reading), region: regionOf(target, reading) } as const;
  emit(flow, 'assign', read, to);
  bindTop(to, read, flow);
  return [];
};
