import type { Binding, Call, Class, Expr, Fn, Guard, Module } from './module.ts';
import type { NonEmpty, Site, Tree } from './site.ts';

export type Confidence = 'certain' | 'likely';

/** All linked modules of one tree, and the questions that can be asked of them. */
export interface Program {
  readonly tree: Tree;
  /** Those that were read for what they may hold themselves, or that such ones rely on. */
  readonly modules: ReadonlyMap<string, Module>;
  /** The module of a path; it may be read for this question only. */
  module(path: string): Module | undefined;
  /**
   * Every string that an expression can be, with holes for what cannot be known. `at` is the path of its module. `called`:
   * as it is when the functions around it are called from these places, innermost first.
   */
  evaluate(expr: Expr, at: string, called?: readonly Called[]): Evaluation;
  /**
   * The same, with marks for the parameters of some functions around it, whoever calls them: a mark holds the place of the
   * function among these, and that of the parameter in it (`splitMarks`).
   */
  evaluateOpen(expr: Expr, at: string, fns: readonly Fn[]): Evaluation;
  /** Every string that an item of a list can be, item by item; undefined where the list is not written down. */
  evaluateItems(list: Expr, at: string, called?: readonly Called[]): readonly Evaluation[] | undefined;
  /** What an expression stands for, after names, imports, re-exports, members and constant tables were followed. */
  refer(expr: Expr, at: string, called?: readonly Called[]): readonly Referent[];
  /** Every call of those modules, nested ones included, in the order of paths and then of the source. */
  calls(): readonly CallSite[];
  /** The calls of one module; it may be read for this question only. */
  callsAt(path: string): readonly CallSite[];
  /** The calls whose callee can be this function, wherever in the tree they stand. */
  callersOf(fn: Fn): readonly CallSite[];
  /** The version that the nearest `package.json` around a file asks of a package: `^5.0.0`. */
  dependency(name: string, at: string): string | undefined;
  /** The folder of the nearest `package.json` around a file; '' where there is none. */
  home(at: string): string;
  /** The path of the module that a specifier means in another module, where the tree has it. */
  resolve(specifier: string, at: string): string | undefined;
  /** The functions around a place, innermost first. */
  enclosing(path: string, expr: Expr): readonly Fn[];
}

/** A function, and the call that its parameters stand for; without one nothing is known of them. */
export interface Called {
  readonly fn: Fn;
  readonly site?: Pick<CallSite, 'path' | 'call'>;
}

export interface CallSite {
  readonly path: string;
  readonly call: Call;
  readonly when: readonly Guard[];
  readonly each: readonly Binding[];
  /** The functions around the call, innermost first. */
  readonly within: readonly Fn[];
}

/** What an expression stands for. */
export type Referent =
  /**
   * A member of a package that is not in the tree: `{from: 'express', name: 'Router'}`, `{from: 'fastapi', name: 'APIRouter'}`.
   * `on`: the value that it is a member of, where one was made; the name alone says only by what.
   */
  | (External & { readonly on?: Made })
  | Made
  | { readonly is: 'function'; readonly fn: Fn; readonly path: string }
  | { readonly is: 'class'; readonly cls: Class; readonly path: string }
  /** `path` is the module of the call, `home` that of the class. */
  | {
      readonly is: 'instance';
      readonly cls: Class;
      readonly home: string;
      readonly call: Call;
      readonly path: string;
      readonly key: string;
      readonly ways: NonEmpty<readonly Called[]>;
    }
  /**
   * A parameter of a function around the expression that no known call fills with one value. `place` is that of the
   * argument: one less than `index` in a function whose first parameter is what it is called on.
   */
  | {
      readonly is: 'parameter';
      readonly fn: Fn;
      readonly index: number;
      readonly place: number;
      readonly path: string;
    }
  /** Any other expression: a literal, a template, a table; evaluate it at `path`. */
  | { readonly is: 'value'; readonly expr: Expr; readonly path: string }
  /** A module of the tree, as a namespace. */
  | { readonly is: 'module'; readonly path: string }
  /** `call`: the call that it is the value of, where that is known. */
  | {
      readonly is: 'unknown';
      readonly text: string;
      readonly call?: { readonly expr: Call; readonly path: string };
    };

/**
 * The value that a call of something external returned. `key` is the place of its creation: one router, one key. `ways`: the
 * calls, innermost first, of the functions that the place stands in, for each way that led there.
 */
export interface Made {
  readonly is: 'made';
  readonly by: External;
  readonly call: Call;
  readonly path: string;
  readonly key: string;
  readonly ways: NonEmpty<readonly Called[]>;
}

/** `name` is `default`, `*`, or a member path such as `Router` or `sub.Thing`. */
export interface External {
  readonly is: 'external';
  readonly from: string;
  readonly name: string;
}

/** The strings an expression can be. `complete` is false when a value was left out (a cycle, a limit). */
export interface Evaluation {
  readonly values: readonly Pattern[];
  readonly complete: boolean;
  /** How it came about, one step a line: `baseURL '/api' (web/api.ts:9)`. */
  readonly trail: readonly Evidence[];
}

export interface Evidence {
  readonly site: Site;
  readonly note: string;
}

/**
 * Text with holes. segment: one unknown value, taken to hold no `/`. rest: anything. base: an unknown host or prefix at
 * the start (an environment variable, a setting).
 */
export interface Pattern {
  readonly parts: readonly (string | Hole)[];
  readonly confidence: Confidence;
}

export interface Hole {
  readonly hole: 'segment' | 'rest' | 'base';
}
