import { UsageError } from './commands/command.ts';
import type { World } from './host/world.ts';
import { ConfigError } from './policy/config-error.ts';
import { safeLog } from './reporters/text/log.ts';
import { shown, shownLines } from './reporters/text/shown.ts';
import { SourceError } from './sources/source-error.ts';

/** Runs the program to its exit code: the only place where an error ends it. */
export async function main(world: World, run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof UsageError || error instanceof ConfigError) {
      world.out.stderr(safeLog(`driftgate: ${shown(error.message)}\n`));
      return 2;
    }
    if (error instanceof SourceError) {
      world.out.stderr(safeLog(`driftgate: ${shown(error.message)}\n`));
      return error.fault === 'usage' ? 2 : 3;
    }
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    world.out.stderr(
      safeLog(
        `driftgate: internal error, a bug in driftgate. Please report it with these lines:\n${shownLines(trace)}\n`,
      ),
    );
    return 4;
  }
}
