import type { Expr, Guard } from '../../model/module.ts';
import type { NonEmpty } from '../../model/site.ts';
import { unknown } from '../tree-sitter/exprs.ts';
import { emit, guarded, readBlock } from '../tree-sitter/flow.ts';
import { type After, type Flow, type Reading, textOf } from '../tree-sitter/reading.ts';
import { childAt, childrenAt, type Syntax } from '../tree-sitter/syntax.ts';
import { conjunction, operandsOf } from './operator.ts';

/** What holds inside a branch, and what holds in the branches after it. */
export interface Test {
  readonly inside: readonly Guard[];
  readonly after: readonly Guard[];
}

/** A longer test than this would be repeated on too many steps to be worth its words. */
const longest = 2_000;

function unwrap(node: Syntax): { node: Syntax; negated: boolean } {
  let at = node;
  let negated = false;
  for (;;) {
    const inner = at.kind === 'not_operator' ? childAt(at, 'argument') : at.children[0];
    if (!inner || (at.kind !== 'not_operator' && at.kind !== 'parenthesized_expression')) break;
    if (at.kind === 'not_operator') negated = !negated;
    at = inner;
  }
  return { node: at, negated };
}

function opposite(guard: Guard): Guard {
  return { ...guard, negated: !guard.negated };
}

function expressionOf(guard: Guard): Expr {
  const { test, negated } = guard;
  return negated ? { is: 'operation', op: '!', operands: [test], region: test.region } : test;
}

function conjunctsOf(node: Syntax, reading: Reading): readonly Syntax[] {
  const operator = node.kind === 'boolean_operator' ? childAt(node, 'operator') : undefined;
  return operator && textOf(operator, reading) === 'and' ? operandsOf(node, 'and', reading) : [node];
}

/** Reads the test of an `if` or `while`; what it calls is a step before the branch. `a and b` are two guards. */
export function readTest(node: Syntax, flow: Flow, reading: Reading): Test {
  const outer = unwrap(node);
  const guards = conjunctsOf(outer.node, reading).map((part): Guard => {
    const inner = unwrap(part);
    const test = reading.expression(inner.node, flow);
    if (inner.node.calls > 0) emit(flow, 'call', test);
    const short = inner.node.to - inner.node.from <= longest;
    return { test: short ? test : unknown(inner.node, reading), negated: inner.negated };
  });
  const [first, ...rest] = guards;
  if (!first) return { inside: [], after: [] };
  const small = outer.node.to - outer.node.from <= longest;
  const all: NonEmpty<Expr> = [expressionOf(first), ...rest.map(expressionOf)];
  const whole: Guard =
    rest.length === 0
      ? first
      : {
          test: small ? conjunction(all, outer.node, reading) : unknown(outer.node, reading),
          negated: false,
        };
  const inside = rest.length === 0 ? [first] : guards;
  if (outer.negated) return { inside: [opposite(whole)], after: inside };
  return { inside, after: [opposite(whole)] };
}

/** `if`, `elif`, `else`. Where the first branches leave, what follows is guarded by their opposites. */
export function readIf(node: Syntax, flow: Flow, reading: Reading): After {
  const clauses = [node, ...childrenAt(node, 'alternative')];
  const follows: Guard[] = [];
  let rest = flow;
  let leaving = true;
  let only: readonly Guard[] = [];
  for (const clause of clauses) {
    const condition = childAt(clause, 'condition');
    const body = childAt(clause, 'consequence') ?? childAt(clause, 'body');
    const test = condition ? readTest(condition, rest, reading) : undefined;
    const after = readBlock(body?.children ?? [], guarded(rest, test?.inside ?? []), reading);
    if (!test) {
      if (after !== 'never') continue;
      return leaving ? 'never' : clauses.length === 2 ? only : follows;
    }
    only = test.inside;
    rest = guarded(rest, test.after);
    leaving &&= after === 'never';
    if (leaving) follows.push(...test.after);
  }
  return follows;
}

/** `while`: its test guards the body. */
export function readWhile(node: Syntax, flow: Flow, reading: Reading): After {
  const condition = childAt(node, 'condition');
  const endless = condition?.kind === 'true';
  const test = condition && !endless ? readTest(condition, flow, reading) : undefined;
  readBlock(childAt(node, 'body')?.children ?? [], guarded(flow, test?.inside ?? []), reading);
  const rest = childAt(node, 'alternative');
  if (rest) readBlock(rest.children, flow, reading);
  return [];
}
