import type { Expr } from '../../../model/module.ts';
import type { Dialect } from './render.ts';

const keywords = ['query', 'mutation', 'subscription', 'fragment'];
/** A keyword where a definition may begin: first in a text, in a line, or behind another definition. */
const definition = new RegExp(`(?:^|[},\\uFEFF])[\\s,]{0,200}(?:${keywords.join('|')})\\b`, 'm');

function textsOf(expr: Expr): readonly string[] {
  if (expr.is === 'literal') return typeof expr.value === 'string' ? [expr.value] : [];
  if (expr.is === 'template') return expr.parts.flatMap((part) => ('is' in part ? [] : [part.text]));
  if (expr.is === 'operation')
    return expr.operands.flatMap((it) => (it.is === 'operation' ? [] : textsOf(it)));
  return [];
}

/** Looking further than this for the first word of a text says nothing more. */
const furthest = 1000;

/** What a text surely starts with, and whether that is all of it. */
function startOf(expr: Expr): { readonly text: string; readonly isAll: boolean } {
  if (expr.is === 'literal' && typeof expr.value === 'string') return { text: expr.value, isAll: true };
  const parts = expr.is === 'template' ? expr.parts : expr.is === 'operation' ? expr.operands : undefined;
  if (!parts || (expr.is === 'operation' && expr.op !== '+')) return { text: '', isAll: false };
  let text = '';
  for (const part of parts) {
    const start = 'is' in part ? startOf(part) : { text: part.text, isAll: true };
    text += start.text;
    if (!start.isAll || text.length > furthest) return { text, isAll: false };
  }
  return { text, isAll: true };
}

/** What stands before the first word of a text; nothing where a comment or a hole may come first. */
const firstWord = /^(?:[\s,\uFEFF]|#[^\n]*\n)*([^\s,\uFEFF#{}%]\w*)/;

/** Whether an executable document may start as a text does: with a keyword, or with what is not known. */
function mayOpen(expr: Expr): boolean {
  const word = firstWord.exec(startOf(expr).text)?.[1];
  return word === undefined || keywords.some((it) => it.startsWith(word) || word.startsWith(it));
}

/**
 * Whether it is worth putting the text of an expression together: a keyword of GraphQL may begin a definition in it
 * and nothing else opens it, or it formats a text that stands elsewhere. A text that is handed to `gql` always is.
 */
export function isCandidate(expr: Expr, tagged: boolean, dialect: Dialect): boolean {
  const base = dialect.baseOf?.(expr);
  if (base) return base.is === 'name' || base.is === 'member' || isCandidate(base, false, dialect);
  if (expr.is === 'operation' && expr.op !== '+') return false;
  const texts = textsOf(expr);
  if (texts.length === 0) return false;
  if (tagged) return true;
  return (
    texts.some((text) => definition.test(text)) &&
    (expr.is !== 'literal' || texts.some((it) => it.includes('{'))) &&
    mayOpen(expr)
  );
}
