import type { Binding, Class, Expr, Fn } from '../../model/module.ts';
import { declareClass, declareFunction } from '../tree-sitter/declare.ts';
import { nothing } from '../tree-sitter/exprs.ts';
import { type Flow, type Reading, type ReadStatement, regionOf, textOf } from '../tree-sitter/reading.ts';
import { childAt, type Syntax } from '../tree-sitter/syntax.ts';
import { readAttributes, readFunction } from './function.ts';

/** Constants, properties and cases of an enum. */
function readFields(node: Syntax, flow: Flow, reading: Reading): readonly Binding[] {
  const elements = node.kind === 'enum_case' ? [node] : node.children;
  return elements.flatMap((element) => {
    if (!/^(?:const_element|property_element|enum_case)$/.test(element.kind)) return [];
    const name = childAt(element, 'name') ?? element.children[0];
    const value = childAt(element, 'default_value') ?? childAt(element, 'value') ?? element.children[1];
    if (!name) return [];
    const region = regionOf(name, reading);
    return [
      {
        name: textOf(name, reading).replace(/^\$/, ''),
        value: value && value !== name ? reading.expression(value, flow) : nothing(region),
        region,
      },
    ];
  });
}

/** What of it a class is derived from: its traits, whose methods stand before those of what it extends. */
function readBases(node: Syntax, members: readonly Syntax[], flow: Flow, reading: Reading): readonly Expr[] {
  const traits = members
    .filter(({ kind }) => kind === 'use_declaration')
    .flatMap(({ children }) => children.filter(({ kind }) => kind !== 'use_list'));
  const extended = node.children
    .filter(({ kind }) => kind === 'base_clause' || kind === 'class_interface_clause')
    .flatMap(({ children }) => children);
  return [...traits, ...extended].map((it) => reading.expression(it, flow));
}

function readClassLike(node: Syntax, outer: Flow, reading: Reading): Class {
  const flow: Flow = { steps: outer.steps, when: outer.when, each: outer.each };
  const name = childAt(node, 'name');
  const members = childAt(node, 'body')?.children ?? [];
  const fields: Binding[] = [];
  const methods: Fn[] = [];
  for (const member of members) {
    if (member.kind === 'method_declaration') methods.push(readFunction(member, flow, reading));
    else fields.push(...readFields(member, flow, reading));
  }
  const isAbstract =
    node.kind === 'interface_declaration' ||
    node.kind === 'trait_declaration' ||
    node.children.some(({ kind }) => kind === 'abstract_modifier');
  return {
    name: name ? textOf(name, reading) : '',
    bases: readBases(node, members, flow, reading),
    decorators: readAttributes(node, flow, reading),
    fields,
    methods,
    ...(isAbstract && { abstract: true as const }),
    region: regionOf(node, reading),
  };
}

/** `class`, `interface`, `trait`, `enum`. */
export const readClass: ReadStatement = (node, flow, reading) => {
  declareClass(readClassLike(node, flow, reading), flow);
  return [];
};

/** A function that is declared by name. */
export const readDefinition: ReadStatement = (node, flow, reading) => {
  declareFunction(readFunction(node, flow, reading), flow);
  return [];
};
