import { authorizationFor } from './authorization.ts';
import { hasCommit } from './commit.ts';
import type { Repository } from './repository.ts';
import { isShallow } from './shallow.ts';

/** here: its object can be read. gone: the server has no such commit any more. failed: git says why it could not ask. */
export type Obtained =
  | { readonly outcome: 'here' }
  | { readonly outcome: 'gone' | 'failed'; readonly why: string };

const gone = /not our ref|unadvertised object|couldn't find remote ref/;

/** Fetches commits without tags, submodules or maintenance; `depth` only ever in a repository that is shallow already. */
async function fetchCommits(
  at: Repository,
  commits: readonly string[],
  depth: number,
): Promise<string | undefined> {
  const shallow = await isShallow(at.world, at.directory);
  const args = ['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head'];
  if (shallow) args.push(`--depth=${depth}`);
  const answer = await at.world.git.run(at.directory, [...args, 'origin', ...commits], {
    network: true,
    env: authorizationFor(at.world.env, at.token),
  });
  return answer.code === 0 ? undefined : (answer.stderr.trim().split('\n').at(-1) ?? 'git fetch failed');
}

/** Sees to it that a commit can be read: looks first, and fetches that one commit only if it is absent. */
export async function obtainCommit(at: Repository, commit: string): Promise<Obtained> {
  if (await hasCommit(at.world, at.directory, commit)) return { outcome: 'here' };
  const why = await fetchCommits(at, [commit], 1);
  if (await hasCommit(at.world, at.directory, commit)) return { outcome: 'here' };
  return { outcome: why !== undefined && gone.test(why) ? 'gone' : 'failed', why: why ?? 'it did not come' };
}

/** Brings more history of two commits into a shallow repository; does nothing in a complete one. */
export async function deepen(at: Repository, commits: readonly string[], depth: number): Promise<void> {
  if (await isShallow(at.world, at.directory)) await fetchCommits(at, commits, depth);
}
