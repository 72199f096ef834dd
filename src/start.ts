import { runCommandLine } from './commands/run.ts';
import { compileForLong } from './host/compilers.ts';
import { nodeWorld } from './host/node.ts';
import { announceExit } from './host/watchdog.ts';
import { main } from './main.ts';

/** Runs a command line on this machine, and sets the exit code of the process. */
export async function start(words: readonly string[]): Promise<void> {
  const world = nodeWorld();
  process.exitCode = await main(world, () => runCommandLine(words, world));
  announceExit(process.exitCode);
}

/** No exit code. */
const notAtHand = -1;

/** The same for what is done in a moment and cannot take long; answers whether the words say such a thing. */
export async function startAtHand(words: readonly string[]): Promise<boolean> {
  const world = nodeWorld();
  compileForLong(false);
  const { diffAtHand } = await import('./commands/diff.ts');
  const code = await main(world, async () => (await diffAtHand(words, world)) ?? notAtHand);
  if (code === notAtHand) compileForLong(true);
  else process.exitCode = code;
  return code !== notAtHand;
}
