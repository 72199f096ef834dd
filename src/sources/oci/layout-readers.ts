import { posix } from 'node:path';
import type { Files } from '../../host/world.ts';
import type { TreeSource } from '../../model/source.ts';
import type { ReadLayoutFile } from './layout.ts';

/** Reads a layout that lies in a folder of a tree: a commit, or a checkout. The folder is relative to the tree's root. */
export function readLayoutInTree(source: TreeSource, folder: string): ReadLayoutFile {
  const entries = new Map(source.entries.map((entry) => [entry.path, entry]));
  return async (path) => {
    const entry = entries.get(posix.join(folder, path));
    return entry && (await source.read([entry]))[0]?.bytes;
  };
}

/** A blob larger than this is not read from a folder in one piece. */
const blobBytes = 2 * 1024 ** 3 - 1;

/** Reads a layout in a folder of the machine: one that the person at the command line names. */
export function readLayoutInFolder(files: Files, directory: string): ReadLayoutFile {
  return (path) => files.read(posix.join(directory, path), blobBytes);
}
