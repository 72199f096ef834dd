import type { Binding, Class, Fn } from '../../model/module.ts';
import { declareClass, nestedClass } from '../tree-sitter/declare.ts';
import { nothing } from '../tree-sitter/exprs.ts';
import { membersOfHead } from '../tree-sitter/head.ts';
import { type Flow, type Reading, type ReadStatement, regionOf, textOf } from '../tree-sitter/reading.ts';
import { childAt, type Syntax } from '../tree-sitter/syntax.ts';
import { readArguments } from './expressions.ts';
import { attributesOf, readMethod, readParams } from './functions.ts';

const types = /^(?:class|interface|struct|enum|record|record_struct)_declaration$/;

interface Members {
  readonly fields: Binding[];
  readonly methods: Fn[];
}

function readFields(node: Syntax, flow: Flow, reading: Reading): readonly Binding[] {
  const declared = node.children.find((child) => child.kind === 'variable_declaration');
  const type = declared && childAt(declared, 'type');
  return (declared?.children ?? [])
    .filter((child) => child.kind === 'variable_declarator')
    .map((one) =>
      fieldOf(
        one,
        one.children.find((child) => child.field === ''),
        type,
        flow,
        reading,
      ),
    );
}

function fieldOf(
  node: Syntax,
  value: Syntax | undefined,
  type: Syntax | undefined,
  flow: Flow,
  reading: Reading,
): Binding {
  const named = childAt(node, 'name') ?? node;
  const region = regionOf(named, reading);
  const inner = value?.kind === 'arrow_expression_clause' ? value.children[0] : value;
  return {
    name: textOf(named, reading),
    value: inner ? reading.expression(inner, flow) : nothing(region),
    ...(type && { type: reading.expression(type, flow) }),
    region,
  };
}

function readMember(node: Syntax, members: Members, flow: Flow, reading: Reading): void {
  if (node.kind === 'field_declaration') members.fields.push(...readFields(node, flow, reading));
  else if (node.kind === 'property_declaration' || node.kind === 'enum_member_declaration') {
    members.fields.push(fieldOf(node, childAt(node, 'value'), childAt(node, 'type'), flow, reading));
    const accessors = childAt(node, 'accessors');
    if (accessors) reading.statement(accessors, flow);
  } else if (types.test(node.kind)) members.fields.push(nestedClass(readClass(node, flow, reading)));
  else if (/^(?:method|constructor)_declaration$/.test(node.kind))
    members.methods.push(readMethod(node, flow, reading));
  else if (node.kind.startsWith('preproc_'))
    for (const child of node.children) readMember(child, members, flow, reading);
  else reading.statement(node, flow);
}

/** `class A(B b) : C(b)` and records: fields, and the constructor that fills them and hands on to its base. */
function readHead(node: Syntax, members: Members, flow: Flow, reading: Reading): void {
  const list = node.children.find((child) => child.kind === 'parameter_list');
  if (!list) return;
  const bases = node.children.find((child) => child.kind === 'base_list');
  const region = reading.regionOf(list.from, (bases ?? list).to);
  const head = membersOfHead(readParams(list, flow, reading), region);
  const isCalled = bases?.children.some((child) => child.kind === 'argument_list') === true;
  const of = { is: 'name', name: 'super', region } as const;
  const value = {
    is: 'call',
    of,
    args: isCalled ? readArguments(bases, flow, reading) : [],
    region,
  } as const;
  const chained = isCalled ? [{ do: 'call', value, when: [], each: [] } as const] : [];
  members.fields.push(...head.fields);
  members.methods.push({ ...head.constructor, steps: [...head.constructor.steps, ...chained] });
}

function readClass(node: Syntax, outer: Flow, reading: Reading): Class {
  const flow: Flow = { steps: outer.steps, when: outer.when, each: outer.each };
  const named = childAt(node, 'name');
  const members: Members = { fields: [], methods: [] };
  readHead(node, members, flow, reading);
  const bases = node.children.find((child) => child.kind === 'base_list')?.children ?? [];
  const read = bases
    .filter((child) => child.kind !== 'argument_list')
    .map((child) => reading.expression(child, flow));
  for (const child of childAt(node, 'body')?.children ?? []) readMember(child, members, flow, reading);
  const isAbstract =
    node.kind === 'interface_declaration' ||
    node.children.some((child) => child.kind === 'modifier' && textOf(child, reading) === 'abstract');
  return {
    name: named ? textOf(named, reading) : '',
    bases: read,
    decorators: attributesOf(node, flow, reading),
    ...members,
    ...(isAbstract && { abstract: true as const }),
    region: regionOf(childAt(node, 'body') ?? node, reading),
  };
}

/** A declared type: the module's own at the top level, in a body assigned to its name. */
export const readType: ReadStatement = (node, flow, reading) => {
  const cls = readClass(node, flow, reading);
  declareClass(cls, flow, regionOf(childAt(node, 'name') ?? node, reading));
  return [];
};
