/**
 * What a function answers. same: its first argument, or a function that is called as that is. computed: what its first argument
 * returns. provided: what the providers of the context that it is given hold. instance: an object of the class it is given.
 */
export type Effect = 'same' | 'computed' | 'provided' | 'instance';

/** What a linker may know of a library without reading it. */
export interface Library {
  /** What it is imported from. */
  readonly packages: readonly string[];
  readonly functions: Readonly<Record<string, Effect>>;
  /** By class: the fields that hold something else at run time than the code puts there. */
  readonly changing?: Readonly<Record<string, readonly string[]>>;
}
