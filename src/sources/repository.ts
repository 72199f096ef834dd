import type { World } from '../host/world.ts';
import { findCommit } from './refs.ts';
import { SourceError } from './source-error.ts';

/** A git repository at hand. */
export interface Repository {
  readonly world: World;
  readonly directory: string;
  /** For the one fetch that a missing base may need. */
  readonly token: string | undefined;
  /** The commit that is checked out; `undefined` before the first one. */
  readonly head: string | undefined;
  /** Where `directory` stands below the top of the checkout: empty at the top, else it ends with `/`. */
  readonly prefix: string;
  readonly bare: boolean;
}

/** Where a folder stands in the checkout around it. */
type Place = Pick<Repository, 'prefix' | 'bare'>;

/**
 * Where a folder stands in a repository; `undefined` where there is none, or no git. Throws a SourceError when there is one
 * that git refuses to read.
 */
async function findPlace(world: World, directory: string): Promise<Place | undefined> {
  const answer = await world.git.run(directory, ['rev-parse', '--is-inside-work-tree', '--show-prefix']);
  if (answer.code === 127 || answer.stderr.includes('not a git repository')) return undefined;
  if (answer.code !== 0) {
    throw new SourceError('unreachable', {
      what: 'The git repository here cannot be read',
      where: answer.stderr.trim().split('\n')[0] || directory,
      mend: 'Mend or renew the checkout; `git status` shows the same error.',
    });
  }
  const [inside, prefix = ''] = new TextDecoder().decode(answer.stdout).split('\n');
  return { prefix, bare: inside !== 'true' };
}

/** The repository around a folder, as `findPlace` finds it. */
export async function openRepository(
  world: World,
  directory: string,
  token: string | undefined,
): Promise<Repository | undefined> {
  const place = await findPlace(world, directory);
  if (!place) return undefined;
  const head = await findCommit(world, directory, 'HEAD');
  return { world, directory, token, head, ...place };
}
