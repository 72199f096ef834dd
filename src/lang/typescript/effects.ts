import * as ts from 'typescript';
import { isAssignment, readAssignment } from './assignments.ts';
import { addStep, keepEffects, type Reading, underGuard } from './reading.ts';

/** An expression that stands for its effect. `a && b()` and `a ? b() : c()` read as `if`s. */
export function readEffect(reading: Reading, given: ts.Expression): void {
  let node = given;
  while (
    ts.isParenthesizedExpression(node) ||
    ts.isAwaitExpression(node) ||
    ts.isVoidExpression(node) ||
    ts.isNonNullExpression(node)
  )
    node = node.expression;
  if (ts.isBinaryExpression(node)) {
    if (isAssignment(node)) {
      const before = reading.effects;
      const { length } = reading.body.steps;
      const value = readAssignment(reading, node);
      if (reading.body.steps.length === length) keepEffects(reading, before, value);
      return;
    }
    const { kind } = node.operatorToken;
    const isAnd = kind === ts.SyntaxKind.AmpersandAmpersandToken;
    if (isAnd || kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.QuestionQuestionToken) {
      const { right } = node;
      const test = readTest(reading, node.left);
      underGuard(reading, test, !isAnd, () => {
        readEffect(reading, right);
      });
      return;
    }
  }
  if (ts.isConditionalExpression(node)) {
    const { whenTrue, whenFalse } = node;
    const test = readTest(reading, node.condition);
    underGuard(reading, test, false, () => {
      readEffect(reading, whenTrue);
    });
    underGuard(reading, test, true, () => {
      readEffect(reading, whenFalse);
    });
    return;
  }
  if (
    (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) &&
    ts.isIdentifier(node.operand)
  ) {
    const to = reading.target(node.operand, false);
    const { region } = to;
    addStep(reading, 'assign', { is: 'unknown', text: reading.text(node), holds: [], region }, to, true);
    return;
  }
  addStep(reading, 'call', reading.expression(node));
}

function readTest(reading: Reading, node: ts.Expression) {
  const before = reading.effects;
  const test = reading.expression(node);
  keepEffects(reading, before, test);
  return test;
}
