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
