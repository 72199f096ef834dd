import * as ts from 'typescript';
import type { Binding, Class, Expr, Fn } from '../../model/module.ts';
import { readDecorators } from './functions.ts';
import type { Reading } from './reading.ts';
import { readKey } from './tables.ts';
import { readType } from './types.ts';

/** A class. A static block is a method without a name; the expression of a computed name is a field of that text. */
export function readClass(reading: Reading, node: ts.ClassLikeDeclaration, name = ''): Class {
  const fields: Binding[] = [];
  const methods: Fn[] = [];
  const decorators = readDecorators(reading, node);
  for (const member of node.members) {
    if (ts.isPropertyDeclaration(member)) fields.push(...readField(reading, member));
    else if (ts.isClassStaticBlockDeclaration(member)) methods.push(reading.fn(member));
    else if (ts.isMethodDeclaration(member) || ts.isAccessor(member) || ts.isConstructorDeclaration(member)) {
      if (member.name && ts.isComputedPropertyName(member.name)) {
        const value = reading.expression(member.name.expression);
        fields.push({ name: reading.text(member.name), value, region: value.region });
      }
      if (member.body) methods.push(reading.fn(member));
    }
  }
  const isAbstract = node.modifiers?.some((it) => it.kind === ts.SyntaxKind.AbstractKeyword) ?? false;
  const heritage = node.heritageClauses?.find((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword);
  return {
    name: node.name?.text ?? name,
    bases: heritage?.types.map((type) => reading.expression(type.expression)) ?? [],
    decorators,
    fields,
    methods,
    ...(isAbstract && { abstract: true as const }),
    region: reading.region(node),
  };
}

/** A field; the decorators and the computed name of field `x` are held by a second field, `@x`. */
function readField(reading: Reading, node: ts.PropertyDeclaration): readonly Binding[] {
  const region = reading.region(node);
  const key = readKey(reading, node.name);
  const name = typeof key === 'string' ? key : reading.text(node.name);
  const type = node.type && readType(reading, node.type);
  const value: Expr = node.initializer
    ? reading.expression(node.initializer)
    : { is: 'unknown', text: '', holds: [], region };
  const field: Binding = { name, value, ...(type && { type }), region };
  const holds = [...(typeof key === 'string' ? [] : [key]), ...readDecorators(reading, node)];
  if (holds.length === 0) return [field];
  return [field, { name: `@${name}`, value: { is: 'unknown', text: `@${name}`, holds, region }, region }];
}
