import type { Argument, Expr } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';
import { readMaker } from './read-maker.ts';
import type { Family } from './strawberry-name.ts';

/** A call of `strawberry.field` or one of its kin, or the bare decorator. */
export interface FieldCall {
  readonly family: Family;
  readonly name: string;
  readonly args: readonly Argument[];
}

const makers = new Set([
  'field',
  'mutation',
  'subscription',
  'connection',
  'node',
  'offset_paginated',
  'input_mutation',
  'create',
  'update',
  'delete',
  'order_field',
  'filter_field',
]);

/** The call that makes a field of an expression; `undefined` where it does not. */
export function readFieldCall(program: Program, expr: Expr, path: string): FieldCall | undefined {
  const maker = readMaker(program, expr, path);
  return maker && makers.has(maker.name) ? maker : undefined;
}
