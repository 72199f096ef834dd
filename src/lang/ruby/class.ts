import type { Binding, Class, Expr, Fn } from '../../model/module.ts';
import { declareClass, declareFunction, nestedClass } from '../tree-sitter/declare.ts';
import { type Flow, type Reading, type ReadStatement, regionOf, textOf } from '../tree-sitter/reading.ts';
import { childAt, type Syntax } from '../tree-sitter/syntax.ts';
import { readMethod } from './function.ts';

interface Members {
  readonly fields: Binding[];
  readonly methods: Fn[];
  readonly macros: Expr[];
}

const nested = new Set([
  'if',
  'unless',
  'then',
  'else',
  'begin',
  'body_statement',
  'if_modifier',
  'unless_modifier',
]);

function readMember(node: Syntax, { fields, methods, macros }: Members, flow: Flow, reading: Reading) {
  const left = childAt(node, 'left');
  const right = childAt(node, 'right');
  if (node.kind === 'method' || node.kind === 'singleton_method')
    methods.push(readMethod(node, flow, reading));
  else if (node.kind === 'class' || node.kind === 'module') {
    const cls = readClassLike(node, flow, reading);
    fields.push(nestedClass(cls));
  } else if (node.kind === 'assignment' && left && right)
    fields.push({
      name: textOf(left, reading).replace(/^@+/, ''),
      value: reading.expression(right, flow),
      region: regionOf(left, reading),
    });
  else if (node.kind === 'singleton_class' || nested.has(node.kind)) return node.children;
  else if (node.calls > 0) macros.push(reading.expression(node, flow));
  return [];
}

function readClassLike(node: Syntax, outer: Flow, reading: Reading): Class {
  const flow: Flow = { steps: outer.steps, when: outer.when, each: outer.each };
  const name = childAt(node, 'name');
  const base = childAt(node, 'superclass')?.children[0];
  const bases = base ? [reading.expression(base, flow)] : [];
  const members: Members = { fields: [], methods: [], macros: [] };
  const open = [...(childAt(node, 'body')?.children ?? [])].reverse();
  for (let member = open.pop(); member; member = open.pop())
    open.push(...readMember(member, members, flow, reading).toReversed());
  return {
    name: name ? (textOf(name, reading).split('::').at(-1) ?? '') : '',
    bases,
    decorators: members.macros,
    fields: members.fields,
    methods: members.methods,
    region: regionOf(node, reading),
  };
}

/** `class A < B` and `module A`, at the top level or in a function. */
export const readClass: ReadStatement = (node, flow, reading) => {
  declareClass(readClassLike(node, flow, reading), flow);
  return [];
};

/** `def` outside a class. */
export const readDefinition: ReadStatement = (node, flow, reading) => {
  declareFunction(readMethod(node, flow, reading), flow);
  return [];
};
