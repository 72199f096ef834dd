import type { Tree } from '../../../model/site.ts';

/** The name of the consumer that a tree is. */
export function consumerOf(tree: Tree): string {
  return tree.kind === 'checkout'
    ? 'this repository'
    : tree.kind === 'repository'
      ? tree.name
      : tree.reference;
}
