import type { Convention, Described } from '../../../model/extractor.ts';
import type { Call, Expr, Fn, Module, Param } from '../../../model/module.ts';
import type { Evaluation, External, Program, Referent } from '../../../model/program.ts';
import type { NonEmpty } from '../../../model/site.ts';
import type { Semantics } from '../endpoint.ts';
import type { Placed } from '../frontends/client.ts';
import type { Spelling } from '../route-spelling.ts';
import type { Act, Made } from './act.ts';
import type { Gathered } from './gathered.ts';

export type { Act, Made, PathText } from './act.ts';

/** What a web framework calls a path, and how it decides who answers. */
interface Framework extends Described {
  readonly languages: NonEmpty<string>;
  readonly signs: NonEmpty<string>;
  /** What matches in every file with a sign that tells something, where that says more; no global or sticky expression. */
  readonly mark?: RegExp;
  /** The packages one of which a program imports, where that is not what `signs` are. */
  readonly packages?: NonEmpty<string>;
  readonly conventions?: readonly Convention[];
  /** The expressions of a parsed module that matter; without it, all that it imports does. */
  readonly asks?: (module: Module) => readonly Expr[];
  readonly semantics: Semantics;
  /** The names of what makes a slash at the end count for nothing, wherever a file of the framework has one. */
  readonly forgives?: ReadonlySet<string>;
  /** Its routers match as they themselves are told; without it, all match as what they are mounted on is told. */
  readonly ownSettings?: true;
  readonly spell: Spelling;
  /** Whether a route `/` of a mounted router adds a slash to the prefix; `either` serves both. */
  readonly rootAddsSlash: boolean | 'either';
}

/** A framework whose routes are no calls: it says itself what its routers are. */
export interface GatheredBackend extends Framework {
  /**
   * What matches in every file that tells it something without a sign, in TypeScript; no global or sticky expression. Without it,
   * all that its files import is parsed.
   */
  readonly tellsBy?: RegExp;
  /** Every router of a program outside tests. */
  gather(program: Program): Iterable<Gathered>;
}

export type Backend = RouterBackend | GatheredBackend;

/** What one web framework's calls mean: everything driftgate knows of it. */
export interface RouterBackend extends Framework, RouterRules {}

/** What the calls of a framework tell its routers. */
export interface RouterRules extends Pick<Framework, 'languages' | 'signs' | 'packages'> {
  /** The router that a call of this external (or of a class derived from it) makes; `version` is what a package is asked for as. */
  makes(
    external: External,
    call: Call,
    version: (dependency: string) => string | undefined,
  ): Made | undefined;
  /** The methods of its routers that say something about routes. */
  readonly methods: RouterMethods;
  /** Whether a module may tell routers, where its imports do not say so: its language has imports that no file writes. */
  isUsed?(module: Module): boolean;
  /** What an item of a list of routes does: `Route('/x', read)` in `routes=[…]`. */
  entry?(external: External, call: Call, look: Look): readonly Act[];
  /** The last names of what mounts routers when it is made, before anything is told to it. */
  readonly mounters?: ReadonlySet<string>;
  /** Its methods are functions of its package as well, which `holds` tells the router of: Bottle's `@route('/x')`. */
  readonly speaksAlone?: true;
  /** Members of a router that stand for it: `app.router`. */
  readonly parts?: ReadonlySet<string>;
  /** Functions that only move routes about which they were told elsewhere. */
  readonly machinery?: ReadonlySet<string>;
  /**
   * The methods that give back the router they are called on, those that plugins add included; `all` where each does that
   * makes no other one.
   */
  readonly chains?: ReadonlySet<string> | 'all' | { readonly allBut: ReadonlySet<string> };
  /** The methods that give back the router they are called on, to be told of what lies below their first argument. */
  readonly branches?: ReadonlySet<string>;
  /** The router that a function is handed; without it, functions with a parameter that `takes` knows are handed one. */
  plugin?(fn: Fn): Made | undefined;
  /** Whether a parameter is the router that a plugin is handed; without it the first one is. */
  takes?(param: Param): boolean;
  /** What a thing of a package, or a parameter of this type that nobody is known to fill, is. */
  holds?(external: External): Made | undefined;
  /** What a thing of a package that is no router hands all its requests on to. */
  handsOn?(made: MadeThing): readonly Placed[];
  /** Packages that hand back the plugin they are given. */
  readonly wrappers?: ReadonlySet<string>;
  /** The last names of functions that serve the router they are given. */
  readonly servers?: ReadonlySet<string>;
}

/** What a method of a router does with what it is given. */
export interface RouterMethod {
  /** With fewer arguments a call is one of another method of that name. */
  readonly least: number;
  /** On what another call made one argument less is enough: `router.route('/x').get(f)`. */
  readonly lessOnCall?: true;
  /** Whether a call is one of it, before anybody asks what it is called on. */
  fits?(call: Call): boolean;
  read(call: Call, look: Look): readonly Act[];
}

export type RouterMethods = ReadonlyMap<string, RouterMethod>;

export type MadeThing = Extract<Referent, { is: 'made' }>;

/** What a framework may ask of the program while it reads a call. */
export interface Look {
  /** Whether an expression is a path, or a list of paths, rather than a function or a router. */
  isPath(expr: Expr): boolean;
  isRouter(expr: Expr): boolean;
  refer(expr: Expr): readonly Referent[];
  /** The value of the first of these options of an object, wherever that is written. */
  option(config: Expr | Placed, ...keys: readonly string[]): Placed | undefined;
  /** The items of a list that is written down; anything else is its own only item. */
  items(expr: Expr): readonly Placed[];
  evaluate(expr: Expr | Placed): Evaluation;
  /** The module that asks. */
  readonly at: string;
  /** The call of a package that made what an expression stands for. */
  madeBy(expr: Expr, isBy?: (external: External) => boolean): MadeThing | undefined;
  /** The things of packages that an expression is, or is made by. */
  externals(expr: Expr): readonly External[];
  readonly program: Program;
}
