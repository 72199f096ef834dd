import type { Expr } from '../../model/module.ts';
import { name, unknown } from '../tree-sitter/exprs.ts';
import { emit, guarded, keepCalls, looped, readBlock } from '../tree-sitter/flow.ts';
import { type ReadStatement, regionOf, textOf } from '../tree-sitter/reading.ts';
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

/** `foreach (var a in list)` */
export const readForEach: ReadStatement = (node, flow, reading) => {
  const [named, list, body] = ['left', 'right', 'body'].map((field) => childAt(node, field));
  const value: Expr = list ? reading.expression(list, flow) : unknown(node, reading);
  if (list && list.calls > 0) emit(flow, 'call', value);
  const each =
    named?.kind === 'identifier'
      ? [{ name: textOf(named, reading), value, region: regionOf(named, reading) }]
      : [];
  if (body) readBlock([body], looped(flow, each), reading);
  return [];
};

/** `try`: its body as it stands, each handler under a guard that names what it catches. */
export const readTry: ReadStatement = (node, flow, reading) => {
  let leaves = false;
  for (const child of node.children) {
    if (child.kind === 'catch_clause') {
      const test = unknown(child.children[0] ?? child, reading);
      const inside = guarded(flow, [{ test, negated: false }]);
      if (readBlock(child.children, inside, reading) !== 'never') leaves = false;
    } else if (child.kind === 'finally_clause') readBlock(child.children, flow, reading);
    else leaves = readBlock([child], flow, reading) === 'never';
  }
  return leaves ? 'never' : [];
};

/** `switch`: what each section does, under a guard of its own. */
export const readSwitch: ReadStatement = (node, flow, reading) => {
  keepCalls(childAt(node, 'value'), flow, reading);
  for (const section of childAt(node, 'body')?.children ?? []) {
    const test = unknown(section.children[0] ?? section, reading);
    readBlock(section.children, guarded(flow, [{ test, negated: false }]), reading);
  }
  return [];
};
