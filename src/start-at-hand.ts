import { diffAtHand } from './commands/diff.ts';
import { compileFor } from './host/compilers.ts';
import { nodeWorld } from './host/node.ts';
import { endProcess } from './host/node-out.ts';
import { main } from './main.ts';

/** No exit code. */
const notAtHand = -1;

/**
 * Runs a command line that is done in a moment and cannot take long, and ends the process; answers where the words say
 * something else.
 */
export async function startAtHand(words: readonly string[]): Promise<void> {
  compileFor('moment');
  const world = nodeWorld();
  const code = await main(world, async () => (await diffAtHand(words, world)) ?? notAtHand);
  if (code !== notAtHand) await endProcess(code);
  compileFor('minutes');
}
