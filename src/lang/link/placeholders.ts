import type { Expr } from '../../model/module.ts';

const opening = /^[{:]/;
/** `/\{(\w+)\}/g` and `/:(\w+)/g`. */
const pattern = /^\/(?:\\?\{|\(?:)/;

/**
 * Whether what a text is searched for is a placeholder of a path, by a name known at run time alone: `{${name}}`,
 * `':' + name`, `/:(\w+)/g`. Where it is replaced the path says as much as before.
 */
export function isPlaceholder(expr: Expr): boolean {
  if (expr.is === 'unknown') return pattern.test(expr.text);
  const parts = expr.is === 'template' ? expr.parts : expr.is === 'operation' ? expr.operands : [];
  const [first, ...others] = parts;
  if (!first || others.length === 0) return false;
  const text = 'is' in first ? first.is === 'literal' && first.value : first.text;
  return typeof text === 'string' && opening.test(text);
}
