import type { Reading } from '../tree-sitter/reading.ts';
import { childAt, type Syntax } from '../tree-sitter/syntax.ts';

const noValue = /(?:_item|_statement|_declaration)$/;
const deepest = 64;

/**
 * A body whose last part, where no `;` ends it, is what it gives back, as if each way through it said `return`.
 * https://doc.rust-lang.org/reference/expressions/block-expr.html
 */
export function withReturns(node: Syntax, reading: Reading, depth = 0): Syntax {
  if (depth > deepest) return node;
  const inner = (it: Syntax) => withReturns(it, reading, depth + 1);
  const inField = (...fields: readonly string[]) => ({
    ...node,
    children: node.children.map((it) => (fields.includes(it.field) ? inner(it) : it)),
  });
  switch (node.kind) {
    case 'block':
      return {
        ...node,
        children: node.children.map((it, at) => (at === node.children.length - 1 ? inner(it) : it)),
      };
    case 'expression_statement':
      return reading.text[node.to - 1] === ';' ? node : { ...node, children: node.children.map(inner) };
    case 'if_expression':
      return endsInElse(node) ? inField('consequence', 'alternative') : node;
    case 'else_clause':
      return { ...node, children: node.children.map(inner) };
    case 'match_expression':
      return inField('body');
    case 'match_block':
      return { ...node, children: node.children.map(inner) };
    case 'match_arm':
      return inField('value');
    default:
      return noValue.test(node.kind) || reading.isStatement(node)
        ? node
        : { ...node, kind: 'return_expression', children: [node] };
  }
}

/** An `if` without an `else` for whatever is left gives nothing back. */
function endsInElse(node: Syntax): boolean {
  const otherwise = childAt(node, 'alternative');
  const [inner] = otherwise?.children ?? [];
  return inner?.kind === 'if_expression' ? endsInElse(inner) : inner !== undefined;
}
