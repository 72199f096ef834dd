import type { Guard } from '../../model/module.ts';
import { unknown } from '../tree-sitter/exprs.ts';
import { emit, guarded, keepCalls, looped, readBlock } from '../tree-sitter/flow.ts';
import { type ReadStatement, regionOf, textOf } from '../tree-sitter/reading.ts';
import { childAt, childrenAt, type Syntax } from '../tree-sitter/syntax.ts';
import { bindTop } from '../tree-sitter/target.ts';

/** What only holds other statements. */
export const readInside: ReadStatement = (node, flow, reading) => readBlock(node.children, flow, reading);

/** `namespace A { … }` and `namespace A;`, which sees its own classes. */
export const readNamespace: ReadStatement = (node, flow, reading) => {
  const named = childAt(node, 'name');
  if (named)
    reading.imports.push({
      local: '*',
      from: textOf(named, reading),
      name: '*',
      region: regionOf(named, reading),
    });
  return readBlock(childAt(node, 'body')?.children ?? [], flow, reading);
};

/** `$a = b`, `$a .= b`, `$a ??= b` */
export const readAssignment: ReadStatement = (node, flow, reading) => {
  const [left, operator, right] = ['left', 'operator', 'right'].map((it) => childAt(node, it));
  if (!left || !right) return [];
  const value = reading.expression(right, flow);
  const to = reading.expression(left, flow);
  const sign = operator ? textOf(operator, reading) : '=';
  if (sign === '.=') emit(flow, 'append', value, to);
  else emit(flow, 'assign', sign === '=' || sign === '??=' ? value : unknown(node, reading, [value]), to);
  if (sign === '=') bindTop(to, value, flow);
  return [];
};

/** `return a;`, `throw a;` */
export const readReturn: ReadStatement = (node, flow, reading) => {
  const [value] = node.children;
  if (value && node.kind === 'return_statement') emit(flow, 'return', reading.expression(value, flow));
  else keepCalls(value, flow, reading);
  return 'never';
};

/** `if`, `elseif`, `else`, `while`. Where the first branch leaves, its opposite holds after it. */
export const readBranch: ReadStatement = (node, flow, reading) => {
  const condition = childAt(node, 'condition');
  keepCalls(condition, flow, reading);
  const guard: Guard | undefined = condition && { test: reading.expression(condition, flow), negated: false };
  const opposite: readonly Guard[] = guard ? [{ ...guard, negated: true }] : [];
  const body = childAt(node, 'body');
  const rest = childrenAt(node, 'alternative');
  const after = body ? reading.statement(body, guarded(flow, guard ? [guard] : [])) : [];
  for (const each of rest) reading.statement(each, guarded(flow, opposite));
  return after === 'never' && rest.length === 0 ? opposite : [];
};

/** `foreach (a as $b)`; a pair binds the value. */
export const readForeach: ReadStatement = (node, flow, reading) => {
  const [list, target] = node.children;
  const body = childAt(node, 'body');
  if (!list || !target || !body) return [];
  keepCalls(list, flow, reading);
  const item: Syntax = target.kind === 'pair' ? (target.children.at(-1) ?? target) : target;
  const binding = {
    name: textOf(item, reading).replace(/^\$/, ''),
    value: reading.expression(list, flow),
    region: regionOf(item, reading),
  };
  reading.statement(body, looped(flow, [binding]));
  return [];
};

/** `use A\B as C;`, `use A\{B, C};` */
export const readUse: ReadStatement = (node, _flow, reading) => {
  const group = childAt(node, 'body');
  const prefix = group ? node.children.find(({ kind }) => kind === 'namespace_name') : undefined;
  for (const clause of (group ?? node).children) {
    const alias = childAt(clause, 'alias');
    const [named] = clause.children;
    if (clause.kind !== 'namespace_use_clause' || !named) continue;
    const from = `${prefix ? `${textOf(prefix, reading)}\\` : ''}${textOf(named, reading)}`.replace(
      /^\\/,
      '',
    );
    const name = from.split('\\').at(-1) ?? from;
    const local = alias ? textOf(alias, reading) : name;
    reading.imports.push({ local, from, name, region: regionOf(clause, reading) });
  }
  return [];
};
