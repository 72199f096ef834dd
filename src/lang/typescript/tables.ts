import * as ts from 'typescript';
import type { Argument, Entry, Expr } from '../../model/module.ts';
import type { Reading } from './reading.ts';

/** An object literal; a setter stands under the key `set x`. */
export function readObjectLiteral(reading: Reading, node: ts.ObjectLiteralExpression): Expr {
  const entries = node.properties.map((property): Entry => {
    if (ts.isSpreadAssignment(property))
      return { key: '...', value: reading.expression(property.expression) };
    if (ts.isShorthandPropertyAssignment(property))
      return { key: property.name.text, value: reading.expression(property.name) };
    const key = readKey(reading, property.name);
    if (ts.isPropertyAssignment(property)) return { key, value: reading.expression(property.initializer) };
    reading.effects++;
    const value: Expr = { is: 'function', fn: reading.fn(property), region: reading.region(property) };
    return { key: ts.isSetAccessor(property) && typeof key === 'string' ? `set ${key}` : key, value };
  });
  return { is: 'object', entries, region: reading.region(node) };
}

/** The key of a property: its text where that is written, else the expression that computes it. */
export function readKey(reading: Reading, name: ts.PropertyName): string | Expr {
  if (!ts.isComputedPropertyName(name)) return name.text;
  const { expression } = name;
  return ts.isStringLiteralLike(expression) || ts.isNumericLiteral(expression)
    ? expression.text
    : reading.expression(expression);
}

/** An array literal; what is left out between commas is null. */
export function readArrayLiteral(reading: Reading, node: ts.ArrayLiteralExpression): Expr {
  const items = node.elements.map((element): Argument => {
    if (ts.isSpreadElement(element)) return { spread: true, value: reading.expression(element.expression) };
    if (ts.isOmittedExpression(element))
      return { value: { is: 'literal', value: null, region: reading.region(element) } };
    return { value: reading.expression(element) };
  });
  return { is: 'array', items, region: reading.region(node) };
}

/** The object an enum compiles to; members without a value count up. */
export function readEnum(reading: Reading, node: ts.EnumDeclaration): Expr {
  let next: number | undefined = 0;
  const entries = node.members.map((member): Entry => {
    const key = readKey(reading, member.name);
    if (member.initializer) {
      const value = reading.expression(member.initializer);
      next = value.is === 'literal' && typeof value.value === 'number' ? value.value + 1 : undefined;
      return { key, value };
    }
    const region = reading.region(member);
    const value: Expr =
      next === undefined
        ? { is: 'unknown', text: reading.text(member), holds: [], region }
        : { is: 'literal', value: next++, region };
    return { key, value };
  });
  return { is: 'object', entries, region: reading.region(node) };
}
