import type { View } from '../../../../model/need.ts';
import { textOf } from '../../../../model/site.ts';
import { loadComposer } from './composer.ts';

/** Loads what composes subgraphs where at least two files of the checkout look like one. */
export async function prepareComposing(view: View): Promise<void> {
  const root = view.roots.find((it) => it.tree.kind === 'checkout');
  if (!root) return;
  let count = 0;
  for (const file of view.files(root.tree, ['**/*.{graphql,graphqls,gql}'])) {
    const text = textOf(file);
    if (text.includes('@key') || text.includes('specs.apollo.dev/federation')) count++;
    if (count > 1) {
      await loadComposer();
      return;
    }
  }
}
