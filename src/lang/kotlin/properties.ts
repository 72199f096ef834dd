import type { Expr } from '../../model/module.ts';
import { type Flow, type Reading, regionOf } from '../tree-sitter/reading.ts';
import type { Syntax } from '../tree-sitter/syntax.ts';
import { readFunction } from './functions.ts';
import { childOf, isType } from './shapes.ts';

const noValue = /^(?:modifiers|type_parameters|type_constraints|getter|setter|.*variable_declaration)$/;

/** What a property is given: its initial value, that of its delegate, or what its getter answers. */
export function initialOf(node: Syntax, flow: Flow, reading: Reading): Expr | undefined {
  const given = node.children.find((child) => !noValue.test(child.kind) && !isType(child));
  const value = given?.kind === 'property_delegate' ? given.children[0] : given;
  if (value) return reading.expression(value, flow);
  const getter = childOf(node, 'getter');
  if (!getter) return undefined;
  const fn = readFunction(getter, flow, reading);
  const region = regionOf(getter, reading);
  return { is: 'call', of: { is: 'function', fn, region }, args: [], region };
}
