import type { Expr } from '../../model/module.ts';
import { name, unknown } from '../tree-sitter/exprs.ts';
import { emit, guarded, keepCalls, looped, readBlock } from '../tree-sitter/flow.ts';
import { type ReadStatement, regionOf } from '../tree-sitter/reading.ts';
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

/** `for (A a : list)` */
export const readForEach: ReadStatement = (node, flow, reading) => {
  const [named, list, body] = ['name', 'value', 'body'].map((field) => childAt(node, field));
  const value: Expr = list ? reading.expression(list, flow) : unknown(node, reading);
  if (list && list.calls > 0) emit(flow, 'call', value);
  const each = named
    ? [{ name: reading.text.slice(named.from, named.to), value, region: regionOf(named, reading) }]
    : [];
  if (body) readBlock([body], looped(flow, each), reading);
  return [];
};

/** `try`: its body as it stands, each handler under a guard that names what it catches. */
export const readTry: ReadStatement = (node, flow, reading) => {
  let leaves = false;
  for (const child of node.children) {
    if (child.kind === 'resource_specification')
      for (const resource of child.children) reading.statement(resource, flow);
    else if (child.kind === 'catch_clause') {
      const body = childAt(child, 'body');
      const test = unknown(child.children[0] ?? child, reading);
      if (body && readBlock([body], guarded(flow, [{ test, negated: false }]), reading) !== 'never')
        leaves = false;
    } else if (child.kind === 'finally_clause') readBlock(child.children, flow, reading);
    else leaves = readBlock([child], flow, reading) === 'never';
  }
  return leaves ? 'never' : [];
};

/** `switch`: what each group does, under a guard of its own. */
export const readSwitch: ReadStatement = (node, flow, reading) => {
  keepCalls(childAt(node, 'condition'), flow, reading);
  for (const group of childAt(node, 'body')?.children ?? []) {
    const [label, ...rest] = group.children;
    const test = unknown(label ?? group, reading);
    readBlock(rest, guarded(flow, [{ test, negated: false }]), reading);
  }
  return [];
};
