import type { Entry, Expr, Fn, Param } from '../../model/module.ts';
import { unknown } from '../tree-sitter/exprs.ts';
import { emit, guarded, keepCalls, looped, readBlock } from '../tree-sitter/flow.ts';
import { type Flow, type Reading, regionOf, textOf } from '../tree-sitter/reading.ts';
import { childAt, childrenAt, type Syntax } from '../tree-sitter/syntax.ts';
import { readLoop } from './loop.ts';
import { markOuter } from './outer.ts';

const rests = new Set(['list_splat_pattern', 'dictionary_splat_pattern']);
const separators = new Set(['positional_separator', 'keyword_separator']);

function readParam(node: Syntax, flow: Flow, reading: Reading): Param {
  const type = childAt(node, 'type');
  const value = childAt(node, 'value');
  const named = node.kind === 'identifier' || rests.has(node.kind) || node.kind === 'tuple_pattern';
  const outer = named ? node : (childAt(node, 'name') ?? node.children.find((child) => child !== type));
  const rest = outer !== undefined && rests.has(outer.kind);
  const target = rest ? (outer.children[0] ?? outer) : outer;
  const plain = target === undefined || target.kind === 'identifier';
  return {
    name: target && plain ? textOf(target, reading) : '',
    ...(type && { type: reading.expression(type, flow) }),
    ...(value && { default: reading.expression(value, flow) }),
    ...(rest && { rest: true as const }),
    ...(target && !plain && { shape: reading.expression(target, flow) }),
  };
}

function readParams(node: Syntax | undefined, flow: Flow, reading: Reading): readonly Param[] {
  return (node?.children ?? [])
    .filter((child) => !separators.has(child.kind))
    .map((child) => readParam(child, flow, reading));
}

function openBody(): Flow {
  return { steps: [], when: [], each: [] };
}

/** A `def`. Defaults and annotations are read where it stands. */
export function readFunction(node: Syntax, decorators: readonly Expr[], flow: Flow, reading: Reading): Fn {
  const name = childAt(node, 'name');
  const params = readParams(childAt(node, 'parameters'), flow, reading);
  const result = childAt(node, 'return_type');
  const returns = result && reading.expression(result, flow);
  keepCalls(childAt(node, 'type_parameters'), flow, reading);
  const body = openBody();
  const block = childAt(node, 'body');
  readBlock(block?.children ?? [], body, reading);
  return {
    ...(name && { name: textOf(name, reading), named: regionOf(name, reading) }),
    params,
    decorators,
    steps: markOuter(body.steps, block, reading),
    region: regionOf(node, reading),
    ...(returns && { returns }),
  };
}

/** `lambda a: b` returns b. */
export function readLambda(node: Syntax, flow: Flow, reading: Reading): Expr {
  const params = readParams(childAt(node, 'parameters'), flow, reading);
  const body = openBody();
  const value = childAt(node, 'body');
  if (value) emit(body, 'return', reading.expression(value, body));
  const region = regionOf(node, reading);
  return { is: 'function', fn: { params, decorators: [], steps: body.steps, region }, region };
}

function readResult(node: Syntax, flow: Flow, reading: Reading): Expr {
  const key = node.kind === 'pair' ? childAt(node, 'key') : undefined;
  const value = node.kind === 'pair' ? childAt(node, 'value') : undefined;
  if (!key || !value) return reading.expression(node, flow);
  const entry: Entry = { key: reading.expression(key, flow), value: reading.expression(value, flow) };
  return { is: 'object', entries: [entry], region: regionOf(node, reading) };
}

/**
 * A comprehension is unknown and holds the first list it runs over and a function whose one `return` stands under its
 * loops and tests: its names stay its own, as in Python.
 */
export function readComprehension(node: Syntax, flow: Flow, reading: Reading): Expr {
  let here = openBody();
  const steps = here.steps;
  const holds: Expr[] = [];
  for (const clause of node.children) {
    if (clause.kind === 'for_in_clause') {
      const first = holds.length === 0;
      const loop = readLoop(clause, first ? flow : here, reading);
      if (first) holds.push(loop.list);
      else if (loop.calls) emit(here, 'call', loop.list);
      here = looped(here, loop.each);
    } else if (clause.kind === 'if_clause') {
      for (const child of clause.children) {
        const test = reading.expression(child, here);
        if (child.calls > 0) emit(here, 'call', test);
        here = guarded(here, [{ test, negated: false }]);
      }
    } else if (clause.field !== 'body') keepCalls(clause, here, reading);
  }
  for (const body of childrenAt(node, 'body')) emit(here, 'return', readResult(body, here, reading));
  const region = regionOf(node, reading);
  const fn: Fn = { params: [], decorators: [], steps, region };
  return unknown(node, reading, [...holds, { is: 'function', fn, region }]);
}
