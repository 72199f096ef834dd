import type { Extraction, GapReason } from './gap.ts';
import type { Expr, LanguageId, Module } from './module.ts';
import type { Program } from './program.ts';
import type { NonEmpty, Side, SourceFile } from './site.ts';

/** What an extractor says of itself. Its examples state what it reads and what it knowingly cannot; the suite runs them. */
export interface Described {
  readonly id: string;
  readonly title: string;
  readonly docs: `https://${string}`;
  readonly examples: {
    readonly reads: NonEmpty<{
      readonly files: Readonly<Record<string, string>>;
      readonly finds: NonEmpty<string>;
    }>;
    readonly gaps: NonEmpty<{ readonly files: Readonly<Record<string, string>>; readonly reason: GapReason }>;
  };
}

/** Facts of one file's bytes alone: SDL, a Dockerfile, a lockfile. */
export interface FileExtractor<F> extends Described {
  readonly from: 'file';
  readonly paths: NonEmpty<string>;
  /** Its files are known by their names: configured globs narrow `paths` and never stand in for them. */
  readonly named?: true;
  readonly signs?: readonly string[];
  extract(file: SourceFile, side: Side): Extraction<F>;
}

/** Files that are parsed whatever they hold, where a package of the tree depends on another: routes that are files. */
export interface Convention {
  readonly dependency: string;
  readonly paths: NonEmpty<string>;
  /** Such a file says all that matters by itself: its imports are not followed for its sake. */
  readonly alone?: true;
}

/** One of the signs stands in a file, and the mark matches in it; no global or sticky expression. */
export interface Told {
  readonly signs: NonEmpty<string>;
  readonly mark: RegExp;
}

/**
 * Files of one language that hold something for an extractor by themselves, told by their text. What they rely on and who
 * relies on them is read when it is asked for.
 */
export interface Narrow {
  readonly language: LanguageId;
  /** What stands in every such file; without it there is none. */
  readonly told?: Told;
  /** Where any file of the tree holds one of these, they cannot be told by their text, and no extractor is narrow there. */
  readonly unless: readonly string[];
}

/**
 * How files tell an extractor something. Of all that its own files come to import, only what may tell something by itself is parsed
 * with them; the others are read when they are asked for.
 */
export interface Telling {
  /** Whether a file with a sign is one of its own; without it, each is. */
  isOwn?(module: Module): boolean;
  /** Whether a file without a sign may tell something, by its text: now and then one more, never one less. */
  mayTell(text: string): boolean;
}

/** Facts of linked modules: routers, clients, embedded documents. `signs` only choose which files are parsed first. */
export interface ProgramExtractor<F> extends Described {
  readonly from: 'program';
  readonly languages: NonEmpty<string>;
  readonly signs: NonEmpty<string>;
  /** What matches in every file that holds anything for it, where that says more than a sign; no global or sticky expression. */
  readonly mark?: RegExp;
  readonly narrow?: Narrow;
  /** Whether a file of this name may hold anything for it; without it, any file may. */
  readonly admits?: (path: string) => boolean;
  readonly conventions?: readonly Convention[];
  /** It was given the configured globs itself, and finds what belongs to them elsewhere as well. */
  readonly unscoped?: true;
  /**
   * All that this extractor needs of a file, as a module that holds nothing else, told without a parse; `undefined` where
   * the file has to be parsed.
   */
  readonly glance?: (path: string, text: string) => Module | undefined;
  /** The expressions of a parsed module that matter; without it and `telling`, all that it imports does. */
  readonly asks?: (module: Module) => readonly Expr[];
  readonly telling?: Telling;
  extract(program: Program, side: Side): Extraction<F>;
}

/** Pure, and total on any bytes: what it cannot read it answers with gaps. */
export type Extractor<F> = FileExtractor<F> | ProgramExtractor<F>;
