import type { ParseArgsOptionDescriptor } from 'node:util';
import type { World } from '../host/world.ts';

/** The values of a command's options, as `parseArgs` gives them. */
export type OptionValues = Readonly<
  Record<string, string | boolean | readonly (string | boolean)[] | undefined>
>;

/** An option as `parseArgs` takes it, and what it does, for who asks for help. */
export type CommandOption = ParseArgsOptionDescriptor & { readonly about: string };

/** One command of the command line. `run` answers with the exit code. */
export interface Command {
  readonly usage: string;
  /** What it is for, in one sentence. */
  readonly about: string;
  readonly options: Readonly<Record<string, CommandOption>>;
  /** How many words it takes besides its options: least and most. */
  readonly words: readonly [least: number, most: number];
  /** What the first of them may be, where it is one of a few: a shell offers these. */
  readonly offers?: readonly string[];
  run(words: readonly string[], options: OptionValues, world: World): Promise<number>;
}

/** `--format` of what is printed alone. */
export const printFormat: CommandOption = { type: 'string', about: '`text` or `json`; else `text`' };

/** `--format` of a report, as `readFormats` takes it. */
export const reportFormat: CommandOption = {
  type: 'string',
  multiple: true,
  about: 'how to report, and to which file; may be given several times; else `terminal`',
};

/** The command line cannot be understood: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The value of an option that takes one text. */
export function textOption(options: OptionValues, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** One of some words, or a `UsageError` that lists them. `name` is what the user wrote it for: `--format`, `list`. */
export function oneOf<T extends string>(
  name: string,
  value: string | undefined,
  known: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const found = known.find((it) => it === value);
  if (found === undefined) throw new UsageError(`${name} takes ${known.join(', ')}; not \`${value}\`.`);
  return found;
}
