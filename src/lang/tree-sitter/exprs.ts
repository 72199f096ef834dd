import type { Expr, ExprOf } from '../../model/module.ts';
import { type Reading, regionOf } from './reading.ts';
import type { Syntax } from './syntax.ts';

const longest = 80;

/** What the module form has no word for, with the expressions it holds. */
export function unknown(node: Syntax, reading: Reading, holds: readonly Expr[] = []): ExprOf<'unknown'> {
  const text = reading.text.slice(node.from, Math.min(node.to, node.from + longest));
  return { is: 'unknown', text, holds, region: regionOf(node, reading) };
}

/** No value: a field without a default, a part that stands elsewhere. */
export function nothing(region: Expr['region'], holds: readonly Expr[] = []): ExprOf<'unknown'> {
  return { is: 'unknown', text: '', holds, region };
}

/** A name at the place of a node. */
export function name(node: Syntax, reading: Reading): ExprOf<'name'> {
  return { is: 'name', name: reading.text.slice(node.from, node.to), region: regionOf(node, reading) };
}

/** A number literal at a place. */
export function number(value: number, region: Expr['region']): ExprOf<'literal'> {
  return { is: 'literal', value, region };
}

/** `a.b.c` as members of members. */
export function dotted(node: Syntax, reading: Reading): Expr {
  const [first, ...rest] = node.children;
  if (!first) return unknown(node, reading);
  return rest.reduce<Expr>(
    (of, part) => ({
      is: 'member',
      of,
      name: reading.text.slice(part.from, part.to),
      region: reading.regionOf(first.from, part.to),
    }),
    name(first, reading),
  );
}
