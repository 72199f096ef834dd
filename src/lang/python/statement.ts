import type { Expr, Guard } from '../../model/module.ts';
import { unknown } from '../tree-sitter/exprs.ts';
import { emit, guarded, keepCalls, looped, readBlock } from '../tree-sitter/flow.ts';
import type { After, Flow, Reading } from '../tree-sitter/reading.ts';
import { readParts } from '../tree-sitter/statements.ts';
import { childAt, type Syntax } from '../tree-sitter/syntax.ts';
import { readLoop } from './loop.ts';

function readElse(node: Syntax, flow: Flow, reading: Reading): void {
  const rest = childAt(node, 'alternative');
  if (rest) readParts(rest, flow, reading);
}

/** `for … in …`, with what its `else` holds. */
export function readFor(node: Syntax, flow: Flow, reading: Reading): After {
  const loop = readLoop(node, flow, reading);
  if (loop.calls) emit(flow, 'call', loop.list);
  const body = childAt(node, 'body');
  if (body) readBlock(body.children, looped(flow, loop.each), reading);
  readElse(node, flow, reading);
  return [];
}

/** `with a() as b` assigns what it enters to b. */
export function readWith(node: Syntax, flow: Flow, reading: Reading): After {
  const clause = node.children.find((child) => child.kind === 'with_clause');
  for (const item of clause?.children ?? []) {
    const value = childAt(item, 'value') ?? item;
    const read = reading.expression(value, flow);
    if (value.kind !== 'as_pattern' && value.calls > 0) emit(flow, 'call', read);
  }
  return readBlock(childAt(node, 'body')?.children ?? [], flow, reading);
}

function readHandler(node: Syntax, flow: Flow, reading: Reading): After {
  const value = childAt(node, 'value');
  const named = value?.kind === 'as_pattern' ? childAt(value, 'alias') : undefined;
  const caught = value?.kind === 'as_pattern' ? value.children[0] : value;
  keepCalls(caught, flow, reading);
  const test = unknown(caught ?? { ...node, to: node.from }, reading);
  const guard: Guard = { test, negated: false };
  const inside = guarded(flow, [guard]);
  if (named) {
    const to: Expr = reading.expression(named, inside);
    emit(inside, 'assign', unknown(named, reading), to);
  }
  return readBlock(
    node.children.filter((child) => child !== value),
    inside,
    reading,
  );
}

/** `try`: its body as it stands, each handler under a guard that names what it catches. */
export function readTry(node: Syntax, flow: Flow, reading: Reading): After {
  let body: After = [];
  let handled = true;
  let final: After = [];
  for (const child of node.children) {
    if (child.kind === 'except_clause' || child.kind === 'except_group_clause') {
      if (readHandler(child, flow, reading) !== 'never') handled = false;
    } else if (child.kind === 'finally_clause') final = readBlock(child.children, flow, reading);
    else if (child.kind === 'else_clause') {
      if (readBlock(child.children, flow, reading) === 'never') body = 'never';
    } else if (child.kind === 'block') body = readBlock(child.children, flow, reading);
  }
  if (final === 'never') return 'never';
  if (body === 'never') return handled ? 'never' : [];
  return [];
}
