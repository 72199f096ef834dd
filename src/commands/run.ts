import type { World } from '../host/world.ts';
import { closest } from './closest.ts';
import { UsageError } from './command.ts';
import { help } from './help.ts';
import { commands } from './index.ts';
import { runCommand } from './run-command.ts';

/** Runs one command line and answers with its exit code. */
export async function runCommandLine(words: readonly string[], world: World): Promise<number> {
  const [first, second] = words;
  const [name, ...rest] = first === 'help' && second !== undefined ? [second, '--help'] : words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    world.out.stdout(help);
    return name === undefined ? 2 : 0;
  }
  if (!isCommand(name)) {
    const near = closest(name, Object.keys(commands));
    throw new UsageError(`There is no command \`${name}\`.${near ? ` Did you mean \`${near}\`?` : ''}`);
  }
  return runCommand(await commands[name](), rest, world);
}

function isCommand(name: string): name is keyof typeof commands {
  return Object.hasOwn(commands, name);
}
