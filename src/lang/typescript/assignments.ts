import * as ts from 'typescript';
import type { Expr } from '../../model/module.ts';
import { addStep, type Reading } from './reading.ts';

const SyntaxKind = ts.SyntaxKind;

export function isAssignment(node: ts.BinaryExpression): boolean {
  const { kind } = node.operatorToken;
  return kind >= SyntaxKind.FirstAssignment && kind <= SyntaxKind.LastAssignment;
}

/**
 * An assignment is a step of its own, before the step it stands in; as a value it is what was assigned to, read again
 * (or, where that would repeat a call, unknown).
 */
export function readAssignment(reading: Reading, node: ts.BinaryExpression): Expr {
  const before = reading.effects;
  const region = reading.region(node);
  const to = reading.target(node.left, false);
  const repeatable = reading.effects === before && (to.is === 'name' || to.is === 'member');
  const value = reading.expression(node.right);
  const bare = to.is !== 'member';
  switch (node.operatorToken.kind) {
    case SyntaxKind.EqualsToken:
      noteCommonJs(reading, to, value);
      addStep(reading, 'assign', value, to, bare);
      break;
    case SyntaxKind.PlusEqualsToken:
      addStep(reading, 'append', value, to, bare);
      break;
    case SyntaxKind.BarBarEqualsToken:
    case SyntaxKind.QuestionQuestionEqualsToken:
      addStep(
        reading,
        'assign',
        { is: 'either', options: repeatable ? [to, value] : [value], region },
        to,
        bare,
      );
      break;
    default:
      addStep(
        reading,
        'assign',
        { is: 'unknown', text: reading.text(node), holds: [value], region },
        to,
        bare,
      );
  }
  return repeatable ? to : { is: 'unknown', text: reading.text(node), holds: [], region };
}

/** `module.exports = x`, `module.exports.a = x` and `exports.a = x`, at the top level. */
function noteCommonJs(reading: Reading, to: Expr, value: Expr): void {
  if (!reading.body.isModule || to.is !== 'member' || typeof to.name !== 'string') return;
  if (isExports(to)) reading.exports.push({ name: '=', value });
  else if (isExports(to.of) || (to.of.is === 'name' && to.of.name === 'exports'))
    reading.exports.push({ name: to.name, value });
}

function isExports(expr: Expr): boolean {
  return (
    expr.is === 'member' && expr.name === 'exports' && expr.of.is === 'name' && expr.of.name === 'module'
  );
}
