import type { World } from '../host/world.ts';
import { SourceError } from './source-error.ts';
import { splitZeroSeparated } from './zero-separated.ts';

/** The `-z` records of a listing command. Throws a SourceError with git's own words when it fails. */
export async function listRecords(
  world: World,
  directory: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ReturnType<typeof splitZeroSeparated>> {
  const answer = await world.git.run(directory, args, { env });
  if (answer.code === 0) return splitZeroSeparated(answer.stdout);
  throw new SourceError('unreachable', {
    what: `git ${args[0] ?? ''} failed`,
    where: answer.stderr.trim().split('\n')[0] || directory,
    mend: 'Run `git fsck` in this checkout, or check it out anew.',
  });
}
