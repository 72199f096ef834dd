import type { Expr } from '../../model/module.ts';
import { unknown } from '../tree-sitter/exprs.ts';
import { type Flow, type Reading, type ReadStatement, regionOf } from '../tree-sitter/reading.ts';
import { childAt, type Syntax } from '../tree-sitter/syntax.ts';
import { readTokens } from './tokens.ts';

const waiting = new WeakMap<Reading, Syntax[]>();

/** `#[a]` stands before what it is about. */
export const readAttributeItem: ReadStatement = (node, _flow, reading) => {
  const list = waiting.get(reading) ?? [];
  list.push(node);
  waiting.set(reading, list);
  return [];
};

/** The attributes that stand before an item that is being read. */
export function takeAttributes(reading: Reading): readonly Syntax[] {
  const list = waiting.get(reading) ?? [];
  waiting.set(reading, []);
  return list;
}

/** They as decorators: `#[get("/x")]` is a call, `#[test]` a name. */
export function decoratorsOf(items: readonly Syntax[], flow: Flow, reading: Reading): readonly Expr[] {
  return items.flatMap(({ children: [attribute] }): readonly Expr[] => {
    const [path] = attribute?.children ?? [];
    if (!attribute || !path) return [];
    const of = reading.expression(path, flow);
    const tokens = childAt(attribute, 'arguments');
    if (!tokens) return [of.is === 'name' || of.is === 'member' ? of : unknown(attribute, reading, [of])];
    const args = readTokens(tokens, flow, reading);
    return [{ is: 'call', of, args, region: regionOf(attribute, reading) }];
  });
}
