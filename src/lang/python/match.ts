import type { Expr, Guard } from '../../model/module.ts';
import { readTest } from '../tree-sitter/branch.ts';
import { dotted, name, unknown } from '../tree-sitter/exprs.ts';
import { emit, guarded, readBlock } from '../tree-sitter/flow.ts';
import { type After, type Flow, type Reading, regionOf } from '../tree-sitter/reading.ts';
import { childAt, childrenAt, type Syntax } from '../tree-sitter/syntax.ts';

/** A longer subject is not repeated in every test. */
const longest = 200;

const values = new Set(['string', 'concatenated_string', 'integer', 'float', 'true', 'false', 'none']);

/** The test a pattern stands for; `undefined` when it takes everything. */
function testOf(pattern: Syntax, subject: Expr, flow: Flow, reading: Reading): Expr | undefined {
  let at = pattern;
  while (at.kind === 'case_pattern' || at.kind === 'as_pattern' || at.kind === 'parenthesized_expression') {
    const inner = at.children[0];
    if (!inner) return undefined;
    at = inner;
  }
  const region = regionOf(at, reading);
  if (at.kind === 'union_pattern') {
    const tests = at.children.map((child) =>
      child.kind === 'union_pattern' ? unknown(child, reading) : testOf(child, subject, flow, reading),
    );
    const known = tests.filter((test) => test !== undefined);
    const [first, ...rest] = known;
    if (!first || known.length < tests.length) return undefined;
    return { is: 'either', options: [first, ...rest], region };
  }
  if (at.kind === 'dotted_name' && at.children.length <= 1) return undefined;
  if (at.kind !== 'dotted_name' && !values.has(at.kind)) return unknown(at, reading);
  const value = at.kind === 'dotted_name' ? dotted(at, reading) : reading.expression(at, flow);
  return { is: 'operation', op: '==', operands: [subject, value], region };
}

/** The names that a pattern binds, in source order, with whether each takes the whole subject. */
function capturesOf(pattern: Syntax): readonly { node: Syntax; whole: boolean }[] {
  const found: { node: Syntax; whole: boolean }[] = [];
  const open: { node: Syntax; parent: string; whole: boolean }[] = [
    { node: pattern, parent: '', whole: true },
  ];
  for (let at = open.pop(); at; at = open.pop()) {
    const { node, parent } = at;
    const only = node.children.length === 1 ? node.children[0] : undefined;
    if (node.kind === 'dotted_name' && only && (parent === 'case_pattern' || parent === 'keyword_pattern'))
      found.push({ node: only, whole: at.whole });
    if (node.kind === 'identifier' && (parent === 'splat_pattern' || parent === 'as_pattern'))
      found.push({ node, whole: at.whole && parent === 'as_pattern' });
    const whole = at.whole && (node.kind === 'case_pattern' || node.kind === 'as_pattern');
    for (const child of node.children.toReversed()) open.push({ node: child, parent: node.kind, whole });
  }
  return found;
}

interface Case {
  /** What holds in the cases after it. */
  readonly after: readonly Guard[];
  readonly leaves: boolean;
}

function readCase(node: Syntax, subject: Expr, flow: Flow, reading: Reading): Case {
  const patterns = node.children.filter((child) => child.kind === 'case_pattern');
  const [pattern = node] = patterns;
  const test = patterns.length > 1 ? unknown(pattern, reading) : testOf(pattern, subject, flow, reading);
  const inside = guarded(flow, test ? [{ test, negated: false }] : []);
  for (const capture of patterns.flatMap(capturesOf)) {
    const value = capture.whole && patterns.length === 1 ? subject : unknown(capture.node, reading);
    emit(inside, 'assign', value, name(capture.node, reading));
  }
  const condition = childAt(node, 'guard')?.children[0];
  const further = condition ? readTest(condition, inside, reading).inside : [];
  const body = childAt(node, 'consequence')?.children ?? [];
  const leaves = readBlock(body, guarded(inside, further), reading) === 'never';
  const whole = condition ? unknown(pattern, reading) : test;
  return { after: whole ? [{ test: whole, negated: true }] : [], leaves };
}

/** `match`: each case under the test its pattern stands for; the names it captures are assigned first. */
export function readMatch(node: Syntax, flow: Flow, reading: Reading): After {
  const subjects = childrenAt(node, 'subject');
  const read = subjects.map((subject) => reading.expression(subject, flow));
  const [first] = read;
  const [only] = subjects;
  if (!first || !only) return [];
  const calls = subjects.some((subject) => subject.calls > 0);
  const whole: Expr =
    read.length === 1
      ? first
      : { is: 'array', items: read.map((value) => ({ value })), region: regionOf(only, reading) };
  if (calls) emit(flow, 'call', whole);
  const subject = calls || only.to - only.from > longest ? unknown(only, reading) : whole;
  const follows: Guard[] = [];
  let rest = flow;
  let leaving = true;
  for (const child of childAt(node, 'body')?.children ?? []) {
    if (child.kind !== 'case_clause') {
      reading.statement(child, rest);
      continue;
    }
    const { after, leaves } = readCase(child, subject, rest, reading);
    rest = guarded(rest, after);
    leaving &&= leaves;
    if (leaving) follows.push(...after);
  }
  return follows;
}
