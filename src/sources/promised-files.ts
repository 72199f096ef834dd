import { authorizationFor } from './authorization.ts';
import type { Repository } from './repository.ts';

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/**
 * Brings in one request the files of a commit that a partial clone was promised and has not got: git itself asks the server for
 * each of them apart. Does nothing in any other repository, nor where the server refuses: what is missing is told when it is
 * read. The request is the one that git's own promise makes. https://git-scm.com/docs/partial-clone
 */
export async function obtainPromisedFiles(at: Repository, commit: string): Promise<void> {
  const remote = await findPromisor(at);
  if (remote === undefined) return;
  const missing = await findMissing(at, commit);
  if (missing.length === 0) return;
  await at.world.git.run(
    at.directory,
    [
      ...['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', '--quiet', '--no-tags', '--no-write-fetch-head'],
      ...['--no-recurse-submodules', '--filter=blob:none', '--stdin', '--end-of-options', remote],
    ],
    {
      network: true,
      env: authorizationFor(at.world.env, at.token),
      input: encoder.encode(`${missing.join('\n')}\n`),
    },
  );
}

/** The remote that keeps what a partial clone has not got. */
async function findPromisor({ world, directory }: Repository): Promise<string | undefined> {
  const args = ['config', '--local', '--type=bool', '--get-regexp', String.raw`^remote\..*\.promisor$`];
  const answer = await world.git.run(directory, args);
  const [, name] = /^remote\.(.+)\.promisor true$/m.exec(decoder.decode(answer.stdout)) ?? [];
  return name;
}

/** The objects of one commit that are not here; asking for them brings none. */
async function findMissing({ world, directory }: Repository, commit: string): Promise<readonly string[]> {
  const args = ['rev-list', '--objects', '--no-object-names', '--missing=print', '--max-count=1', commit];
  const answer = await world.git.run(directory, args);
  return [...decoder.decode(answer.stdout).matchAll(/^\?([0-9a-f]{40,64})$/gm)].map(([, id = '']) => id);
}
