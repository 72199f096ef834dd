import type { Binding, Class, Expr, Fn, Guard, Import, Step } from '../../model/module.ts';
import type { Region } from '../../model/site.ts';
import type { RegionOf } from '../regions.ts';
import type { Syntax } from './syntax.ts';

/** Where the names of the top level are collected. */
export interface Top {
  readonly functions: Fn[];
  readonly classes: Class[];
  readonly bindings: Binding[];
  /** Every top-level name, with the place that bound it first. */
  readonly names: Map<string, Region>;
}

/**
 * A block and the names it declares, each with what it is called in the module form: there a function has one scope, so a
 * name that hides another of the same function takes a prime.
 */
export interface Block {
  readonly names: Map<string, string>;
  readonly around?: Block;
  /** It is the body of a function. */
  readonly isBody: boolean;
}

/** The place in a body that is being read. `steps` is shared by the whole body of one function or of the module. */
export interface Flow {
  readonly steps: Step[];
  readonly when: readonly Guard[];
  readonly each: readonly Binding[];
  /** Only where a bound name is a name of the module. */
  readonly top?: Top;
  /** The block that is being read, where a language lets blocks declare names. */
  readonly block?: Block;
}

/** What holds for the statements that follow in the same block; `never` when none of them is reached. */
export type After = readonly Guard[] | 'never';

/** One file being read: its text, what has been found, and the ways back into the readers. */
export interface Reading {
  readonly text: string;
  /** What the file calls its package. */
  package?: string;
  readonly regionOf: RegionOf;
  readonly imports: Import[];
  expression(node: Syntax, flow: Flow): Expr;
  statement(node: Syntax, flow: Flow): After;
  isStatement(node: Syntax): boolean;
}

export type ReadExpression = (node: Syntax, flow: Flow, reading: Reading) => Expr;
export type ReadStatement = (node: Syntax, flow: Flow, reading: Reading) => After;

/** The text of a node. */
export function textOf(node: Syntax, reading: Reading): string {
  return reading.text.slice(node.from, node.to);
}

/** The region of a node. */
export function regionOf(node: Syntax, reading: Reading): Region {
  return reading.regionOf(node.from, node.to);
}
