import * as ts from 'typescript';
import type { Argument, Entry, Expr } from '../../model/module.ts';
import type { Reading } from './reading.ts';
import { readKey } from './tables.ts';

/** What a declaration, a parameter or an assignment writes to. A name with a default is an `either` of both. */
export function readTarget(reading: Reading, node: ts.BindingName | ts.Expression, declares: boolean): Expr {
  const region = reading.region(node);
  if (ts.isIdentifier(node)) {
    if (declares) reading.body.declared.add(node.text);
    return { is: 'name', name: node.text, region };
  }
  if (ts.isObjectBindingPattern(node)) {
    const entries = node.elements.map((element): Entry => {
      const value = readElement(reading, element, declares);
      if (element.dotDotDotToken) return { key: '...', value };
      const name = element.propertyName ?? element.name;
      if (ts.isObjectBindingPattern(name) || ts.isArrayBindingPattern(name)) return { key: '', value };
      return { key: readKey(reading, name), value };
    });
    return { is: 'object', entries, region };
  }
  if (ts.isArrayBindingPattern(node)) {
    const items = node.elements.map((element): Argument => {
      if (ts.isOmittedExpression(element)) return hole(reading, element);
      const value = readElement(reading, element, declares);
      return element.dotDotDotToken ? { spread: true, value } : { value };
    });
    return { is: 'array', items, region };
  }
  if (ts.isObjectLiteralExpression(node)) {
    const entries = node.properties.map((property) => readPropertyTarget(reading, property));
    return { is: 'object', entries, region };
  }
  if (ts.isArrayLiteralExpression(node)) {
    const items = node.elements.map((element): Argument => {
      if (ts.isOmittedExpression(element)) return hole(reading, element);
      return ts.isSpreadElement(element)
        ? { spread: true, value: reading.target(element.expression, false) }
        : { value: readDefaulted(reading, element) };
    });
    return { is: 'array', items, region };
  }
  return reading.expression(node);
}

function hole(reading: Reading, node: ts.Node): Argument {
  return { value: { is: 'literal', value: null, region: reading.region(node) } };
}

function readElement(reading: Reading, element: ts.BindingElement, declares: boolean): Expr {
  const target = reading.target(element.name, declares);
  if (!element.initializer) return target;
  const fallback = reading.expression(element.initializer);
  return { is: 'either', options: [target, fallback], region: reading.region(element) };
}

/** `{ a: target = fallback }` as an assignment writes it. */
function readDefaulted(reading: Reading, node: ts.Expression): Expr {
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken)
    return reading.target(node, false);
  const target = reading.target(node.left, false);
  return { is: 'either', options: [target, reading.expression(node.right)], region: reading.region(node) };
}

function readPropertyTarget(reading: Reading, property: ts.ObjectLiteralElementLike): Entry {
  if (ts.isSpreadAssignment(property))
    return { key: '...', value: reading.target(property.expression, false) };
  if (ts.isShorthandPropertyAssignment(property)) {
    const target = reading.target(property.name, false);
    const fallback = property.objectAssignmentInitializer;
    const region = reading.region(property);
    return {
      key: property.name.text,
      value: fallback ? { is: 'either', options: [target, reading.expression(fallback)], region } : target,
    };
  }
  const key = readKey(reading, property.name);
  if (ts.isPropertyAssignment(property)) return { key, value: readDefaulted(reading, property.initializer) };
  return {
    key,
    value: { is: 'function', fn: reading.fn(property), region: reading.region(property) },
  };
}
