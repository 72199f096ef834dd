import type { Binding, Class, Expr, Fn } from '../../model/module.ts';
import { declareClass, nestedClass } from '../tree-sitter/declare.ts';
import { name, nothing } from '../tree-sitter/exprs.ts';
import { emit, readBlock } from '../tree-sitter/flow.ts';
import { membersOfHead } from '../tree-sitter/head.ts';
import {
  type Flow,
  type ReadExpression,
  type Reading,
  type ReadStatement,
  regionOf,
  textOf,
} from '../tree-sitter/reading.ts';
import { childAt, type Syntax } from '../tree-sitter/syntax.ts';
import { annotationsOf, hasModifier } from './annotations.ts';
import { readArguments } from './calls.ts';
import { readFunction, readParams } from './functions.ts';
import { initialOf } from './properties.ts';
import { childOf, isType, shapeClass } from './shapes.ts';

const types = /^(?:class|object)_declaration$/;

interface Members {
  readonly fields: Binding[];
  readonly methods: Fn[];
}

function readField(node: Syntax, flow: Flow, reading: Reading): readonly Binding[] {
  const named = childOf(node, 'variable_declaration');
  const own = named && childOf(named, 'identifier');
  if (!own) return [];
  const type = named.children.find(isType);
  const region = regionOf(own, reading);
  return [
    {
      name: textOf(own, reading),
      value: initialOf(node, flow, reading) ?? nothing(region),
      ...(type && { type: reading.expression(type, flow) }),
      region,
    },
  ];
}

/** `ONE("/one")` is an object of its enum. */
function readEntry(node: Syntax, owner: Syntax, flow: Flow, reading: Reading): Binding {
  const named = childOf(node, 'identifier') ?? node;
  const region = regionOf(node, reading);
  const of = name(childAt(owner, 'name') ?? owner, reading);
  const value: Expr = { is: 'call', of, args: readArguments(node, flow, reading), region };
  return { name: textOf(named, reading), value, region: regionOf(named, reading) };
}

function readSecondary(node: Syntax, flow: Flow, reading: Reading): Fn {
  const body: Flow = { steps: [], when: [], each: [] };
  const chained = childOf(node, 'constructor_delegation_call');
  const isBase = chained && /^super\b/.test(textOf(chained, reading));
  if (chained)
    emit(body, 'call', {
      is: 'call',
      of: { is: 'name', name: isBase ? 'super' : 'this', region: regionOf(chained, reading) },
      args: readArguments(chained, body, reading),
      region: regionOf(chained, reading),
    });
  readBlock(childOf(node, 'block')?.children ?? [], body, reading);
  return {
    name: 'constructor',
    params: readParams(childOf(node, 'function_value_parameters'), flow, reading),
    decorators: annotationsOf(node, flow, reading),
    steps: body.steps,
    region: regionOf(node, reading),
  };
}

function readMember(given: Syntax, owner: Syntax, members: Members, flow: Flow, reading: Reading): void {
  const node = shapeClass(given, reading.text) ?? given;
  if (node.kind === 'property_declaration') members.fields.push(...readField(node, flow, reading));
  else if (node.kind === 'function_declaration') members.methods.push(readFunction(node, flow, reading));
  else if (node.kind === 'secondary_constructor') members.methods.push(readSecondary(node, flow, reading));
  else if (node.kind === 'enum_entry') members.fields.push(readEntry(node, owner, flow, reading));
  else if (types.test(node.kind)) members.fields.push(nestedClass(readClassLike(node, flow, reading)));
  else if (node.kind === 'companion_object')
    for (const child of childOf(node, 'class_body')?.children ?? [])
      readMember(child, owner, members, flow, reading);
  else if (node.kind === 'anonymous_initializer')
    readBlock(
      childOf(node, 'block')?.children ?? [],
      { ...flow, steps: initOf(members, node, reading) },
      reading,
    );
  else reading.statement(node, flow);
}

