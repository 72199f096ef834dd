import { forEach } from '../tree-sitter/alternatives.ts';
import { readIf, readWhile } from '../tree-sitter/branch.ts';
import { unknown } from '../tree-sitter/exprs.ts';
import { emit, guarded, keepCalls, readBlock } from '../tree-sitter/flow.ts';
import type { ReadStatement } from '../tree-sitter/reading.ts';
import { bindTop } from '../tree-sitter/target.ts';
import { initialOf } from './properties.ts';
import { childOf, isType, shapeFor, shapeIf, shapeLoop } from './shapes.ts';
import { targetOf } from './target.ts';

/** `val a = b`, `val a by lazy { b }`, `val a get() = b` */
export const readProperty: ReadStatement = (node, flow, reading) => {
  const declared = node.children.find(({ kind }) => kind.endsWith('variable_declaration'));
  const value = initialOf(node, flow, reading);
  if (!declared || !value) return [];
  const to = targetOf(declared, reading);
  const type = declared.children.find(isType);
  emit(flow, 'assign', value, to);
  bindTop(to, value, flow, type && reading.expression(type, flow));
  return [];
};

/** `return a` and `return@label a` */
export const readReturn: ReadStatement = (node, flow, reading) => {
  const value = node.children.find((child) => child.field !== 'label');
  if (value) emit(flow, 'return', reading.expression(value, flow));
  return 'never';
};

/** `if`, with the branches where the shared reader looks for them. */
export const readBranches: ReadStatement = (node, flow, reading) => readIf(shapeIf(node), flow, reading);

/** `while` and `do … while`. */
export const readLoop: ReadStatement = (node, flow, reading) => readWhile(shapeLoop(node), flow, reading);

/** `for (a in list)` */
export const readFor: ReadStatement = (node, flow, reading) =>
  forEach('name', 'list')(shapeFor(node), flow, reading);

/** `when`: what each entry does, under a guard of its own. */
export const readWhen: ReadStatement = (node, flow, reading) => {
  keepCalls(childOf(node, 'when_subject'), flow, reading);
  for (const entry of node.children.filter(({ kind }) => kind === 'when_entry')) {
    const [first] = entry.children;
    const test = unknown(first ?? entry, reading);
    const body = entry.children.filter(({ field }) => field !== 'condition');
    readBlock(body, guarded(flow, [{ test, negated: false }]), reading);
  }
  return [];
};
