import type { DefinitionNode } from 'graphql';

/** One definition or extension of a schema text, without its inside. */
export interface Outlined {
  readonly kind: DefinitionNode['kind'];
  /** The name of a type; of a directive with its `@`; `schema` for the schema definition. */
  readonly name: string;
  /** Its text, description included. */
  readonly text: string;
  /** Where its text begins in the file. */
  readonly from: number;
  /** Names of the fields, input fields or enum values inside. */
  readonly members: readonly string[];
  /** Where each of them begins in `text`, description included; the last one ends before the closing brace. */
  readonly starts: readonly number[];
  /** Whether one of them stands twice. */
  readonly repeats: boolean;
  /** The types that it names, each at least once. */
  readonly uses: readonly string[];
  /** The types among them for which a default is given somewhere: what it means depends on them. */
  readonly defaults: readonly string[];
  /** How many coordinates it defines. */
  readonly size: number;
}

/** What a schema text holds, read without building a tree of it. */
export interface Outline {
  readonly text: string;
  readonly definitions: readonly Outlined[];
  /** Every type that something names. */
  readonly used: ReadonlySet<string>;
}
