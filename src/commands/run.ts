import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { World } from '../host/world.ts';
import { closest } from './closest.ts';
import { type Command, UsageError } from './command.ts';
import { help } from './help.ts';
import { commands } from './index.ts';

/** Runs one command line and answers with its exit code. */
export async function runCommandLine(words: readonly string[], world: World): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    world.out.stdout(help);
    return name === undefined ? 2 : 0;
  }
  if (!isCommand(name)) {
    const near = closest(name, Object.keys(commands));
    throw new UsageError(`There is no command \`${name}\`.${near ? ` Did you mean \`${near}\`?` : ''}`);
  }
  const command: Command = commands[name];
  if (rest.includes('--help') || rest.includes('-h')) {
    world.out.stdout(`${command.usage}\n`);
    return 0;
  }
  const { values, positionals } = parse(rest, command.options, command.usage);
  const [least, most] = command.words;
  if (positionals.length < least || positionals.length > most)
    throw new UsageError(`Usage: ${command.usage}`);
  return command.run(positionals, values, world);
}

function isCommand(name: string): name is keyof typeof commands {
  return Object.hasOwn(commands, name);
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
