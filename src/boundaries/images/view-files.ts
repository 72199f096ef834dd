import type { View } from '../../model/need.ts';
import { compareText } from '../../model/order.ts';
import type { SourceFile, Tree } from '../../model/site.ts';
import type { History } from './history/history.ts';
import { readHistory } from './history/read-history.ts';

/** The files of a tree that came, by path. */
export function filesOf(view: View, tree: Tree): ReadonlyMap<string, SourceFile> {
  const files = [...view.files(tree)].sort((a, b) => compareText(a.path, b.path));
  return new Map(files.map((file) => [file.path, file]));
}

/** What the tree of a dependency's history is called: never what another repository that takes part is called. */
export function historyName(dependency: string): string {
  return `history of ${dependency}`;
}

const read = new WeakMap<SourceFile, History>();

/** The histories that came, by the name they were asked for under. Each is read once, however often it is asked about. */
export function historiesOf(view: View): ReadonlyMap<string, History> {
  const found = new Map<string, History>();
  for (const { tree, name } of view.roots) {
    if (tree.kind !== 'repository' || !name.startsWith('history of ')) continue;
    const files = view.files(tree);
    const key = files.find((file) => file.path === '.history/blobs.json');
    const history = (key && read.get(key)) ?? readHistory(files);
    if (key && history) read.set(key, history);
    if (history) found.set(name, history);
  }
  return found;
}
