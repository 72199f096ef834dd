import type { Argument, Expr } from '../../model/module.ts';
import { unknown } from '../tree-sitter/exprs.ts';
import { type Flow, type Reading, textOf } from '../tree-sitter/reading.ts';
import type { Syntax } from '../tree-sitter/syntax.ts';

/** `a`, `a.b` and `a::b` of tokens that stand side by side; anything else is not read. */
function readGroup(tokens: readonly Syntax[], flow: Flow, reading: Reading): Expr | undefined {
  const [first, ...rest] = tokens;
  if (!first) return undefined;
  let expr: Expr = first.kind === 'token_tree' ? unknown(first, reading) : reading.expression(first, flow);
  let at = first;
  for (const token of rest) {
    const between = reading.text.slice(at.to, token.from).trim();
    const isMember = /^(?:\.|::)$/.test(between) && /identifier$/.test(token.kind);
    const region = reading.regionOf(first.from, token.to);
    expr = isMember
      ? { is: 'member', of: expr, name: textOf(token, reading), region }
      : {
          is: 'unknown',
          text: reading.text.slice(first.from, Math.min(token.to, first.from + 80)),
          holds: [],
          region,
        };
    at = token;
  }
  return expr;
}

/** What stands between the commas of a macro's or an attribute's brackets: `a, b = c`. */
export function readTokens(tree: Syntax, flow: Flow, reading: Reading): readonly Argument[] {
  const groups: Syntax[][] = [[]];
  let end = tree.from;
  for (const token of tree.children) {
    if (reading.text.slice(end, token.from).includes(',')) groups.push([]);
    groups.at(-1)?.push(token);
    end = token.to;
  }
  return groups.flatMap((group): readonly Argument[] => {
    const [first, second] = group;
    const isNamed = first && second && reading.text.slice(first.to, second.from).trim() === '=';
    const value = readGroup(isNamed ? group.slice(1) : group, flow, reading);
    if (!value) return [];
    return [isNamed ? { name: textOf(first, reading), value } : { value }];
  });
}
