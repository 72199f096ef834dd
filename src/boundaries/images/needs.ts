import type { Config, DependencySetting } from '../../model/config.ts';
import type { Need, View } from '../../model/need.ts';
import { compareText } from '../../model/order.ts';
import type { NonEmpty, SourceFile } from '../../model/site.ts';
import type { History } from './history/history.ts';
import { findTold, installationTraces } from './installed/find-installations.ts';
import type { Installation } from './installed/installation.ts';
import { vendoredTraces } from './installed/vendored.ts';
import { dockerfile } from './inventory/dockerfile/dockerfile.ts';
import { packages } from './inventory/packages/packages.ts';
import { requirements } from './inventory/requirements/requirements.ts';
import { findNamedImages } from './named-images.ts';
import { mentions } from './pins.ts';
import { tagsName } from './tags.ts';
import { filesOf, historiesOf, historyName } from './view-files.ts';

/** The images that are named, the histories of what they must hold, and inside each image the files of those dependencies. */
export function findImageNeeds(view: View, config: Config): readonly Need[] {
  const { dependencies } = config.images;
  const seeks = dependencies.map((it) => it.name).sort(compareText);
  const needs: Need[] = config.consumers.flatMap((it): Need[] =>
    'image' in it && it.tags !== undefined
      ? [{ want: 'tags', name: tagsName(it.name), reference: it.image, tags: it.tags }]
      : [],
  );
  for (const { reference, name, isConfigured } of findNamedImages(view, config))
    needs.push({
      want: 'image',
      name,
      reference,
      ...(seeks.length > 0 && { seeks }),
      ...(!isConfigured && { ifUnchanged: 'counts' as const }),
    });
  const holdsImages = view.roots.some((root) => root.tree.kind === 'image');
  for (const setting of dependencies)
    if (setting.minVersion === undefined && (holdsImages || mentions(view, pinPaths, setting)))
      needs.push(historyNeed(setting));
  if (!holdsImages) return needs;
  const histories = historiesOf(view);
  for (const { tree } of view.roots) {
    if (tree.kind !== 'image') continue;
    const files = filesOf(view, tree);
    for (const setting of dependencies)
      for (const paths of wantedFor(setting, files, histories.get(historyName(setting.name))))
        needs.push({ want: 'files', tree, paths });
  }
  return needs;
}

/** Where a commit of a dependency may be pinned. */
const pinPaths: NonEmpty<string> = [...dockerfile.paths, ...requirements.paths, ...packages.paths];

function historyNeed({ name, source, ref }: DependencySetting): Need {
  return { want: 'history', name: historyName(name), url: source, ref, paths: [] };
}

/** First what tells where a dependency is installed, then its own files; where nothing tells, files that look like its. */
function wantedFor(
  setting: DependencySetting,
  files: ReadonlyMap<string, SourceFile>,
  history: History | undefined,
): readonly NonEmpty<string>[] {
  const found = findTold(files, setting);
  const own = found.flatMap((it) => [
    ...(it.tops === 'unknown' ? topFolders(history) : it.tops === 'all' ? [''] : it.tops).flatMap((top) =>
      globsFor(it.root, top),
    ),
    ...manifestOf(it),
  ]);
  const lists = [
    installationTraces(setting),
    own,
    found.length === 0 && history ? vendoredTraces(history) : [],
  ];
  return lists.flatMap(([first, ...more]): NonEmpty<string>[] =>
    first === undefined ? [] : [[first, ...more]],
  );
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

const plain = /^[\w./@+# -]*$/;

/** Globs only from names that mean themselves in a glob: what an image calls its folders is anybody's guess. */
function globsFor(root: string, top: string): readonly string[] {
  if (!plain.test(root) || !plain.test(top)) return [];
  if (top === '') return [`${root}**`];
  return top.endsWith('.py') ? [`${root}${top}`] : [`${root}${top}/**`];
}

/** What asked for an npm package: the manifest beside the outermost `node_modules`. */
function manifestOf({ root }: Installation): readonly string[] {
  const at = root.startsWith('node_modules/') ? 0 : root.indexOf('/node_modules/') + 1;
  const project = root.slice(0, at);
  return root.includes('node_modules/') && plain.test(project) ? [`${project}package.json`] : [];
}
