import type { Binding, Class, Expr, Fn } from '../../model/module.ts';
import { declareClass, nestedClass } from '../tree-sitter/declare.ts';
import { name, nothing } from '../tree-sitter/exprs.ts';
import { membersOfHead } from '../tree-sitter/head.ts';
import { type Flow, type Reading, type ReadStatement, regionOf, textOf } from '../tree-sitter/reading.ts';
import { childAt, childrenAt, type Syntax } from '../tree-sitter/syntax.ts';
import { annotationsOf, hasModifier } from './annotations.ts';
import { readMethod, readParams } from './functions.ts';

const types = /^(?:class|interface|enum|record|annotation_type)_declaration$/;
const interfaces = /^(?:interface|annotation_type)_declaration$/;

interface Members {
  readonly fields: Binding[];
  readonly methods: Fn[];
}

function basesOf(node: Syntax, flow: Flow, reading: Reading): readonly Expr[] {
  return node.children
    .filter(({ kind }) => /^(?:superclass|super_interfaces|extends_interfaces)$/.test(kind))
    .flatMap(({ children }) => children.flatMap((it) => (it.kind === 'type_list' ? it.children : [it])))
    .map((type) => reading.expression(type, flow));
}

function readFields(node: Syntax, flow: Flow, reading: Reading): readonly Binding[] {
  const type = childAt(node, 'type');
  return childrenAt(node, 'declarator').map((declared) => {
    const named = childAt(declared, 'name') ?? declared;
    const value = childAt(declared, 'value');
    const region = regionOf(named, reading);
    return {
      name: textOf(named, reading),
      value: value ? reading.expression(value, flow) : nothing(region),
      ...(type && { type: reading.expression(type, flow) }),
      region,
    };
  });
}

/** `ONE("/one")` is an object of its enum. */
function readConstant(node: Syntax, of: Syntax, flow: Flow, reading: Reading): Binding {
  const named = childAt(node, 'name') ?? node;
  const region = regionOf(node, reading);
  const args = (childAt(node, 'arguments')?.children ?? []).map((it) => ({
    value: reading.expression(it, flow),
  }));
  const value: Expr = { is: 'call', of: name(of, reading), args, make: true, region };
  return { name: textOf(named, reading), value, region: regionOf(named, reading) };
}

function readMember(node: Syntax, owner: Syntax, members: Members, flow: Flow, reading: Reading): void {
  if (/^(?:field|constant)_declaration$/.test(node.kind))
    members.fields.push(...readFields(node, flow, reading));
  else if (types.test(node.kind)) members.fields.push(nestedClass(readClass(node, flow, reading)));
  else if (node.kind === 'enum_constant')
    members.fields.push(readConstant(node, childAt(owner, 'name') ?? owner, flow, reading));
  else if (/^(?:method|constructor|annotation_type_element)_declaration$/.test(node.kind))
    members.methods.push(readMethod(node, flow, reading));
  else if (node.kind === 'enum_body_declarations')
    for (const child of node.children) readMember(child, owner, members, flow, reading);
  else reading.statement(node, flow);
}

/** What a record declares in its head: its fields, and the constructor that fills them. */
function readHead(node: Syntax, members: Members, flow: Flow, reading: Reading): void {
  const list = childAt(node, 'parameters');
  if (node.kind !== 'record_declaration' || !list) return;
  const head = membersOfHead(readParams(list, flow, reading), regionOf(list, reading));
  members.fields.push(...head.fields);
  members.methods.push(head.constructor);
}

/** A class, interface, enum, record or annotation. What makes no member stands where it stands. */
function readClass(node: Syntax, outer: Flow, reading: Reading): Class {
  const flow: Flow = { steps: outer.steps, when: outer.when, each: outer.each };
  const named = childAt(node, 'name');
  const members: Members = { fields: [], methods: [] };
  readHead(node, members, flow, reading);
  for (const child of childAt(node, 'body')?.children ?? []) readMember(child, node, members, flow, reading);
  const isAbstract = interfaces.test(node.kind) || hasModifier(node, 'abstract', reading);
  return {
    name: named ? textOf(named, reading) : '',
    bases: basesOf(node, flow, reading),
    decorators: annotationsOf(node, flow, reading),
    ...members,
    ...(isAbstract && { abstract: true as const }),
    region: regionOf(childAt(node, 'body') ?? node, reading),
  };
}

/** The class of `new Base() { … }`, which extends what it is made of. */
export function readAnonymous(body: Syntax, base: Expr, flow: Flow, reading: Reading): Class {
  const members: Members = { fields: [], methods: [] };
  const inside: Flow = { steps: flow.steps, when: flow.when, each: flow.each };
  for (const child of body.children) readMember(child, body, members, inside, reading);
  return { name: '', bases: [base], decorators: [], ...members, region: regionOf(body, reading) };
}

/** A declared type: the module's own at the top level, in a body assigned to its name. */
export const readType: ReadStatement = (node, flow, reading) => {
  const cls = readClass(node, flow, reading);
  declareClass(cls, flow, regionOf(childAt(node, 'name') ?? node, reading));
  return [];
};
