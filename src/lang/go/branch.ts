import type { Binding, Expr, Guard } from '../../model/module.ts';
import { declare, inBlock } from '../tree-sitter/block.ts';
import { nothing, unknown } from '../tree-sitter/exprs.ts';
import { emit, guarded, keepCalls, looped, readBlock } from '../tree-sitter/flow.ts';
import { operandsOf } from '../tree-sitter/operators.ts';
import { type After, type Flow, type Reading, regionOf, textOf } from '../tree-sitter/reading.ts';
import { childAt, childrenAt, type Syntax } from '../tree-sitter/syntax.ts';

/** A longer test than this would be repeated on too many steps to be worth its words. */
const longest = 2_000;

function readGuard(node: Syntax, flow: Flow, reading: Reading): Guard {
  let at = node;
  let negated = false;
  for (;;) {
    const inner = at.kind === 'parenthesized_expression' ? at.children[0] : undefined;
    const denied =
      at.kind === 'unary_expression' && reading.text[at.from] === '!' ? childAt(at, 'operand') : undefined;
    if (!inner && !denied) break;
    if (denied) negated = !negated;
    at = denied ?? inner ?? at;
  }
  const test = reading.expression(at, flow);
  if (at.calls > 0) emit(flow, 'call', test);
  return { test: at.to - at.from <= longest ? test : unknown(at, reading), negated };
}

/** Whether a test asks if something is there: `err != nil`. What comes after such a return is the usual way. */
function asksForNil({ test }: Guard): boolean {
  return test.is === 'operation' && test.operands.some((it) => it.is === 'literal' && it.value === null);
}

/** `if a; b {} else {}`. Where the first branch leaves, what follows is guarded by its opposite. */
export function readIf(node: Syntax, outer: Flow, reading: Reading): After {
  const flow = inBlock(outer);
  const initializer = childAt(node, 'initializer');
  if (initializer) reading.statement(initializer, flow);
  const condition = childAt(node, 'condition');
  const guards = condition
    ? operandsOf(condition, '&&', reading).map((it) => readGuard(it, flow, reading))
    : [];
  const [first, ...more] = guards;
  const against: readonly Guard[] = first && more.length === 0 ? [{ ...first, negated: !first.negated }] : [];
  const body = childAt(node, 'consequence');
  const after = body ? reading.statement(body, guarded(flow, guards)) : [];
  const alternative = childAt(node, 'alternative');
  const other = alternative ? reading.statement(alternative, guarded(flow, against)) : [];
  if (after === 'never')
    return alternative && other === 'never' ? 'never' : against.filter((it) => !asksForNil(it));
  return [];
}

/** A block declares names of its own. */
export function readBlockStatement(node: Syntax, flow: Flow, reading: Reading): After {
  return readBlock(node.children, inBlock(flow), reading);
}

/** What a `range` gives its names: the index or key, and the item. */
function bindRange(clause: Syntax, flow: Flow, reading: Reading): readonly Binding[] {
  const right = childAt(clause, 'right');
  if (!right) return [];
  const list = reading.expression(right, flow);
  if (right.calls > 0) emit(flow, 'call', list);
  const [key, item] = childAt(clause, 'left')?.children ?? [];
  const bind = (node: Syntax | undefined, value: Expr): readonly Binding[] =>
    node?.kind === 'identifier'
      ? [{ name: declare(textOf(node, reading), flow), value, region: regionOf(node, reading) }]
      : [];
  return [...bind(key, keysOf(list)), ...bind(item, list)];
}

/** The keys of a table that is written down; an index is no text anybody needs. */
function keysOf(list: Expr): Expr {
  return {
    is: 'call',
    of: { is: 'member', of: list, name: 'keys', region: list.region },
    args: [],
    region: list.region,
  };
}

/** `for range`, `for ;;` and `for test`. */
export function readFor(node: Syntax, outer: Flow, reading: Reading): After {
  const flow = inBlock(outer);
  const body = childAt(node, 'body');
  const range = node.children.find((it) => it.kind === 'range_clause');
  const clause = node.children.find((it) => it.kind === 'for_clause');
  const each = range
    ? bindRange(range, flow, reading)
    : [{ name: '', value: nothing(regionOf(node, reading)), region: regionOf(node, reading) }];
  for (const part of clause?.children ?? []) {
    if (reading.isStatement(part)) reading.statement(part, flow);
    else keepCalls(part, flow, reading);
  }
  if (body) reading.statement(body, looped(flow, each));
  return [];
}

/** `switch x { case a, b: … }`: a case of one value holds where x is that. */
export function readCases(node: Syntax, outer: Flow, reading: Reading): After {
  const flow = inBlock(outer);
  const initializer = childAt(node, 'initializer');
  if (initializer) reading.statement(initializer, flow);
  const subject = childAt(node, 'value');
  const value = subject && reading.expression(subject, flow);
  if (value && subject.calls > 0) emit(flow, 'call', value);
  const alias = childAt(node, 'alias')?.children[0];
  if (alias && value)
    emit(flow, 'assign', value, {
      ...{ is: 'name', name: declare(textOf(alias, reading), flow), region: regionOf(alias, reading) },
    });
  for (const part of node.children) {
    if (!/_case$/.test(part.kind)) continue;
    const tests = childAt(part, 'value')?.children ?? [];
    const guards = [guardOf(part, tests, value, flow, reading)];
    const own = part.children.filter((it) => it.field === '');
    readBlock(own, inBlock(guarded(flow, guards)), reading);
  }
  return [];
}

function guardOf(
  part: Syntax,
  tests: readonly Syntax[],
  value: Expr | undefined,
  flow: Flow,
  reading: Reading,
): Guard {
  const [only, ...more] = tests;
  if (!only || more.length > 0 || part.kind !== 'expression_case')
    return { test: unknown(part, reading), negated: false };
  if (!value) return readGuard(only, flow, reading);
  const test: Expr = {
    ...{ is: 'operation', op: '==', region: regionOf(only, reading) },
    operands: [value, reading.expression(only, flow)],
  };
  return { test, negated: false };
}

/** `select`: each case is one way. */
export function readSelect(node: Syntax, flow: Flow, reading: Reading): After {
  for (const part of node.children) {
    const own = inBlock(guarded(flow, [{ test: unknown(part, reading), negated: false }]));
    for (const child of childrenAt(part, 'communication')) {
      if (reading.isStatement(child)) reading.statement(child, own);
      else keepCalls(child, own, reading);
    }
    readBlock(
      part.children.filter((it) => it.field === ''),
      own,
      reading,
    );
  }
  return [];
}
