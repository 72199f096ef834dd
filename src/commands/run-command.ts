import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { World } from '../host/world.ts';
import { type Command, UsageError } from './command.ts';

/** Runs one command with the words behind its name and answers with its exit code. */
export async function runCommand(command: Command, rest: readonly string[], world: World): Promise<number> {
  if (rest.includes('--help') || rest.includes('-h')) {
    world.out.stdout(`${command.usage}\n`);
    return 0;
  }
  const { values, positionals } = parse([...rest], command.options, command.usage);
  const [least, most] = command.words;
  if (positionals.length < least || positionals.length > most)
    throw new UsageError(`Usage: ${command.usage}`);
  return command.run(positionals, values, world);
}

function parse(args: string[], options: ParseArgsOptionsConfig, usage: string) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const reason =
      error instanceof Error ? (error.message.split('. ', 1)[0] ?? error.message) : String(error);
    throw new UsageError(`${reason}. Usage: ${usage}`);
  }
}
