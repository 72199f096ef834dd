import type { Expr } from '../../model/module.ts';
import type { NonEmpty } from '../../model/site.ts';
import { unknown } from './exprs.ts';
import { type Reading, regionOf, textOf } from './reading.ts';
import { childAt, type Syntax } from './syntax.ts';

/** How the operator of a node is written; '' where it has none. */
export function operatorOf(node: Syntax, reading: Reading): string {
  const operator = childAt(node, 'operator');
  return operator ? textOf(operator, reading) : '';
}

/** The operands of a chain of one operator, left to right, however long the chain is. */
export function operandsOf(node: Syntax, operator: string, reading: Reading): readonly Syntax[] {
  const operands: Syntax[] = [];
  let at: Syntax | undefined = node;
  while (at?.kind === node.kind && operatorOf(at, reading) === operator) {
    const right = childAt(at, 'right');
    if (right) operands.push(right);
    at = childAt(at, 'left');
  }
  if (at) operands.push(at);
  return operands.reverse();
}

/** All of them hold: the value is the last where those before hold. */
export function conjunction(all: NonEmpty<Expr>, node: Syntax, reading: Reading): Expr {
  const before = all.slice(0, -1);
  const [test] = before;
  if (!test) return all[0];
  return {
    is: 'either',
    test: before.length === 1 ? test : unknown(node, reading, before),
    options: [all.at(-1) ?? all[0]],
    region: regionOf(node, reading),
  };
}
