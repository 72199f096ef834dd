import { basename, dirname, join } from 'node:path';
import type { World } from '../host/world.ts';

/** Whether a real path is a folder or lies inside it; `/work-evil` does not lie in `/work`. */
export function isWithin(folder: string, path: string): boolean {
  if (path === folder) return true;
  const start = /[\\/]$/.test(folder) ? folder.slice(0, -1) : folder;
  return path.startsWith(start) && /[\\/]/.test(path.charAt(start.length));
}

/** Answers whether a file's folder, with every link resolved, is still inside `root`. Each folder is asked about once. */
export function containmentIn(world: World, root: string): (path: string) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>();
  const realRoot = world.files.real(root);
  const ask = async (folder: string) => {
    const [inside, outside] = await Promise.all([world.files.real(`${root}/${folder}`), realRoot]);
    return inside !== undefined && outside !== undefined && isWithin(outside, inside);
  };
  return (path) => {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    let answer = known.get(folder);
    if (!answer) {
      answer = ask(folder);
      known.set(folder, answer);
    }
    return answer;
  };
}

/**
 * Whether a folder, there or not, lies in one of some others: what is checked out is written by whoever wrote the change, and
 * could bring a cache of its own.
 */
export async function liesIn(world: World, folder: string, others: readonly string[]): Promise<boolean> {
  const place = await realPlace(world, folder);
  const places = await Promise.all(others.map((other) => realPlace(world, other)));
  return places.some((other) => isWithin(other, place));
}

/** Where a path really is, or would be. */
async function realPlace(world: World, path: string): Promise<string> {
  const real = await world.files.real(path);
  if (real !== undefined || dirname(path) === path) return real ?? path;
  return join(await realPlace(world, dirname(path)), basename(path));
}
