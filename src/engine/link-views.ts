import { linkSides } from '../lang/link.ts';
import type { View } from '../model/need.ts';
import { type Tree, treeKey } from '../model/site.ts';
import type { Gathered } from './gather.ts';

/** What boundaries see of both sides, with the programs of a tree that both have linked together. */
export function linkViews(base: Gathered, head: Gathered): { readonly base: View; readonly head: View } {
  const linked = new Map<string, ReturnType<typeof linkSides>>();
  const linkedIn = (tree: Tree) => {
    const [before, after] = [base.linkable(tree), head.linkable(tree)];
    if (!before || !after) return undefined;
    const both = linked.get(treeKey(tree)) ?? linkSides(before, after);
    linked.set(treeKey(tree), both);
    return both;
  };
  return {
    base: { ...base.view, program: (tree) => linkedIn(tree)?.base ?? base.view.program(tree) },
    head: { ...head.view, program: (tree) => linkedIn(tree)?.head ?? head.view.program(tree) },
  };
}
