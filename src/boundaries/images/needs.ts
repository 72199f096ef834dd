import type { Config } from '../../model/config.ts';
import type { Need, View } from '../../model/need.ts';
import type { NonEmpty } from '../../model/site.ts';
import type { History } from './history/history.ts';
import { findPythonInstallations, pythonMetadata } from './inventory/python-packages.ts';
import { findNamedImages } from './named-images.ts';
import { filesOf, historiesOf, historyName } from './view-files.ts';

/** The images that are named, the histories of what they must hold, and inside each image the files of those dependencies. */
export function findImageNeeds(view: View, config: Config): readonly Need[] {
  const { dependencies } = config.images;
  const named = findNamedImages(view, config);
  const needs: Need[] = named.map(({ reference, name }) => ({ want: 'image', name, reference }));
  if (!view.roots.some((root) => root.tree.kind === 'image')) return needs;
  for (const { name, source, ref } of dependencies)
    needs.push({ want: 'history', name: historyName(name), url: source, ref, paths: [] });
  const histories = historiesOf(view);
  for (const { tree } of view.roots) {
    if (tree.kind !== 'image' || dependencies.length === 0) continue;
    needs.push({ want: 'files', tree, paths: pythonMetadata });
    const files = filesOf(view, tree);
    for (const { name } of dependencies) {
      const paths = findPythonInstallations(files, name).flatMap(({ root, tops }) =>
        (tops ?? topFolders(histories.get(historyName(name)))).flatMap((top) => globsFor(root, top)),
      );
      const [first, ...more] = paths;
      if (first !== undefined)
        needs.push({ want: 'files', tree, paths: [first, ...more] satisfies NonEmpty<string> });
    }
  }
  return needs;
}

const mostTops = 100;

/** Folders of the repository that may be packages: which of them are, only the installed files can tell. */
function topFolders(history: History | undefined): readonly string[] {
  const folders = new Set<string>();
  for (const path of history?.paths ?? []) {
    const parts = path.split('/').slice(0, -1);
    if (/\.pyi?$/.test(path)) for (const part of parts) folders.add(part);
  }
  return [...folders].sort().slice(0, mostTops);
}

/** Globs only from names that mean themselves in a glob: what an image calls its folders is anybody's guess. */
function globsFor(root: string, top: string): readonly string[] {
  const plain = /^[\w./@+ -]*$/;
  if (!plain.test(root) || !plain.test(top)) return [];
  return top.endsWith('.py') ? [`${root}${top}`] : [`${root}${top}/**`];
}
