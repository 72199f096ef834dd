import type { GapReason } from '../../../../model/gap.ts';
import type { Argument, Class, Expr } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';
import type { Declaration } from './declaration.ts';
import type { Definition, Spot } from './definition.ts';
import type { MadeField } from './made-field.ts';

/** What `StrawberryConfig` says. */
export interface SchemaSettings {
  readonly camelCase: boolean;
  /** `relay.GlobalID` is `GlobalID` in older versions and where the configuration says so. */
  readonly legacyGlobalId: boolean;
  /** Names may be converted by code, so none is certain. */
  readonly renames?: true;
  /** The GraphQL names of scalars by the Python names they replace: `scalar_map`, `scalar_overrides`. */
  readonly scalars: ReadonlyMap<string, string>;
}

/** Something that could not be known. `open`: the type or member of which nothing is certain therefore. */
export interface Doubt {
  readonly at: Spot;
  readonly reason: GapReason;
  readonly note: string;
  readonly open: string;
}

/** Type variables and what they stand for. */
export type Bound = ReadonlyMap<
  string,
  { readonly expr: Expr; readonly path: string; readonly bound: Bound }
>;

export const unbound: Bound = new Map();

/** An annotation at its place. `open` is the coordinate of which nothing is certain where it cannot be read. */
export interface Use {
  readonly expr: Expr;
  readonly path: string;
  readonly bound: Bound;
  readonly open: string;
  /** Whether it stands in an input: a model may have a type and an input. */
  readonly input?: boolean;
}

/** A type as it will stand in SDL, without the `!` that its being nullable decides on. */
export interface Typed {
  readonly text: string;
  readonly nullable: boolean;
}

/** A class of the tree, as `lookUp` answers it. */
export interface ClassPlace {
  readonly cls: Class;
  readonly path: string;
}

/** The arguments of `strawberry.enum`, and the module they stand in. */
export interface EnumNote {
  readonly args: readonly Argument[];
  readonly path: string;
}

/** A class that Strawberry makes a type of. `name` is the type's. */
export interface ObjectPlace extends ClassPlace {
  readonly bound: Bound;
  readonly declaration: Declaration;
  readonly name: string;
  /** The fields that `create_type` was given. */
  readonly made?: readonly MadeField[];
}

/** What the readers of one schema share. */
export interface Reading {
  readonly program: Program;
  readonly settings: SchemaSettings;
  /** What an annotation is in GraphQL; what cannot be known becomes a scalar named as the annotation is, with a doubt. */
  type(use: Use, depth?: number): Typed;
  /** An object type, interface or input: its own fields and those of its bases. */
  object(place: ObjectPlace): Definition;
  /** Registers a type under its name the first time it is met; what it holds is read later, so nesting is no recursion. */
  define(name: string, make: () => Definition): void;
  /** A name that stands for something that is not known; it becomes a scalar unless it is defined after all. */
  guess(name: string): void;
  doubt(doubt: Doubt): void;
  /** The one string that an expression can be. */
  text(expr: Expr | undefined, path: string): string | undefined;
  /** The Strawberry type of a pydantic model, or its input, where one was declared. */
  modelled(model: Class, input: boolean): ClassPlace | undefined;
  /** What a call of `strawberry.enum` elsewhere says of an enumeration. */
  wrapped(cls: Class): EnumNote | undefined;
}
