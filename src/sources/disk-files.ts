import type { World } from '../host/world.ts';
import type { SourceFile, Tree } from '../model/site.ts';
import type { TreeEntry } from '../model/source.ts';
import { blobId } from './blob-id.ts';
import { containmentIn } from './contained.ts';
import { type collectLeftOut, largestFile, leftOut } from './left-out.ts';

/** How a file of the disk became an entry. */
export interface DiskFiles {
  /** The entry of a regular file; otherwise nothing, and a gap unless the file is simply not there. */
  describe(path: string, like?: string): Promise<TreeEntry | undefined>;
  read(path: string): Promise<SourceFile | undefined>;
}

/** Regular files below a folder, by relative path: links are not followed, whatever their place in the path. */
export function openDiskFiles(
  world: World,
  root: string,
  tree: Tree,
  left: ReturnType<typeof collectLeftOut>,
): DiskFiles {
  const contains = containmentIn(world, root);
  return {
    async describe(path, like) {
      const stat = await world.files.stat(`${root}/${path}`);
      if (!stat) return undefined;
      if (stat.kind === 'link') left.add(path, 'unsupported', leftOut.link);
      else if (stat.kind === 'other') left.add(path, 'unsupported', leftOut.special);
      else if (stat.size > largestFile) left.add(path, 'too-large', leftOut.large);
      else if (!(await contains(path))) left.add(path, 'unsupported', leftOut.outside);
      else if (stat.kind === 'file') {
        const bytes = await world.files.read(`${root}/${path}`, largestFile);
        if (bytes) return { path, digest: blobId(bytes, like), size: bytes.length };
        left.add(path, 'unreachable', 'It exists and cannot be read; look at its permissions.');
      }
      return undefined;
    },
    async read(path) {
      if (!(await contains(path))) return undefined;
      const bytes = await world.files.read(`${root}/${path}`, largestFile);
      return bytes && { tree, path, digest: blobId(bytes), bytes };
    },
  };
}
