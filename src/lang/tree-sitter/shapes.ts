import type { Expr, ExprOf } from '../../model/module.ts';
import { name, unknown } from './exprs.ts';
import { conjunction, operandsOf, operatorOf } from './operators.ts';
import { type ReadExpression, regionOf, textOf } from './reading.ts';
import { childAt } from './syntax.ts';

/** A name. */
export const readName: ReadExpression = (node, _flow, reading) => name(node, reading);

/** A word that stands for a value. */
export function constant(value: boolean | null): ReadExpression {
  return (node, _flow, reading) => ({ is: 'literal', value, region: regionOf(node, reading) });
}

/** A number, whatever its base, separators and suffix. */
export const readNumber: ReadExpression = (node, _flow, reading) => {
  const value = Number(
    textOf(node, reading)
      .replaceAll('_', '')
      .replace(/(?<=^\d+)[lL]$|(?<=^[\d.]+)[dDfFmM]$/, ''),
  );
  return Number.isNaN(value)
    ? unknown(node, reading)
    : { is: 'literal', value, region: regionOf(node, reading) };
};

/** What leaves no trace around the expression in a field, or around its first child. */
export function inner(field?: string): ReadExpression {
  return (node, flow, reading) => {
    const child = field === undefined ? node.children[0] : childAt(node, field);
    return child ? reading.expression(child, flow) : unknown(node, reading);
  };
}

/** `a.b`, by the fields of its two parts. */
export function member(object: string, named: string): ReadExpression {
  return (node, flow, reading) => {
    const of = childAt(node, object);
    const own = childAt(node, named);
    if (!of || !own) return unknown(node, reading);
    return {
      is: 'member',
      of: reading.expression(of, flow),
      name: textOf(own, reading),
      region: regionOf(node, reading),
    };
  };
}

/** A list of all that stands in it. */
export const readList: ReadExpression = (node, flow, reading) => ({
  is: 'array',
  items: node.children.map((child) => ({ value: reading.expression(child, flow) })),
  region: regionOf(node, reading),
});

/** `test ? a : b` */
export const readConditional: ReadExpression = (node, flow, reading) => {
  const [test, value, other] = ['condition', 'consequence', 'alternative'].map((field) => {
    const child = childAt(node, field);
    return child ? reading.expression(child, flow) : unknown(node, reading);
  });
  if (!test || !value || !other) return unknown(node, reading);
  return { is: 'either', test, options: [value, other], region: regionOf(node, reading) };
};

/** What an operator of two operands means: one of the form's own, either of both, or the last where all before hold. */
export type Meaning = ExprOf<'operation'>['op'] | 'either' | 'both';

/** What operators mean in most languages. */
export const plainMeanings: ReadonlyMap<string, Meaning> = new Map([
  ['+', '+'],
  ['==', '=='],
  ['!=', '!='],
  ['&&', 'both'],
]);

/** `a + b`, by what each operator means; other operators keep what they stand between. */
export function operation(meanings: ReadonlyMap<string, Meaning>): ReadExpression {
  return (node, flow, reading) => {
    const operator = operatorOf(node, reading);
    const [first, ...rest] = operandsOf(node, operator, reading).map((it) => reading.expression(it, flow));
    const meaning = meanings.get(operator);
    if (!first || !meaning) return unknown(node, reading, first ? [first, ...rest] : []);
    const region = regionOf(node, reading);
    const operands: readonly [Expr, ...Expr[]] = [first, ...rest];
    if (meaning === 'either') return { is: 'either', options: operands, region };
    if (meaning === 'both') return conjunction(operands, node, reading);
    return { is: 'operation', op: meaning, operands, region };
  };
}

/** `!a`; any other sign before a value leaves nothing known of it. */
export const readUnary: ReadExpression = (node, flow, reading) => {
  const child = node.children.find((it) => it.field !== 'operator');
  const operand = child ? reading.expression(child, flow) : unknown(node, reading);
  return reading.text[node.from] === '!'
    ? { is: 'operation', op: '!', operands: [operand], region: regionOf(node, reading) }
    : unknown(node, reading, [operand]);
};
