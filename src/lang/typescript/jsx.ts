import * as ts from 'typescript';
import type { Entry, Expr } from '../../model/module.ts';
import type { Reading } from './reading.ts';

/**
 * An element is `unknown` with the text `<tag`. It holds first an object of its attributes, or the call of its component with
 * them, then its children.
 */
export function readJsx(
  reading: Reading,
  node: ts.JsxElement | ts.JsxSelfClosingElement | ts.JsxFragment,
): Expr {
  const region = reading.region(node);
  const holds: Expr[] = [];
  let tag = '';
  if (!ts.isJsxFragment(node)) {
    const opening = ts.isJsxElement(node) ? node.openingElement : node;
    tag = reading.text(opening.tagName);
    const entries = opening.attributes.properties.map((attribute) => readAttribute(reading, attribute));
    const attributes: Expr = { is: 'object', entries, region: reading.region(opening) };
    const component =
      isComponent(tag) && !ts.isJsxNamespacedName(opening.tagName) ? opening.tagName : undefined;
    holds.push(component ? callOf(reading, component, attributes) : attributes);
  }
  if (!ts.isJsxSelfClosingElement(node)) {
    for (const child of node.children) {
      if (ts.isJsxText(child)) continue;
      if (!ts.isJsxExpression(child)) holds.push(reading.expression(child));
      else if (child.expression) holds.push(reading.expression(child.expression));
    }
  }
  return { is: 'unknown', text: `<${tag}`, holds, region };
}

/** https://www.typescriptlang.org/docs/handbook/jsx.html#intrinsic-elements */
function isComponent(tag: string): boolean {
  return /^[A-Z_$]|\./.test(tag);
}

function callOf(reading: Reading, tag: ts.Expression, attributes: Expr): Expr {
  const { region } = attributes;
  return { is: 'call', of: reading.expression(tag), args: [{ value: attributes }], element: true, region };
}

function readAttribute(reading: Reading, node: ts.JsxAttributeLike): Entry {
  if (ts.isJsxSpreadAttribute(node)) return { key: '...', value: reading.expression(node.expression) };
  const key = ts.isIdentifier(node.name) ? node.name.text : reading.text(node.name);
  const value = node.initializer;
  if (!value || (ts.isJsxExpression(value) && !value.expression))
    return { key, value: { is: 'literal', value: true, region: reading.region(node) } };
  if (ts.isJsxExpression(value)) return { key, value: reading.expression(value.expression ?? value) };
  return { key, value: reading.expression(value) };
}
