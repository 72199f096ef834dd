import { parseArgs } from 'node:util';
import type { World } from '../host/world.ts';
import { type Command, UsageError } from './command.ts';
import { describeCommand } from './help.ts';

/** Runs one command with the words behind its name and answers with its exit code. */
export async function runCommand(command: Command, rest: readonly string[], world: World): Promise<number> {
  if (rest.includes('--help') || rest.includes('-h')) {
    world.out.stdout(describeCommand(command));
    return 0;
  }
  const { values, positionals } = parse([...rest], command);
  const [least, most] = command.words;
  if (positionals.length < least) throw new UsageError(`A word is missing. Usage: ${command.usage}`);
  if (positionals.length > most)
    throw new UsageError(`\`${positionals[most]}\` is one word too many. Usage: ${command.usage}`);
  return command.run(positionals, values, world);
}

function parse(args: string[], { options, usage }: Command) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const [reason = said] = said.split(/\.\s/, 1);
    throw new UsageError(`${reason}. Usage: ${usage}`);
  }
}
