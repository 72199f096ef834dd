import type { World } from '../host/world.ts';

/** Whether the past of a repository is cut off, so that what is not found in it proves nothing. */
export async function isShallow(world: World, directory: string): Promise<boolean> {
  const answer = await world.git.run(directory, ['rev-parse', '--is-shallow-repository']);
  return new TextDecoder().decode(answer.stdout).trim() !== 'false';
}
