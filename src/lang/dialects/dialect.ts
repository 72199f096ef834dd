import type { Argument, Expr, Fn, Import, LanguageId, Module } from '../../model/module.ts';
import type { External } from '../../model/program.ts';
import type { Texts } from '../link/texts.ts';
import type { TreeIndex } from '../tree-index.ts';

/**
 * What one language means by its names, as far as the linker has to know; everything else is told by the module form.
 */
export interface Dialect {
  /** What the object that a method is called on is named; PHP's `$this` and Ruby's `self` are read as `this`. */
  readonly receiver: 'this' | 'first parameter';
  /** Whether a method is called on nothing, though its class declares it. */
  isStatic(fn: Fn): boolean;
  /** The fields of a class can be named alone in its body. */
  readonly namesFields: boolean;
  /** A path starts with a package, whatever else has its name: `let rocket = rocket::build()` in a function `rocket`. */
  readonly pathsNameCrates?: true;
  /** What an object has can be named alone in the methods of its class: `path` for `this.path`. */
  readonly namesMembers?: true;
  /** What other modules can name: what is declared to be exported, every top-level name, or that of the whole package. */
  readonly exports: 'declared' | 'names' | 'package';
  /**
   * Modules with the same answer are one package: each sees the top-level names of the others where it imports `*` from
   * it, and together they export them. Without it a module stands alone.
   */
  packageOf?(module: Module): string;
  /** Packages whose names every module sees without an import. */
  readonly sees?: readonly string[];
  /** The packages, as `packageOf` calls them, that a specifier can mean or name something of, the likeliest first. */
  packagesIn?(specifier: string): readonly string[];
  /** The files of the tree that a specifier can mean in `from`, the likeliest first; of a package, all its files. */
  resolve(from: string, specifier: string, index: TreeIndex): readonly string[];
  /** A specifier means the same in all files of a folder. */
  readonly resolvesByFolder: boolean;
  /** The specifier of the module that an import of a name may load: `from a import b` can be the module `a.b`. */
  inner?(from: string, name: string): string;
  /** The specifier of the file that a type of a package stands in, where an import of the whole package brings it. */
  typeIn?(from: string, name: string): string;
  /** Specifiers of what else runs where a module is imported: the packages around it. */
  around?(entry: Import): readonly string[];
  /** `import a.b` binds `a.b` as well. */
  readonly bindsDotted: boolean;
  /** An import still counts where its name is given a value as well: `try: import x` with a fallback. */
  readonly keepsImports: boolean;
  /** `super()` is the object as its base class sees it. */
  readonly callsSuper: boolean;
  /** Functions can be called on what their first parameter is given, where that parameter says so. */
  readonly extends?: true;
  /** A class can be named with types in brackets: `Repository[User]`. */
  readonly bracketsTypes?: true;
  /** Members of a constant that stand for it: `Color.RED.value`. */
  readonly sameMembers: ReadonlySet<string>;
  /** Functions of the language that hand back the items of their argument. */
  readonly copiers: ReadonlySet<string>;
  /** What a loop over a table gives. */
  readonly tableItems: 'keys' | 'values';
  /** Objects get their fields from outside as well: `T{a: b}` by order or name, `t.a = b`. */
  readonly fillsFields: boolean;
  /** What a call makes comes first of its results, an error behind it. */
  readonly answersErrors?: true;
  /** What a function of the language's own library makes of texts. */
  textCall?(called: External, args: readonly Argument[], ask: TextQuestions): Texts | undefined;
  /** What a constant of a package outside the tree holds: `http.MethodGet`. */
  constant?(constant: External): string | undefined;
  /** `separator.join(list)` and `'{}'.format(x)`, rather than `list.join(separator)`. */
  readonly textsJoin: boolean;
}

/** What holds in most languages; one says only where it differs. */
export const plain = {
  isStatic: () => false,
  namesFields: false,
  bindsDotted: false,
  keepsImports: false,
  callsSuper: false,
  sameMembers: new Set(),
  copiers: new Set(),
  tableItems: 'keys',
  fillsFields: false,
  textsJoin: false,
} as const satisfies Partial<Dialect>;

/** What may be asked of an argument. */
export interface TextQuestions {
  read(expr: Expr): Texts;
  /** The items of a list that is written down. */
  items(expr: Expr): readonly Texts[] | undefined;
}

export type Dialects = Readonly<Record<LanguageId, Dialect>>;
