import type { View } from '../../model/need.ts';
import { type Tree, treeKey } from '../../model/site.ts';

/** One side's view with the other side's images beside its own: what this side's contracts say of them can be asked. */
export function withImagesOf(view: View, other: View): View {
  const own = new Set(view.roots.map((root) => treeKey(root.tree)));
  const added = other.roots.filter((root) => root.tree.kind === 'image' && !own.has(treeKey(root.tree)));
  if (added.length === 0) return view;
  const foreign = new Set(added.map((root) => treeKey(root.tree)));
  const sideOf = (tree: Tree) => (foreign.has(treeKey(tree)) ? other : view);
  return {
    side: view.side,
    roots: [...view.roots, ...added],
    files: (tree, paths) => sideOf(tree).files(tree, paths),
    program: (tree) => sideOf(tree).program(tree),
    unmet: view.unmet,
  };
}
