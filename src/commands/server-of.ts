import type { World } from '../host/world.ts';

/** The address of the GitHub server that this runs on. */
export function serverOf({ env }: World): string {
  return env.GITHUB_SERVER_URL || 'https://github.com';
}
