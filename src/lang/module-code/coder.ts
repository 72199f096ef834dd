import type { Region } from '../../model/site.ts';

/** What a number, a text or a node that is kept may be: each sort is numbered by itself. */
export type Sort = 'expr' | 'fn' | 'class' | 'step' | 'binding' | 'guard' | 'when' | 'each';

/** Describes one type for both ways: what it is given it writes, and without that it answers with what is read. */
export type Describe<T> = (coder: Coder, it: T | undefined) => T;

/**
 * One way through a module: into numbers and texts, or back from them. As the same descriptions serve both, what is
 * written is what is read. A coder that reads answers values of the right type whatever it is given, or throws `Damaged`.
 */
export interface Coder {
  /** A whole number that is not negative. */
  number(it: number | undefined): number;
  text(it: string | undefined): string;
  region(it: Region | undefined): Region;
  list<T>(it: readonly T[] | undefined, one: Describe<T>): readonly T[];
  /** A value that several places may share: they share it afterwards as well. */
  shared<T extends object>(sort: Sort, it: T | undefined, one: Describe<T>): T;
}

/** It is not what a coder wrote, or nests too deep for one. */
export class Damaged extends Error {
  override readonly name = 'Damaged';
}

/** How deep values that may be shared may hold each other: what nests deeper is not kept. */
export const deepest = 400;
