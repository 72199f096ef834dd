/** What a shell offers behind one command: only lower-case words with `-` and `/`, so none needs quoting. */
export interface Completed {
  readonly name: string;
  /** Long options, without their dashes. */
  readonly options: readonly string[];
  /** What the first word may be; none where it is a file or the user's own. */
  readonly words: readonly string[];
}

/** Writes a shell's completion script. */
export type Script = (commands: readonly Completed[]) => string;

/** `--one --two`. */
export const dashed = (options: readonly string[]): string => options.map((it) => `--${it}`).join(' ');