/** The steps of the constructor that a class's head declares, which its initializers are part of. */
function initOf({ methods }: Members, node: Syntax, reading: Reading): Fn['steps'][number][] {
  const region = regionOf(node, reading);
  const steps: Fn['steps'][number][] = [];
  methods.push({ name: 'init', params: [], decorators: [], steps, region });
  return steps;
}

function baseTypes(node: Syntax): readonly Syntax[] {
  return (childOf(node, 'delegation_specifiers')?.children ?? []).flatMap(({ children: [base] }) =>
    base ? [base] : [],
  );
}

function baseOf(node: Syntax, flow: Flow, reading: Reading): Expr {
  return reading.expression(isType(node) ? node : (node.children.find(isType) ?? node), flow);
}

/** What the head of a class declares: its fields, and the constructor that fills them and hands on to its base. */
function readHead(node: Syntax, members: Members, flow: Flow, reading: Reading): void {
  const list = childOf(childOf(node, 'primary_constructor') ?? node, 'class_parameters');
  const called = baseTypes(node).find((it) => it.kind === 'constructor_invocation');
  if (!list && !called) return;
  const start = list ?? called ?? node;
  const region = reading.regionOf(start.from, (called ?? start).to);
  const head = membersOfHead(readParams(list, flow, reading), region);
  const steps = [...head.constructor.steps];
  if (called)
    steps.push({
      do: 'call',
      value: {
        is: 'call',
        of: { is: 'name', name: 'super', region: regionOf(called, reading) },
        args: readArguments(called, flow, reading),
        region: regionOf(called, reading),
      },
      when: [],
      each: [],
    });
  members.fields.push(...head.fields);
  members.methods.push({ ...head.constructor, steps });
}

function isInterface(node: Syntax, reading: Reading): boolean {
  const from = childOf(node, 'modifiers')?.children.at(-1)?.to ?? node.from;
  return /\binterface\b/.test(reading.text.slice(from, childAt(node, 'name')?.from ?? from));
}

/** A class, interface, enum or object; what its companion holds is its own. */
function readClassLike(node: Syntax, outer: Flow, reading: Reading): Class {
  const flow: Flow = { steps: outer.steps, when: outer.when, each: outer.each };
  const named = childAt(node, 'name');
  const members: Members = { fields: [], methods: [] };
  readHead(node, members, flow, reading);
  const body = node.children.find(({ kind }) => kind.endsWith('class_body'));
  for (const child of body?.children ?? []) readMember(child, node, members, flow, reading);
  const isAbstract =
    isInterface(node, reading) || ['abstract', 'sealed'].some((it) => hasModifier(node, it, reading));
  return {
    name: named ? textOf(named, reading) : '',
    bases: baseTypes(node).map((it) => baseOf(it, flow, reading)),
    decorators: annotationsOf(node, flow, reading),
    ...members,
    ...(isAbstract && { abstract: true as const }),
    region: regionOf(body ?? node, reading),
  };
}

/** A class or object that is declared by name. */
export const readClass: ReadStatement = (node, flow, reading) => {
  const cls = readClassLike(node, flow, reading);
  declareClass(cls, flow, regionOf(childAt(node, 'name') ?? node, reading));
  return [];
};

/** What annotations stand before: a class, which the grammar may take for an expression, or an expression. */
export const readAnnotated: ReadStatement = (node, flow, reading) => {
  const cls = shapeClass(node, reading.text);
  if (cls) return readClass(cls, flow, reading);
  const value = node.children.at(-1);
  return value ? reading.statement(value, flow) : [];
};

/** `object : Base() { … }` */
export const readObject: ReadExpression = (node, flow, reading) => {
  const cls = readClassLike(node, flow, reading);
  const region = regionOf(node, reading);
  return { is: 'call', of: { is: 'class', cls, region: cls.region }, args: [], make: true, region };
};
