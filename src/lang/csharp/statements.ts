import { name } from '../tree-sitter/exprs.ts';
import { emit, keepCalls } from '../tree-sitter/flow.ts';
import type { ReadStatement } from '../tree-sitter/reading.ts';
import { childAt } from '../tree-sitter/syntax.ts';
import { bindTop } from '../tree-sitter/target.ts';

/** `var a = b, c;` */
export const readDeclaration: ReadStatement = (node, flow, reading) => {
  for (const one of node.children) {
    if (one.kind !== 'variable_declarator') continue;
    const named = childAt(one, 'name');
    const value = one.children.find((child) => child.field === '');
    if (!named || !value) {
      keepCalls(one, flow, reading);
      continue;
    }
    const read = reading.expression(value, flow);
    const to = name(named, reading);
    emit(flow, 'assign', read, to);
    bindTop(to, read, flow);
  }
  return [];
};
