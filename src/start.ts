import { runCommandLine } from './commands/run.ts';
import { nodeWorld } from './host/node.ts';
import { announceExit } from './host/watchdog.ts';
import { main } from './main.ts';

/** Runs a command line on this machine, and sets the exit code of the process. */
export async function start(words: readonly string[]): Promise<void> {
  const world = nodeWorld();
  process.exitCode = await main(world, () => runCommandLine(words, world));
  announceExit(process.exitCode);
}
