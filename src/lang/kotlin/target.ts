import type { Expr } from '../../model/module.ts';
import { type Reading, regionOf, textOf } from '../tree-sitter/reading.ts';
import type { Syntax } from '../tree-sitter/syntax.ts';
import { childOf } from './shapes.ts';

/** What `val a`, `val (a, b)` and a parameter of a block bind. */
export function targetOf(node: Syntax, reading: Reading): Expr {
  const region = regionOf(node, reading);
  if (node.kind === 'multi_variable_declaration')
    return { is: 'array', items: node.children.map((it) => ({ value: targetOf(it, reading) })), region };
  const named = childOf(node, 'identifier') ?? node;
  return { is: 'name', name: textOf(named, reading), region: regionOf(named, reading) };
}
