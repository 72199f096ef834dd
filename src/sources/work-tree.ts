import type { World } from '../host/world.ts';
import { compareText } from '../model/order.ts';
import type { Digest, Side, SourceFile, Tree } from '../model/site.ts';
import type { TreeEntry, TreeSource } from '../model/source.ts';
import { readBlobs } from './blobs.ts';
import { openDiskFiles } from './disk-files.ts';
import { filtersOff } from './filters-off.ts';
import { listIndex, sizesOf } from './index-entries.ts';
import { collectLeftOut } from './left-out.ts';
import { listRecords } from './listing.ts';

/** A checkout as it stands on the disk. */
export interface WorkTree {
  readonly source: TreeSource;
  /** Whether it differs from the commit that is checked out. */
  readonly dirty: boolean;
  /** What the index holds: unless it is dirty, the files of that commit. Undefined where one of them is not at hand. */
  readonly indexed: TreeSource | undefined;
}

interface Touched {
  readonly path: string;
  /** Known to the index, perhaps with other contents. */
  readonly tracked: boolean;
}

/** What may differ from the index: by time stamp or size, in conflict, gone, or never added and not ignored. */
async function findTouched(world: World, directory: string): Promise<readonly Touched[]> {
  const env = await filtersOff(world, directory);
  const args = ['diff-files', '--name-only', '--relative', '--no-ext-diff', '--ignore-submodules', '-z'];
  const [changed, added] = await Promise.all([
    listRecords(world, directory, args, env),
    listRecords(world, directory, ['ls-files', '--others', '--exclude-standard', '-z'], env),
  ]);
  return [
    ...changed.map(({ text }) => ({ path: text, tracked: true })),
    ...added.map(({ text }) => ({ path: text, tracked: false })),
  ];
}

async function differsFromHead(world: World, directory: string): Promise<boolean> {
  const args = ['diff-index', '--cached', '--name-only', '--relative', '--no-ext-diff', '-z', 'HEAD'];
  const answer = await world.git.run(directory, args);
  return answer.code !== 0 || answer.stdout.length > 0;
}

/**
 * The files of a checkout, relative to `directory`. A file that is as the index has it keeps its blob id and is read from
 * git; one that was changed or never added is read from the disk, and a file that is gone is gone. Nothing that the
 * repository configures is run. Throws a SourceError when git cannot list it.
 */
export async function openWorkTree(
  world: World,
  directory: string,
  tree: Tree = { kind: 'checkout' },
  side: Side = 'head',
): Promise<WorkTree> {
  const left = collectLeftOut(tree, side);
  const { files: ids, links, submodules } = await listIndex(world, directory, left);
  const gaps = [...left.gaps()];
  const [sizes, moved, differs] = await Promise.all([
    sizesOf(world, directory, new Set(ids.values())),
    findTouched(world, directory),
    differsFromHead(world, directory),
  ]);
  const sized = ([path, digest]: readonly [string, Digest]) => ({
    path,
    digest,
    size: sizes.get(digest) ?? -1,
  });
  const stored: TreeSource = {
    ...{ tree, gaps, submodules },
    entries: [...ids].map(sized).sort(byPath),
    read: (wanted) => readBlobs(world, directory, tree, wanted),
  };
  const files = new Map(stored.entries.map((entry) => [entry.path, entry]));
  const disk = openDiskFiles(world, directory, tree, left);
  const onDisk = new Set<string>();
  let touched = false;
  for (const { path, tracked } of moved) {
    if (path.endsWith('/')) {
      left.add(path, 'unsupported', 'Another repository inside this one; its files were not read.');
      continue;
    }
    if (links.has(path) && (await world.files.stat(`${directory}/${path}`))?.kind === 'link') continue;
    const before = files.get(path);
    const now = await disk.describe(path, before?.digest);
    if (before && now?.digest === before.digest) continue;
    touched ||= tracked || now !== undefined;
    if (now) {
      files.set(path, now);
      onDisk.add(path);
    } else if (tracked) files.delete(path);
  }
  const read = async (wanted: readonly TreeEntry[]): Promise<readonly SourceFile[]> => {
    const found = new Map<string, SourceFile>();
    for (const file of await stored.read(wanted.filter(({ path }) => !onDisk.has(path))))
      found.set(file.path, file);
    for (const { path } of wanted) {
      const file = onDisk.has(path) ? await disk.read(path) : undefined;
      if (file) found.set(path, file);
    }
    return wanted.flatMap(({ path }) => found.get(path) ?? []);
  };
  const entries = [...files.values()].sort(byPath);
  return {
    source: { ...stored, entries, gaps: left.gaps(), read },
    dirty: touched || differs,
    indexed: stored.entries.every(({ size }) => size >= 0) ? stored : undefined,
  };
}

function byPath(a: TreeEntry, b: TreeEntry): number {
  return compareText(a.path, b.path);
}
