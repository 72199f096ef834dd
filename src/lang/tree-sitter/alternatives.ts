import type { Expr } from '../../model/module.ts';
import { unknown } from './exprs.ts';
import { emit, guarded, keepCalls, looped, readBlock } from './flow.ts';
import { type ReadStatement, regionOf, textOf } from './reading.ts';
import { childAt } from './syntax.ts';

/** `for (a in list)`, by the fields of the name and of the list. */
export function forEach(nameField: string, listField: string): ReadStatement {
  return (node, flow, reading) => {
    const [named, list, body] = [nameField, listField, 'body'].map((field) => childAt(node, field));
    const value: Expr = list ? reading.expression(list, flow) : unknown(node, reading);
    if (list && list.calls > 0) emit(flow, 'call', value);
    const each =
      named?.kind === 'identifier'
        ? [{ name: textOf(named, reading), value, region: regionOf(named, reading) }]
        : [];
    if (body) readBlock([body], looped(flow, each), reading);
    return [];
  };
}

/** `try`: its body as it stands, each handler under a guard that names what it catches. */
export const readTry: ReadStatement = (node, flow, reading) => {
  let leaves = false;
  for (const child of node.children) {
    if (child.kind.startsWith('catch_')) {
      const test = unknown(child.children[0] ?? child, reading);
      const inside = guarded(flow, [{ test, negated: false }]);
      if (readBlock(child.children, inside, reading) !== 'never') leaves = false;
    } else if (child.kind.startsWith('finally_')) readBlock(child.children, flow, reading);
    else leaves = readBlock([child], flow, reading) === 'never';
  }
  return leaves ? 'never' : [];
};

/** `switch`, by the field of what it asks: what each group does, under a guard of its own. */
export function switchOn(field: string): ReadStatement {
  return (node, flow, reading) => {
    keepCalls(childAt(node, field), flow, reading);
    for (const group of childAt(node, 'body')?.children ?? []) {
      const test = unknown(group.children[0] ?? group, reading);
      readBlock(group.children, guarded(flow, [{ test, negated: false }]), reading);
    }
    return [];
  };
}
