import * as ts from 'typescript';
import type { Expr, Guard } from '../../model/module.ts';
import { keepEffects, type Reading, withGuard } from './reading.ts';

/** `if` and its `else if`s. Returns the guard of what follows, where one side leaves the block. */
export function readIf(reading: Reading, node: ts.IfStatement): Guard | undefined {
  const { body } = reading;
  const { when } = body;
  let following: Guard | undefined;
  let current = node;
  for (;;) {
    const before = reading.effects;
    const test = reading.expression(current.expression);
    keepEffects(reading, before, test);
    const outside = body.when;
    body.when = withGuard(outside, { test, negated: false });
    reading.statements([current.thenStatement]);
    body.when = withGuard(outside, { test, negated: true });
    const other = current.elseStatement;
    if (current === node) {
      const leaves = terminates(node.thenStatement);
      if (leaves !== (other !== undefined && terminates(other))) following = { test, negated: leaves };
    }
    if (other && ts.isIfStatement(other)) {
      current = other;
      continue;
    }
    if (other) reading.statements([other]);
    break;
  }
  body.when = when;
  return following;
}

/** Whether control never reaches what follows; answers no beyond a few levels of nesting. */
function terminates(node: ts.Statement, depth = 0): boolean {
  if (depth > 8) return false;
  if (
    ts.isReturnStatement(node) ||
    ts.isThrowStatement(node) ||
    ts.isBreakStatement(node) ||
    ts.isContinueStatement(node)
  )
    return true;
  if (ts.isBlock(node)) {
    const last = node.statements.at(-1);
    return last !== undefined && terminates(last, depth + 1);
  }
  return (
    ts.isIfStatement(node) &&
    node.elseStatement !== undefined &&
    terminates(node.thenStatement, depth + 1) &&
    terminates(node.elseStatement, depth + 1)
  );
}

/** How many cases the `default` of a switch is guarded against. */
const caseLimit = 16;

/** A switch: each clause stands under a test of equality, or under any of several where clauses fall through. */
export function readSwitch(reading: Reading, node: ts.SwitchStatement): void {
  const { body } = reading;
  const { when } = body;
  const before = reading.effects;
  const subject = reading.expression(node.expression);
  keepEffects(reading, before, subject);
  const all: Expr[] = [];
  let open: Expr[] = [];
  for (const clause of node.caseBlock.clauses) {
    if (ts.isCaseClause(clause)) {
      const start = reading.effects;
      const value = reading.expression(clause.expression);
      keepEffects(reading, start, value);
      const test: Expr = { is: 'operation', op: '==', operands: [subject, value], region: value.region };
      open.push(test);
      all.push(test);
    }
    if (clause.statements.length === 0) continue;
    const [first, ...rest] = open;
    body.when = when;
    if (ts.isDefaultClause(clause))
      for (const test of all.slice(-caseLimit)) body.when = withGuard(body.when, { test, negated: true });
    else if (first) {
      const test: Expr =
        rest.length === 0 ? first : { is: 'either', options: [first, ...rest], region: first.region };
      body.when = withGuard(when, { test, negated: false });
    }
    reading.statements(clause.statements);
    const last = clause.statements.at(-1);
    if (last && terminates(last)) open = [];
  }
  body.when = when;
}

/** try, catch and finally; the catch clause stands under a test of its own, `catch`. */
export function readTry(reading: Reading, node: ts.TryStatement): void {
  const { body } = reading;
  reading.statements(node.tryBlock.statements);
  if (node.catchClause) {
    const { when } = body;
    const { variableDeclaration, block } = node.catchClause;
    if (variableDeclaration) reading.target(variableDeclaration.name, true);
    const test: Expr = {
      is: 'unknown',
      text: 'catch',
      holds: [],
      region: reading.region(node.catchClause),
    };
    body.when = withGuard(when, { test, negated: false });
    reading.statements(block.statements);
    body.when = when;
  }
  if (node.finallyBlock) reading.statements(node.finallyBlock.statements);
}
