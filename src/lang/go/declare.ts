import type { Expr } from '../../model/module.ts';
import { declare } from '../tree-sitter/block.ts';
import { unknown } from '../tree-sitter/exprs.ts';
import { emit, keepCalls } from '../tree-sitter/flow.ts';
import { type Flow, type Reading, regionOf, textOf } from '../tree-sitter/reading.ts';
import { childAt, childrenAt, type Syntax } from '../tree-sitter/syntax.ts';
import { bindTop } from '../tree-sitter/target.ts';
import { zeroOf } from './types.ts';

/** Gives values to targets: one each, or the results of one call. */
export function assign(
  targets: readonly Expr[],
  values: readonly Expr[],
  flow: Flow,
  give: (value: Expr, to: Expr) => void,
): void {
  const [only] = values;
  const [first] = targets;
  if (!only || !first) return;
  if (targets.length === values.length)
    values.forEach((value, index) => {
      const to = targets[index];
      if (to && isBlank(to)) emit(flow, 'call', value);
      else if (to) give(value, to);
    });
  else if (only.is === 'call')
    give(only, { is: 'array', items: targets.map((value) => ({ value })), region: first.region });
  else if (isBlank(first)) emit(flow, 'call', only);
  else give(only, first);
}

function isBlank(to: Expr): boolean {
  return to.is === 'name' && to.name === '_';
}

/** The names on the left, declared in the block once the right has been read. */
function declareAll(nodes: readonly Syntax[], flow: Flow, reading: Reading): readonly Expr[] {
  return nodes.map((node) => {
    const name = textOf(node, reading);
    return { is: 'name', name: declare(name, flow), region: regionOf(node, reading) };
  });
}

function give(flow: Flow, type?: Expr): (value: Expr, to: Expr) => void {
  return (value, to) => {
    emit(flow, 'assign', value, to);
    bindTop(to, value, flow, type);
  };
}

function readAll(list: Syntax | undefined, flow: Flow, reading: Reading): readonly Expr[] {
  return (list?.children ?? []).map((it) => reading.expression(it, flow));
}

/** `a, b := f()` */
export function readDeclaration(node: Syntax, flow: Flow, reading: Reading): readonly [] {
  const values = readAll(childAt(node, 'right'), flow, reading);
  const targets = declareAll(childAt(node, 'left')?.children ?? [], flow, reading);
  assign(targets, values, flow, give(flow));
  return [];
}

function namesIn(spec: Syntax): readonly Syntax[] {
  return childrenAt(spec, 'name').filter((it) => it.kind === 'identifier' || it.kind === 'blank_identifier');
}

/** `var a T = b`; without a value a is the zero of T, where that is more than nothing. */
export function readVars(node: Syntax, flow: Flow, reading: Reading): readonly [] {
  const list = node.children.find((it) => it.kind === 'var_spec_list');
  for (const spec of (list ?? node).children) {
    const type = childAt(spec, 'type');
    const read = type && reading.expression(type, flow);
    const values = readAll(childAt(spec, 'value'), flow, reading);
    const zero = values.length === 0 && type ? zeroOf(type, flow, reading) : undefined;
    const targets = declareAll(namesIn(spec), flow, reading);
    assign(targets, zero ? targets.map(() => zero) : values, flow, give(flow, read));
  }
  return [];
}

/** `const (a = b; c)`: one without a value repeats the last. https://go.dev/ref/spec#Constant_declarations */
export function readConsts(node: Syntax, flow: Flow, reading: Reading): readonly [] {
  let last: Syntax | undefined;
  for (const spec of node.children) {
    last = childAt(spec, 'value') ?? last;
    if (!last) keepCalls(spec, flow, reading);
    const values = last ? readAll(last, flow, reading) : [unknown(spec, reading)];
    assign(declareAll(namesIn(spec), flow, reading), values, flow, give(flow));
  }
  return [];
}
