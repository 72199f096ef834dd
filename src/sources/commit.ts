import type { World } from '../host/world.ts';

const parentLine = /^parent ([0-9a-f]{40,64})$/;

/**
 * The parents of a commit, read from the commit object itself: also a shallow checkout, which hides them elsewhere, holds
 * them there. The message is not looked at. Empty for a first commit and for a commit that is not here.
 */
export async function findParents(
  world: World,
  directory: string,
  commit: string,
): Promise<readonly string[]> {
  const answer = await world.git.run(directory, ['cat-file', 'commit', commit]);
  const parents: string[] = [];
  for (const line of new TextDecoder().decode(answer.stdout).split('\n')) {
    if (line === '') break;
    const [, id] = parentLine.exec(line) ?? [];
    if (id !== undefined) parents.push(id);
  }
  return parents;
}

/** Whether the commit's object is in this repository. */
export async function hasCommit(world: World, directory: string, commit: string): Promise<boolean> {
  return (await world.git.run(directory, ['cat-file', '-e', `${commit}^{commit}`])).code === 0;
}
