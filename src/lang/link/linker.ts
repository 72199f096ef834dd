import type { Class, Expr, Fn, LanguageId } from '../../model/module.ts';
import type { CallSite } from '../../model/program.ts';
import type { Side, Tree } from '../../model/site.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { dialectOf } from '../dialects/index.ts';
import type { ClassTarget, Env, FunctionTarget, Located, Target } from './target.ts';
import type { Texts } from './texts.ts';
import type { Unit } from './unit.ts';

/** The questions the parts of the linker ask each other. */
export interface Linker {
  readonly tree: Tree;
  readonly side: Side;
  readonly units: ReadonlyMap<string, Unit>;
  /** Grows where an answer depends on how the question was reached: a cycle, too deep, too long. Such answers are not kept. */
  cuts: number;
  /** Grows where an answer leaves something out in any case: more callers, items or ways than are followed. */
  limits: number;
  /** How many steps the question may still take. */
  budget: number;
  depth: number;
  /** How often a parameter may still be followed to the callers. */
  hops: number;
  resolve(from: string, specifier: string, language: LanguageId): string | undefined;
  /** The modules of the package of a module, itself included. */
  packageOf(unit: Unit): readonly Unit[];
  refer(expr: Expr, at: string, env: Env): readonly Target[];
  /** What the members of that name are; undefined where there is none. */
  member(of: Target, name: string): readonly Target[] | undefined;
  /** What a module exports under a name; undefined where it does not. */
  exported(path: string, name: string): readonly Target[] | undefined;
  /** The items of a list, as far as it is written down. */
  elements(list: Located): readonly Located[] | undefined;
  texts(expr: Expr, at: string, env: Env): Texts;
  callersOf(fn: Fn): readonly CallSite[];
  /** What the tree gives a field of the objects of a class from outside; `isAny`: when they are made as well. */
  givenFields(cls: Class, name: string, isAny: boolean): readonly Located[];
  /** The functions of that name that can be called on what their first parameter is given. */
  extensions(name: string): readonly FunctionTarget[];
  /** The classes of the tree that extend this one, directly or not. */
  derivedFrom(cls: Class): readonly ClassTarget[];
}

/** The dialect of a module. */
export function dialectIn(linker: Linker, path: string): Dialect | undefined {
  const unit = linker.units.get(path);
  return unit && dialectOf(unit.module.language);
}

/** How many steps one question may take before what is left is a hole. */
export const budgetOfQuestion = 2000;
const depthLimit = 120;

/** Goes one step deeper; false, and a cut, where the question has gone too deep or taken too long. */
export function enter(linker: Linker): boolean {
  if (linker.depth >= depthLimit || linker.budget <= 0) {
    linker.cuts++;
    return false;
  }
  linker.budget--;
  linker.depth++;
  return true;
}

/** Asks one hop further up. */
export function hop<T>(linker: Linker, question: () => T): T {
  linker.hops--;
  const answer = question();
  linker.hops++;
  return answer;
}

/** Asks apart from the question at hand, without following parameters, so that the answer is the same whoever asks first. */
export function askApart<T>(linker: Linker, question: () => T): T {
  const { cuts, limits, budget, depth, hops } = linker;
  linker.budget = budgetOfQuestion;
  linker.depth = 0;
  linker.hops = 0;
  const answer = question();
  linker.cuts = cuts;
  linker.limits = limits;
  linker.budget = budget;
  linker.depth = depth;
  linker.hops = hops;
  return answer;
}
