import * as ts from 'typescript';
import type { Argument, Expr } from '../../model/module.ts';
import { readJsx } from './jsx.ts';
import { readBinary, readConditional } from './operators.ts';
import type { Reading } from './reading.ts';
import { boundFunction, forwardedCall } from './receivers.ts';
import { readArrayLiteral, readObjectLiteral } from './tables.ts';
import { readTaggedTemplate, readTemplate, textLiteral } from './templates.ts';

/** How deep expressions may nest before the rest is a gap. */
const depthLimit = 400;
/** How long a chain of calls and members may be. */
const chainLimit = 4000;

/** Any expression. Calls and members chain to the left without recursion; anything deeper than the limit is a gap. */
export function readExpression(reading: Reading, node: ts.Expression): Expr {
  const links: ts.Expression[] = [];
  let base = node;
  for (;;) {
    const inner = innerOf(base);
    if (!inner) break;
    if (isLink(base)) links.push(base);
    base = inner;
  }
  if (reading.depth >= depthLimit || links.length > chainLimit) return tooDeep(reading, node);
  reading.depth++;
  let value = readBase(reading, base);
  for (let at = links.length - 1; at >= 0; at--) {
    const link = links[at];
    if (link) value = readLink(reading, link, value);
  }
  reading.depth--;
  return value;
}

function tooDeep(reading: Reading, node: ts.Expression): Expr {
  if (!reading.gaps.some((gap) => gap.reason === 'too-large')) {
    reading.gaps.push({
      at: { side: 'head', path: reading.file.fileName, region: reading.region(node) },
      reason: 'too-large',
      effect: 'counts',
      note: `Expressions nest deeper than ${depthLimit} levels here; what is inside was not read.`,
    });
  }
  return { is: 'unknown', text: reading.text(node), holds: [], region: reading.region(node) };
}

/** The expression a link or a transparent wrapper stands on. */
function innerOf(node: ts.Expression): ts.Expression | undefined {
  if (
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isCallExpression(node) ||
    ts.isParenthesizedExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isTypeAssertionExpression(node) ||
    ts.isAwaitExpression(node) ||
    ts.isExpressionWithTypeArguments(node)
  )
    return node.expression;
  return ts.isTaggedTemplateExpression(node) ? node.tag : undefined;
}

function isLink(node: ts.Expression): boolean {
  return (
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isCallExpression(node) ||
    ts.isTaggedTemplateExpression(node)
  );
}

function readLink(reading: Reading, node: ts.Expression, of: Expr): Expr {
  const region = reading.region(node);
  if (ts.isPropertyAccessExpression(node)) return { is: 'member', of, name: node.name.text, region };
  if (ts.isElementAccessExpression(node)) {
    const key = node.argumentExpression;
    const name = ts.isStringLiteralLike(key) ? key.text : reading.expression(key);
    return { is: 'member', of, name, region };
  }
  if (ts.isTaggedTemplateExpression(node)) return readTaggedTemplate(reading, node, of);
  if (!ts.isCallExpression(node)) return of;
  reading.effects++;
  const args = readArguments(reading, node.arguments);
  noteLoad(reading, of, args, region);
  const fn = boundFunction({ of, args });
  return fn ? { ...fn, region } : { is: 'call', ...(forwardedCall({ of, args }) ?? { of, args }), region };
}

/** A module loaded by an expression is an import without a name; a `const` that names it adds its own. */
function noteLoad(reading: Reading, of: Expr, args: readonly Argument[], region: Expr['region']): void {
  if (of.is !== 'name' || (of.name !== 'require' && of.name !== 'import')) return;
  const from = args[0]?.value;
  if (from?.is === 'literal' && typeof from.value === 'string')
    reading.imports.push({ local: '', from: from.value, name: '*', region });
}

/** The arguments of a call. */
function readArguments(reading: Reading, nodes: readonly ts.Expression[]): readonly Argument[] {
  return nodes.map((node) =>
    ts.isSpreadElement(node)
      ? { spread: true, value: reading.expression(node.expression) }
      : { value: reading.expression(node) },
  );
}

function readBase(reading: Reading, node: ts.Expression): Expr {
  if (ts.isIdentifier(node)) {
    const region = reading.region(node);
    return node.text === 'undefined'
      ? { is: 'literal', value: null, region }
      : { is: 'name', name: node.text, region };
  }
  if (ts.isStringLiteralLike(node)) return textLiteral(reading, node);
  if (ts.isTemplateExpression(node)) return readTemplate(reading, node);
  if (ts.isObjectLiteralExpression(node)) return readObjectLiteral(reading, node);
  if (ts.isArrayLiteralExpression(node)) return readArrayLiteral(reading, node);
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) {
    reading.effects++;
    return { is: 'function', fn: reading.fn(node), region: reading.region(node) };
  }
  if (ts.isNewExpression(node)) {
    reading.effects++;
    const of = reading.expression(node.expression);
    const args = readArguments(reading, node.arguments ?? []);
    return { is: 'call', of, args, make: true, region: reading.region(node) };
  }
  if (ts.isBinaryExpression(node)) return readBinary(reading, node);
  if (ts.isConditionalExpression(node)) return readConditional(reading, node);
  if (ts.isClassExpression(node)) {
    reading.effects++;
    return { is: 'class', cls: reading.cls(node), region: reading.region(node) };
  }
  if (ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node) || ts.isJsxFragment(node))
    return readJsx(reading, node);
  return readSimple(reading, node);
}

const keywords = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.ThisKeyword, 'this'],
  [ts.SyntaxKind.SuperKeyword, 'super'],
  [ts.SyntaxKind.ImportKeyword, 'import'],
]);

const constants = new Map<ts.SyntaxKind, boolean | null>([
  [ts.SyntaxKind.TrueKeyword, true],
  [ts.SyntaxKind.FalseKeyword, false],
  [ts.SyntaxKind.NullKeyword, null],
]);

function readSimple(reading: Reading, node: ts.Expression): Expr {
  const region = reading.region(node);
  const constant = constants.get(node.kind);
  if (constant !== undefined) return { is: 'literal', value: constant, region };
  const keyword = keywords.get(node.kind);
  if (keyword) return { is: 'name', name: keyword, region };
  if (ts.isNumericLiteral(node)) return { is: 'literal', value: Number(node.text), region };
  if (ts.isMetaProperty(node))
    return { is: 'name', name: reading.file.text.slice(node.getStart(reading.file), node.end), region };
  const holds: Expr[] = [];
  if (ts.isPrefixUnaryExpression(node)) {
    const operand = reading.expression(node.operand);
    if (node.operator === ts.SyntaxKind.ExclamationToken)
      return { is: 'operation', op: '!', operands: [operand], region };
    holds.push(operand);
  } else if (ts.isPostfixUnaryExpression(node)) holds.push(reading.expression(node.operand));
  else if (
    ts.isTypeOfExpression(node) ||
    ts.isVoidExpression(node) ||
    ts.isDeleteExpression(node) ||
    ts.isSpreadElement(node) ||
    ts.isJsxExpression(node) ||
    ts.isYieldExpression(node)
  ) {
    if (node.expression) holds.push(reading.expression(node.expression));
  }
  return { is: 'unknown', text: reading.text(node), holds, region };
}
