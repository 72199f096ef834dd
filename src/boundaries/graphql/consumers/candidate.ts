import type { Expr } from '../../../model/module.ts';
import type { Dialect } from './render.ts';

const keyword = /\b(?:query|mutation|subscription|fragment)\b/;

function textsOf(expr: Expr): readonly string[] {
  if (expr.is === 'literal') return typeof expr.value === 'string' ? [expr.value] : [];
  if (expr.is === 'template') return expr.parts.flatMap((part) => ('is' in part ? [] : [part.text]));
  if (expr.is === 'operation')
    return expr.operands.flatMap((it) => (it.is === 'operation' ? [] : textsOf(it)));
  return [];
}

/**
 * Whether it is worth putting the text of an expression together: a keyword of GraphQL stands in it, or it formats a text
 * that stands elsewhere. A text that is handed to `gql` always is.
 */
export function isCandidate(expr: Expr, tagged: boolean, dialect: Dialect): boolean {
  const base = dialect.baseOf?.(expr);
  if (base) return base.is === 'name' || base.is === 'member' || isCandidate(base, false, dialect);
  if (expr.is === 'operation' && expr.op !== '+') return false;
  const texts = textsOf(expr);
  if (texts.length === 0) return false;
  if (tagged) return true;
  return (
    texts.some((text) => keyword.test(text)) &&
    (expr.is !== 'literal' || texts.some((it) => it.includes('{')))
  );
}
