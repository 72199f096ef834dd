import { name } from '../tree-sitter/exprs.ts';
import { emit, keepCalls } from '../tree-sitter/flow.ts';
import type { ReadStatement } from '../tree-sitter/reading.ts';
import { childAt, childrenAt } from '../tree-sitter/syntax.ts';

/** `String a = "x", b;` and the resources of a `try`. */
export const readLocal: ReadStatement = (node, flow, reading) => {
  const declared = node.kind === 'resource' ? [node] : childrenAt(node, 'declarator');
  for (const one of declared) {
    const named = childAt(one, 'name');
    const value = childAt(one, 'value');
    if (named && value) emit(flow, 'assign', reading.expression(value, flow), name(named, reading));
    else keepCalls(one, flow, reading);
  }
  return [];
};
