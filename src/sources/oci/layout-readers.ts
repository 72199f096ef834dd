import { posix } from 'node:path';
import type { Files } from '../../host/world.ts';
import type { TreeSource } from '../../model/source.ts';
import type { ReadLayoutFile } from './layout.ts';
import type { Ranges } from './tar-directory.ts';

/** Reads a layout that lies in a folder of a tree: a commit, or a checkout. The folder is relative to the tree's root. */
export function readLayoutInTree(source: TreeSource, folder: string): ReadLayoutFile {
  const entries = new Map(source.entries.map((entry) => [entry.path, entry]));
  return async (path) => {
    const entry = entries.get(posix.join(folder, path));
    return entry && (await source.read([entry]))[0]?.bytes;
  };
}

/** Reads a docker archive that lies in a tree; `undefined` where there is none. */
export async function readArchiveInTree(source: TreeSource, path: string): Promise<Ranges | undefined> {
  const entry = source.entries.find((it) => it.path === posix.normalize(path));
  const bytes = entry && (await source.read([entry]))[0]?.bytes;
  return bytes && { read: (from, to) => once(bytes.subarray(from, to)) };
}

async function* once(bytes: Uint8Array) {
  yield bytes;
}

/** Reads a layout in a folder of the machine: one that the person at the command line names. */
export function readLayoutInFolder(files: Files, directory: string): ReadLayoutFile {
  return (path) => files.stream(posix.join(directory, path), 0, Number.MAX_SAFE_INTEGER);
}
