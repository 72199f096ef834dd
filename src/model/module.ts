import type { Gap } from './gap.ts';
import type { NonEmpty, Region } from './site.ts';

/** Every language a reader exists for. `typescript` covers JavaScript, JSX and the scripts of components. */
export type LanguageId =
  | 'typescript'
  | 'python'
  | 'go'
  | 'ruby'
  | 'php'
  | 'java'
  | 'kotlin'
  | 'csharp'
  | 'rust';

/**
 * The one small, language-neutral form of a source file. A reader per language produces it from the file's text alone,
 * so it is cached by digest. It is plain data; `lang/module-code/describe-module.ts` names all its parts once more.
 */
export interface Module {
  readonly path: string;
  readonly language: LanguageId;
  /** What the file calls its package or namespace, where its language has such. */
  readonly package?: string;
  readonly imports: readonly Import[];
  readonly exports: readonly Export[];
  /** Every name bound at the top level to a value, in source order; a name bound again stands again. */
  readonly bindings: readonly Binding[];
  /** Named functions of the top level. Nested ones are `function` expressions assigned in `steps`. */
  readonly functions: readonly Fn[];
  readonly classes: readonly Class[];
  /** The top-level body, bindings included (as `assign` steps). */
  readonly steps: readonly Step[];
  readonly gaps: readonly Gap[];
}

/**
 * `import x from 'm'` is name `default`; `import * as x`, `import m` (Python) and `const x = require('m')` are name `*`.
 * What is loaded without a name (`import 'm'`, `import('m')`, a bare `require('m')`) has the local name ''.
 * Python's `import a.b` binds `a` and stands a second time under the local name `a.b`; `from m import *` is local `*`.
 */
export interface Import {
  readonly local: string;
  /** The specifier as written; Python's leading dots are kept: `..kit.query`. */
  readonly from: string;
  readonly name: string;
  readonly region: Region;
}

/**
 * `export { a as b } from 'm'` is a member of a namespace import, under the name `b`; `export * from 'm'` has the name `*`.
 * `module.exports = x` and `export = x` have the name `=`.
 */
export interface Export {
  readonly name: string;
  readonly value: Expr;
}

export interface Binding {
  readonly name: string;
  readonly value: Expr;
  readonly type?: Expr;
  readonly region: Region;
}

export interface Param {
  readonly name: string;
  readonly type?: Expr;
  readonly default?: Expr;
  readonly rest?: true;
  /** The function can be called on what it is given here, as if that had it: C#'s `this`. */
  readonly extended?: true;
  /** A destructured parameter: its shape, as the target of an `assign` step would be. Its `name` is no identifier. */
  readonly shape?: Expr;
}

/** `region` spans the whole function, body included: a scope is found by its region. */
export interface Fn {
  readonly name?: string;
  readonly params: readonly Param[];
  readonly decorators: readonly Expr[];
  readonly steps: readonly Step[];
  readonly region: Region;
  /** Where its name stands; kept for Python alone. */
  readonly named?: Region;
  /** What it is annotated to return; kept for Python alone, whose frameworks read it. */
  readonly returns?: Expr;
  /** The type it extends, whose object it is called on: kept for Kotlin alone. */
  readonly receiver?: Expr;
  /** `get x() {}`: to read the member is to call it. Python's `@property` stands in the decorators. */
  readonly get?: true;
}

/** A field without a default has the value `unknown` with an empty text. */
export interface Class {
  readonly name: string;
  /** The names of its type parameters, where they are written as such: `class Page[T]` (PEP 695). */
  readonly params?: readonly string[];
  readonly bases: readonly Expr[];
  readonly decorators: readonly Expr[];
  readonly fields: readonly Binding[];
  readonly methods: readonly Fn[];
  /** It has no objects but those of its heirs: an interface, or a class that says so. */
  readonly abstract?: true;
  readonly region: Region;
  /** The class is declared elsewhere in its package; this holds more of its methods, and binds no name. */
  readonly part?: true;
}

/**
 * A body is a flat, ordered list: what `if` and `for` enclosed is written on each step, so order, guards and loops
 * survive without statements. `call` is any expression that stands for its effect (and the tests of guards that call).
 * In a target, `either` is a name with its default: `const { a = 1 } = x`.
 */
export interface Step {
  readonly do: 'call' | 'assign' | 'append' | 'return';
  readonly to?: Expr;
  readonly value: Expr;
  readonly when: readonly Guard[];
  readonly each: readonly Binding[];
  /** The name belongs to a scope further out: a bare `x = 1` in a JavaScript function, Python's `global` and `nonlocal`. */
  readonly outer?: true;
}

export interface Guard {
  readonly test: Expr;
  readonly negated: boolean;
}

export interface Node {
  readonly region: Region;
}

export interface Argument {
  readonly name?: string;
  readonly spread?: true;
  readonly value: Expr;
}

export interface TemplateText {
  readonly text: string;
  readonly region: Region;
}

export interface Entry {
  readonly key: string | Expr | '...';
  readonly value: Expr;
}

/** Only what evaluation needs. `await`, `as T`, `x!`, parentheses and `?.` leave no trace. */
export type Expr = Node &
  (
    | {
        readonly is: 'literal';
        readonly value: string | number | boolean | null;
        /** For a string: where its characters stand, without prefix and quotes. */
        readonly inner?: Region;
      }
    | {
        readonly is: 'template';
        readonly tag?: Expr;
        readonly parts: readonly (TemplateText | Expr)[];
      }
    | { readonly is: 'name'; readonly name: string }
    | { readonly is: 'member'; readonly of: Expr; readonly name: string | Expr }
    | {
        readonly is: 'call';
        readonly of: Expr;
        readonly args: readonly Argument[];
        readonly make?: true;
        /** `<Card title="x" />`: a component, which is a function, called with its attributes. */
        readonly element?: true;
      }
    | { readonly is: 'object'; readonly entries: readonly Entry[] }
    | { readonly is: 'array'; readonly items: readonly Argument[] }
    | { readonly is: 'either'; readonly test?: Expr; readonly options: NonEmpty<Expr> }
    | {
        readonly is: 'operation';
        readonly op: '==' | '!=' | '+' | '%' | '/' | '!';
        readonly operands: NonEmpty<Expr>;
      }
    | { readonly is: 'function'; readonly fn: Fn }
    | { readonly is: 'class'; readonly cls: Class }
    /** What this form has no word for; the expressions inside are kept, so no call is lost. */
    | { readonly is: 'unknown'; readonly text: string; readonly holds: readonly Expr[] }
  );

export type ExprOf<K extends Expr['is']> = Extract<Expr, { is: K }>;
export type Call = ExprOf<'call'>;
