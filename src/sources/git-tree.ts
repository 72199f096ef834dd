import type { World } from '../host/world.ts';
import { compareText } from '../model/order.ts';
import type { Digest, Side, Tree } from '../model/site.ts';
import type { TreeEntry, TreeSource } from '../model/source.ts';
import { readBlobs } from './blobs.ts';
import { collectLeftOut, leftOut } from './left-out.ts';
import { SourceError } from './source-error.ts';
import { splitZeroSeparated } from './zero-separated.ts';

/** One line of `git ls-tree --long`: mode, type, id, size or `-` (`BAD`: the object is not here), a tab, the path. */
const line = /^(\d{6}) (\w+) ([0-9a-f]{40,64}) +(\d+|-|BAD)\t/;

/**
 * The files of a commit, relative to `directory` (below the top of a checkout: that folder alone). Throws a SourceError
 * when the commit cannot be listed. `fetched`: files of more bytes were left where they are.
 */
export async function openGitTree(
  world: World,
  directory: string,
  commit: string,
  tree: Tree,
  side: Side = 'head',
  fetched?: number,
): Promise<TreeSource> {
  const answer = await world.git.run(directory, ['ls-tree', '-r', '-z', '--long', commit]);
  if (answer.code !== 0) {
    throw new SourceError('unreachable', {
      what: `The files of commit ${commit.slice(0, 12)} cannot be listed`,
      where: answer.stderr.trim().split('\n')[0] ?? '',
      mend: 'Fetch the whole commit: check out with `fetch-depth: 0`, or run `git fsck` if objects are damaged.',
    });
  }
  const left = collectLeftOut(tree, side);
  const entries: TreeEntry[] = [];
  const submodules = new Map<string, string>();
  for (const { text, undecodable } of splitZeroSeparated(answer.stdout)) {
    const found = line.exec(text);
    if (!found) continue;
    const [head, mode = '', , id = '', size = ''] = found;
    const path = text.slice(head.length);
    if (undecodable) left.add(path, 'unsupported', leftOut.name);
    else if (mode === '120000') left.add(path, 'unsupported', leftOut.link);
    else if (mode === '160000') {
      submodules.set(path, id);
      left.add(path, 'unsupported', leftOut.submodule);
    } else
      entries.push({ path, digest: id as Digest, size: size === 'BAD' ? (fetched ?? 0) + 1 : Number(size) });
  }
  entries.sort((a, b) => compareText(a.path, b.path));
  return {
    tree,
    entries,
    gaps: left.gaps(),
    origin: { directory, commit },
    submodules,
    read: (wanted) => readBlobs(world, directory, tree, wanted),
  };
}
