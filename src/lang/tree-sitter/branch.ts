import type { Expr, Guard } from '../../model/module.ts';
import type { NonEmpty } from '../../model/site.ts';
import { unknown } from './exprs.ts';
import { emit, guarded, readBlock } from './flow.ts';
import { conjunction, operandsOf, operatorOf } from './operators.ts';
import type { After, Flow, Reading } from './reading.ts';
import { childAt, childrenAt, type Syntax } from './syntax.ts';

/** What holds inside a branch, and what holds in the branches after it. */
export interface Test {
  readonly inside: readonly Guard[];
  readonly after: readonly Guard[];
}

/** A longer test than this would be repeated on too many steps to be worth its words. */
const longest = 2_000;

/** `not a` and `!a`. */
function isNegation(node: Syntax, reading: Reading): boolean {
  return (
    node.kind === 'not_operator' ||
    (node.kind.endsWith('unary_expression') && reading.text[node.from] === '!')
  );
}

function unwrap(node: Syntax, reading: Reading): { node: Syntax; negated: boolean } {
  let at = node;
  let negated = false;
  for (;;) {
    const isNot = isNegation(at, reading);
    if (!isNot && at.kind !== 'parenthesized_expression') break;
    const inner = at.children.find((child) => child.field !== 'operator');
    if (!inner) break;
    if (isNot) negated = !negated;
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
  const operator = operatorOf(node, reading);
  return operator === 'and' || operator === '&&' ? operandsOf(node, operator, reading) : [node];
}

/** Reads the test of an `if` or `while`; what it calls is a step before the branch. `a and b` are two guards. */
export function readTest(node: Syntax, flow: Flow, reading: Reading): Test {
  const outer = unwrap(node, reading);
  const guards = conjunctsOf(outer.node, reading).map((part): Guard => {
    const inner = unwrap(part, reading);
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

interface Clause {
  readonly condition: Syntax | undefined;
  readonly body: Syntax | undefined;
}

/** An `if` with what its `else` holds: clauses beside each other, or one `if` in another. */
function clausesOf(node: Syntax): readonly Clause[] {
  const clauses: Clause[] = [];
  const open = [node];
  for (const at of open) {
    const isClause = at.kind === node.kind || at.kind.endsWith('_clause');
    const condition = isClause ? childAt(at, 'condition') : undefined;
    const body = isClause ? (childAt(at, 'consequence') ?? childAt(at, 'body')) : at;
    clauses.push({ condition, body });
    if (isClause) open.push(...childrenAt(at, 'alternative'));
  }
  return clauses;
}

/** `if`, `elif`, `else`. Where the first branches leave, what follows is guarded by their opposites. */
export function readIf(node: Syntax, flow: Flow, reading: Reading): After {
  const clauses = clausesOf(node);
  const follows: Guard[] = [];
  let rest = flow;
  let leaving = true;
  let only: readonly Guard[] = [];
  for (const { condition, body } of clauses) {
    const test = condition ? readTest(condition, rest, reading) : undefined;
    const after = readBlock(body ? [body] : [], guarded(rest, test?.inside ?? []), reading);
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
  const body = childAt(node, 'body');
  readBlock(body ? [body] : [], guarded(flow, test?.inside ?? []), reading);
  const rest = childAt(node, 'alternative');
  if (rest) readBlock(rest.children, flow, reading);
  return [];
}
