import type { World } from '../host/world.ts';
import type { Gap } from '../model/gap.ts';
import { compareText } from '../model/order.ts';
import { type Side, type SourceFile, siteIn, type Tree } from '../model/site.ts';
import type { TreeEntry, TreeSource } from '../model/source.ts';
import { openDiskFiles } from './disk-files.ts';
import { collectLeftOut } from './left-out.ts';
import { realFolder } from './real-folder.ts';

/** Bounds of a walk. */
export interface WalkLimits {
  readonly files: number;
  readonly bytes: number;
  readonly depth: number;
}

const defaultWalk: WalkLimits = { files: 100_000, bytes: 1024 ** 3, depth: 64 };

const skipped = new Set(['.git', 'node_modules']);

interface Walk {
  readonly paths: readonly string[];
  readonly stopped: string | undefined;
}

async function findPaths(world: World, root: string, limits: WalkLimits): Promise<Walk> {
  const paths: string[] = [];
  const folders = [''];
  let stopped: string | undefined;
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const names = await world.files.list(folder === '' ? root : `${root}/${folder}`);
    for (const name of names) {
      if (skipped.has(name)) continue;
      const path = folder === '' ? name : `${folder}/${name}`;
      const stat = await world.files.stat(`${root}/${path}`);
      if (stat?.kind !== 'directory') paths.push(path);
      else if (path.split('/').length <= limits.depth) folders.push(path);
      else stopped = `folders nested deeper than ${limits.depth}`;
    }
    if (paths.length > limits.files) {
      stopped = `more than ${limits.files} files`;
      break;
    }
  }
  return { paths: paths.sort(compareText).slice(0, limits.files), stopped };
}

/**
 * A plain folder, without git: every regular file but those under `.git` and `node_modules`. Throws a SourceError when
 * there is no such folder.
 */
export async function openDirectory(
  world: World,
  directory: string,
  tree: Tree = { kind: 'checkout' },
  side: Side = 'head',
  limits: WalkLimits = defaultWalk,
): Promise<TreeSource> {
  const root = await realFolder(world, directory);
  const left = collectLeftOut(tree, side);
  const disk = openDiskFiles(world, root, tree, left);
  const walk = await findPaths(world, root, limits);
  const entries: TreeEntry[] = [];
  let { stopped } = walk;
  let bytes = 0;
  for (const path of walk.paths) {
    const entry = await disk.describe(path);
    if (!entry) continue;
    bytes += entry.size;
    if (bytes > limits.bytes) {
      stopped = `more than ${limits.bytes} bytes`;
      break;
    }
    entries.push(entry);
  }
  const gaps: Gap[] = [...left.gaps()];
  if (stopped !== undefined) {
    gaps.push({
      at: siteIn(tree, side, ''),
      reason: 'too-large',
      effect: 'limits',
      note: `The folder holds ${stopped}; the rest was not read.`,
      mend: 'Point driftgate at a smaller folder, or run it in a git checkout.',
    });
  }
  const read = async (wanted: readonly TreeEntry[]): Promise<readonly SourceFile[]> => {
    const files = await Promise.all(wanted.map((entry) => disk.read(entry.path)));
    return files.filter((file) => file !== undefined);
  };
  return { tree, entries, gaps, read };
}
