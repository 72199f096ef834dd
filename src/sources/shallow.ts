import type { World } from '../host/world.ts';

/** What git answers: `true`, `false`, or nothing where it cannot tell. */
async function askShallow(world: World, directory: string): Promise<string> {
  const answer = await world.git.run(directory, ['rev-parse', '--is-shallow-repository']);
  return new TextDecoder().decode(answer.stdout).trim();
}

/** Whether history was cut off here. */
export async function isShallow(world: World, directory: string): Promise<boolean> {
  return (await askShallow(world, directory)) === 'true';
}

/** Whether the past of a repository may be cut off, so that what is not found in it proves nothing. */
export async function mayBeShallow(world: World, directory: string): Promise<boolean> {
  return (await askShallow(world, directory)) !== 'false';
}
