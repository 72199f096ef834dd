import type * as ts from 'typescript';
import type { Gap } from '../../model/gap.ts';
import type { Binding, Class, Export, Expr, Fn, Guard, Import, Step } from '../../model/module.ts';
import type { Region } from '../../model/site.ts';

/** The body that is being read: where its steps go, and what encloses the next one. */
export interface Body {
  readonly steps: Step[];
  readonly declared: Set<string>;
  /** The steps that assign names without declaring them. */
  readonly bare: Set<Step>;
  readonly isModule: boolean;
  when: readonly Guard[];
  each: readonly Binding[];
}

/** One file on its way to a Module. The parts of the reader need each other, so they meet here. */
export interface Reading {
  readonly file: ts.SourceFile;
  readonly imports: Import[];
  readonly exports: Export[];
  readonly bindings: Binding[];
  readonly functions: Fn[];
  readonly classes: Class[];
  readonly gaps: Gap[];
  body: Body;
  depth: number;
  /** How many calls, tagged templates and functions were read so far: what must not be lost. */
  effects: number;
  region(node: ts.Node): Region;
  regionOf(start: number, end: number): Region;
  /** The source of a node, shortened. */
  text(node: ts.Node): string;
  expression(node: ts.Expression): Expr;
  /** The target of a declaration or an assignment; `declares` notes its names as the body's own. */
  target(node: ts.BindingName | ts.Expression, declares: boolean): Expr;
  fn(node: ts.FunctionLikeDeclaration | ts.ClassStaticBlockDeclaration): Fn;
  cls(node: ts.ClassLikeDeclaration, name?: string): Class;
  statements(nodes: readonly ts.Statement[]): void;
  /** Reads an expression that stands for its effect. */
  effect(node: ts.Expression): void;
}

/** How many guards a step keeps: the innermost ones. */
const guardLimit = 32;

/** Adds a step to the current body, with the guards and loops around it. */
export function addStep(reading: Reading, kind: Step['do'], value: Expr, to?: Expr, bare?: boolean): Step {
  const { body } = reading;
  const step: Step = { do: kind, ...(to && { to }), value, when: body.when, each: body.each };
  body.steps.push(step);
  if (bare) body.bare.add(step);
  return step;
}

/** Adds a step for an expression read since `before`, if it holds anything that must not be lost. */
export function keepEffects(reading: Reading, before: number, value: Expr): void {
  if (reading.effects > before) addStep(reading, 'call', value);
}

/** Runs `read` with one more guard around it. */
export function underGuard(reading: Reading, test: Expr, negated: boolean, read: () => void): void {
  const { body } = reading;
  const { when } = body;
  body.when = withGuard(when, { test, negated });
  read();
  body.when = when;
}

/** The guards with one more, innermost last. */
export function withGuard(when: readonly Guard[], guard: Guard): readonly Guard[] {
  return [...(when.length < guardLimit ? when : when.slice(1)), guard];
}
