import type { Expr } from '../../model/module.ts';
import { name, unknown } from '../tree-sitter/exprs.ts';
import { readBlock } from '../tree-sitter/flow.ts';
import { operatorOf } from '../tree-sitter/operators.ts';
import { type Flow, type ReadExpression, type Reading, regionOf, textOf } from '../tree-sitter/reading.ts';
import { type Meaning, operation, plainMeanings } from '../tree-sitter/shapes.ts';
import { childAt, type Syntax } from '../tree-sitter/syntax.ts';
import { readTypedCall } from './calls.ts';
import { childOf } from './shapes.ts';

const words: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** A name, or a word for a value, which the grammar calls a name as well. */
export const readIdentifier: ReadExpression = (node, _flow, reading) => {
  const value = words.get(textOf(node, reading));
  if (value === undefined) return plain(name(node, reading));
  return { is: 'literal', value, region: regionOf(node, reading) };
};

function plain(expr: Extract<Expr, { is: 'name' }>): Expr {
  return { ...expr, name: expr.name.replaceAll('`', '') };
}

/** `this`, `this@Outer` and `super`. */
export function word(text: 'this' | 'super'): ReadExpression {
  return (node, _flow, reading) => ({ ...name(node, reading), name: text });
}

/** `a.b`, `a?.b` and `A::b`. */
export const readNavigation: ReadExpression = (node, flow, reading) => {
  const [of, named] = node.children;
  if (!of || named?.kind !== 'identifier')
    return unknown(node, reading, of ? [reading.expression(of, flow)] : []);
  return {
    is: 'member',
    of: reading.expression(of, flow),
    name: textOf(named, reading),
    region: regionOf(node, reading),
  };
};

/** `a[b]` */
export const readIndex: ReadExpression = (node, flow, reading) => {
  const [of, key] = node.children;
  if (!of || !key) return unknown(node, reading);
  return {
    is: 'member',
    of: reading.expression(of, flow),
    name: reading.expression(key, flow),
    region: regionOf(node, reading),
  };
};

/** A type is its name, without arguments. */
export const readType: ReadExpression = (node, _flow, reading) => {
  const [first, ...rest] = node.children.filter(({ kind }) => kind === 'identifier');
  if (!first) return unknown(node, reading);
  return rest.reduce<Expr>(
    (of, part) => ({
      is: 'member',
      of,
      name: textOf(part, reading),
      region: reading.regionOf(first.from, part.to),
    }),
    name(first, reading),
  );
};

const meanings: ReadonlyMap<string, Meaning> = new Map([
  ...plainMeanings,
  ['===', '=='],
  ['!==', '!='],
  ['?:', 'either'],
]);
const readOperation = operation(meanings);

/** `a + b`; what looks like `a < B > { … }` calls a with a type. */
export const readBinary: ReadExpression = (node, flow, reading) => {
  const [left, right] = [childAt(node, 'left'), childAt(node, 'right')];
  if (left?.kind === node.kind && operatorOf(node, reading) === '>' && operatorOf(left, reading) === '<') {
    const [callee, type] = [childAt(left, 'left'), childAt(left, 'right')];
    const isCall = /^(?:lambda_literal|parenthesized_expression|call_expression)$/.test(right?.kind ?? '');
    if (callee && type && right && isCall && reading.text[callee.to] === '<')
      return readTypedCall(callee, type, right, flow, reading);
  }
  return readOperation(node, flow, reading);
};

/** `!a`, `a!!`; any other sign leaves nothing known of the value. */
export const readUnary: ReadExpression = (node, flow, reading) => {
  const child = childAt(node, 'argument');
  const operand = child ? reading.expression(child, flow) : unknown(node, reading);
  const operator = operatorOf(node, reading);
  if (operator === '!!') return operand;
  return operator === '!'
    ? { is: 'operation', op: '!', operands: [operand], region: regionOf(node, reading) }
    : unknown(node, reading, [operand]);
};

/** What a branch gives: the last expression of its block. */
function branchValue(node: Syntax | undefined, flow: Flow, reading: Reading): Expr | undefined {
  if (node?.kind !== 'block') return node && reading.expression(node, flow);
  readBlock(node.children.slice(0, -1), flow, reading);
  const last = node.children.at(-1);
  return last && reading.expression(last, flow);
}

/** `if (test) a else b` as a value. */
export const readConditional: ReadExpression = (node, flow, reading) => {
  const condition = childAt(node, 'condition');
  const test = condition ? reading.expression(condition, flow) : unknown(node, reading);
  const branches = node.children.filter((child) => child.field === '');
  const [value, other] = branches.map((it) => branchValue(it, flow, reading));
  if (!value || !other) return unknown(node, reading, [test, ...(value ? [value] : [])]);
  return { is: 'either', test, options: [value, other], region: regionOf(node, reading) };
};

/** `when` as a value: any of what its entries give. */
export const readChoice: ReadExpression = (node, flow, reading) => {
  const subject = childOf(node, 'when_subject')?.children[0];
  const test = subject ? reading.expression(subject, flow) : unknown(node, reading);
  const entries = node.children.filter(({ kind }) => kind === 'when_entry');
  const [first, ...rest] = entries.flatMap((entry) => {
    const value = branchValue(entry.children.at(-1), flow, reading);
    return value ? [value] : [];
  });
  if (!first) return unknown(node, reading, [test]);
  return { is: 'either', test, options: [first, ...rest], region: regionOf(node, reading) };
};
