import type { Gap } from '../model/gap.ts';
import type { View } from '../model/need.ts';
import { compareText } from '../model/order.ts';
import { type Side, type SourceFile, type Tree, treeKey } from '../model/site.ts';
import { matchGlobs } from './globs.ts';
import type { LoadedTree } from './loaded-tree.ts';

/** What boundaries see of the trees that were read so far. */
export function viewOf(side: Side, trees: readonly LoadedTree[], unmet: readonly Gap[]): View {
  const byKey = new Map(trees.map((loaded) => [treeKey(loaded.root.tree), loaded]));
  const find = (tree: Tree): LoadedTree => {
    const loaded = byKey.get(treeKey(tree));
    if (!loaded) throw new Error(`the tree ${treeKey(tree)} was never opened`);
    return loaded;
  };
  return {
    side,
    roots: trees.map((loaded) => loaded.root),
    files(tree, paths) {
      const matches = paths ? matchGlobs(paths) : () => true;
      const files: SourceFile[] = [];
      for (const file of find(tree).files.values()) if (matches(file.path)) files.push(file);
      return files.sort((a, b) => compareText(a.path, b.path));
    },
    program: (tree) => find(tree).program(),
    unmet,
  };
}
