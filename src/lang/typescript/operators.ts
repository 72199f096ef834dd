import * as ts from 'typescript';
import type { Expr, ExprOf } from '../../model/module.ts';
import { isAssignment, readAssignment } from './assignments.ts';
import { keepEffects, type Reading, underGuard } from './reading.ts';

type Kind = ExprOf<'operation'>['op'] | 'or' | 'and' | 'comma' | 'other';

const kinds = new Map<ts.SyntaxKind, Kind>([
  [ts.SyntaxKind.PlusToken, '+'],
  [ts.SyntaxKind.PercentToken, '%'],
  [ts.SyntaxKind.SlashToken, '/'],
  [ts.SyntaxKind.EqualsEqualsToken, '=='],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '=='],
  [ts.SyntaxKind.ExclamationEqualsToken, '!='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '!='],
  [ts.SyntaxKind.BarBarToken, 'or'],
  [ts.SyntaxKind.QuestionQuestionToken, 'or'],
  [ts.SyntaxKind.AmpersandAmpersandToken, 'and'],
  [ts.SyntaxKind.CommaToken, 'comma'],
]);

/** A chain of one operator, its operands so far; `a + b + c` is one operation with three. */
interface Chain {
  readonly kind: Kind;
  readonly list: [Expr, ...Expr[]];
}

/** Operators. The left spine is read without recursion, so that thousands of terms are one list. */
export function readBinary(reading: Reading, node: ts.BinaryExpression): Expr {
  if (isAssignment(node)) return readAssignment(reading, node);
  const spine: ts.BinaryExpression[] = [];
  let base: ts.Expression = node;
  for (;;) {
    if (ts.isParenthesizedExpression(base)) base = base.expression;
    else if (ts.isBinaryExpression(base) && !isAssignment(base)) {
      spine.push(base);
      base = base.left;
    } else break;
  }
  let before = reading.effects;
  let chain: Chain = { kind: 'comma', list: [reading.expression(base)] };
  let last: ts.Node = base;
  for (let at = spine.length - 1; at >= 0; at--) {
    const link = spine[at];
    if (!link) continue;
    const kind = kinds.get(link.operatorToken.kind) ?? 'other';
    const merges = chain.kind === kind && (kind === '+' || kind === 'or' || kind === 'other');
    const left = merges ? chain.list[0] : finish(reading, chain, last);
    if (kind === 'comma') keepEffects(reading, before, left);
    before = reading.effects;
    let right = left;
    const readRight = () => {
      right = reading.expression(link.right);
    };
    if (kind === 'and' || kind === 'or') underGuard(reading, left, kind === 'or', readRight);
    else readRight();
    if (merges) chain.list.push(right);
    else chain = { kind, list: kind === 'comma' ? [right] : [left, right] };
    last = link;
  }
  return finish(reading, chain, last);
}

function finish(reading: Reading, { kind, list }: Chain, node: ts.Node): Expr {
  const [first] = list;
  if (list.length === 1) return first;
  const region = reading.region(node);
  switch (kind) {
    case 'or':
      return { is: 'either', options: list, region };
    case 'and':
      return { is: 'either', test: first, options: [list[1] ?? first], region };
    case 'comma':
    case 'other':
      return { is: 'unknown', text: reading.text(node), holds: list, region };
    default:
      return { is: 'operation', op: kind, operands: list, region };
  }
}

/** `test ? a : b` */
export function readConditional(reading: Reading, node: ts.ConditionalExpression): Expr {
  const test = reading.expression(node.condition);
  let yes = test;
  let no = test;
  underGuard(reading, test, false, () => {
    yes = reading.expression(node.whenTrue);
  });
  underGuard(reading, test, true, () => {
    no = reading.expression(node.whenFalse);
  });
  return { is: 'either', test, options: [yes, no], region: reading.region(node) };
}
