import * as ts from 'typescript';
import type { Expr } from '../../model/module.ts';
import type { Reading } from './reading.ts';

const depthLimit = 20;

/** A type, as far as names go: `Router`, `express.Router`, `A | B` (either), `'a'`; type arguments are dropped. */
export function readType(reading: Reading, node: ts.TypeNode, depth = 0): Expr {
  const region = reading.region(node);
  if (depth < depthLimit) {
    if (ts.isTypeReferenceNode(node)) return readEntity(reading, node.typeName);
    if (ts.isTypeQueryNode(node) && !ts.isImportTypeNode(node.exprName))
      return readEntity(reading, node.exprName);
    if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal))
      return { is: 'literal', value: node.literal.text, region };
    if (ts.isParenthesizedTypeNode(node)) return readType(reading, node.type, depth + 1);
    if (ts.isUnionTypeNode(node)) {
      const [first, ...rest] = node.types.map((type) => readType(reading, type, depth + 1));
      if (first) return { is: 'either', options: [first, ...rest], region };
    }
  }
  return { is: 'unknown', text: reading.text(node), holds: [], region };
}

/** A dotted name, without recursion: its depth is its author's choice. */
function readEntity(reading: Reading, node: ts.EntityName): Expr {
  const links: ts.QualifiedName[] = [];
  let base = node;
  while (ts.isQualifiedName(base)) {
    links.push(base);
    base = base.left;
  }
  let value: Expr = { is: 'name', name: base.text, region: reading.region(base) };
  for (const link of links.reverse())
    value = { is: 'member', of: value, name: link.right.text, region: reading.region(link) };
  return value;
}
