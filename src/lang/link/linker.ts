import type { Class, Expr, Fn, LanguageId } from '../../model/module.ts';
import type { CallSite } from '../../model/program.ts';
import type { Side, Tree } from '../../model/site.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { dialectOf } from '../dialects/index.ts';
import type { Origin } from './import-graph.ts';
import type { ClassTarget, Env, FunctionTarget, Located, Target } from './target.ts';
import type { Texts } from './texts.ts';
import type { Unit } from './unit.ts';
import type { Units } from './units.ts';

/** The questions the parts of the linker ask each other. */
export interface Linker {
  readonly tree: Tree;
  readonly side: Side;
  readonly units: Units;
  /** The other side of the tree, where the sides are linked together and differ. */
  other?: Linker;
  /** Grows where an answer rests on what the other side does not have or has otherwise. */
  differences: number;
  /** Grows where an answer depends on how the question was reached: a cycle, too deep, too long. Such answers are not kept. */
  cuts: number;
  /** Grows where an answer leaves something out in any case: more callers, items or ways than are followed. */
  limits: number;
  /** How many steps the question may still take. */
  budget: number;
  depth: number;
  /** The functions whose parameters stand in texts as marks, whoever calls them. */
  opened: readonly Fn[];
  /** How often a parameter may still be followed to the callers. */
  hops: number;
  unit(path: string): Unit | undefined;
  resolve(from: string, specifier: string, language: LanguageId): string | undefined;
  /** The same, whatever the other side answers. */
  locate(from: string, specifier: string, language: LanguageId): string | undefined;
  /** The modules of the package of a module that declare a name at their top level, or a part of a class of that name. */
  declaring(unit: Unit, name: string): readonly Unit[];
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
  /** The classes of the tree that extend this one, directly or not. */
  derivedFrom(cls: Class): readonly ClassTarget[];
  readonly surveys: TreeSurveys;
}

/** What all modules of a tree say, by what they say it of. */
export interface TreeSurvey<K, V> {
  /** What is said of one thing, in the order of paths; for the sake of something, only by files that may use it. */
  of(key: K, origin?: Origin): readonly V[];
  /** Whether what is said of it may differ on the other side, for all that this side knows. */
  differs(key: K, origin?: Origin): boolean;
}

/** What the modules of the tree say together. */
export interface TreeSurveys {
  /** The calls by the last names of what they may call. */
  readonly calls: TreeSurvey<string, CallSite>;
  /** The further names of what has a name. */
  readonly names: TreeSurvey<string, string>;
  /** The classes that extend a class themselves. */
  readonly heirs: TreeSurvey<Class, ClassTarget>;
  /** The functions that can be called on what their first parameter is given, by name. */
  readonly extensions: TreeSurvey<string, FunctionTarget>;
  /** What all components of an application have, by name. */
  readonly globals: TreeSurvey<string, Located>;
  /** What is given to fields by name: `t.a = b`, and `T{a: b}`. */
  readonly assigned: TreeSurvey<string, Given>;
  readonly made: TreeSurvey<string, Given>;
  /** The modules of a package, by its key. */
  readonly packages: TreeSurvey<string, Unit>;
  /** Those of them that declare a name, by the key and the name. */
  readonly declaring: TreeSurvey<string, Unit>;
}

/** What is given to a field of something. */
export interface Given {
  readonly path: string;
  readonly of: Expr;
  readonly value: Expr;
}

/** The dialect of a module. */
export function dialectIn(linker: Linker, path: string): Dialect | undefined {
  const unit = linker.unit(path);
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
  const { cuts, limits, budget, depth, hops, opened } = linker;
  linker.opened = [];
  linker.budget = budgetOfQuestion;
  linker.depth = 0;
  linker.hops = 0;
  const answer = question();
  linker.cuts = cuts;
  linker.limits = limits;
  linker.budget = budget;
  linker.depth = depth;
  linker.hops = hops;
  linker.opened = opened;
  return answer;
}
