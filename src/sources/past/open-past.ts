import type { World } from '../../host/world.ts';
import type { Need } from '../../model/need.ts';
import type { SourceFile } from '../../model/site.ts';
import type { TreeOrigin, TreeSource } from '../../model/source.ts';
import { blobId } from '../blob-id.ts';
import { sourceOfFiles } from '../files-source.ts';
import { openGitTree } from '../git-tree.ts';
import { SourceError } from '../source-error.ts';
import { commitBefore } from './commit-before.ts';
import type { FoundMoment } from './moment.ts';
import { findManifest, type Manifest } from './package-version.ts';
import { releaseBehind } from './release-behind.ts';

type PastNeed = Extract<Need, { want: 'past' }>;

/** A moment that was found, and the files that it is the moment of. */
interface PastOf {
  readonly found: FoundMoment;
  readonly paths: readonly string[];
}

/**
 * Some files of the checkout as they stood earlier, under `.history/`, and `.history/past.json`, which says of each when that
 * was or why it cannot be known: files of packages with versions of their own have moments of their own. Only what the
 * checkout already holds is read.
 */
export async function openPast(
  world: World,
  need: PastNeed,
  roots: readonly TreeSource[],
): Promise<TreeSource> {
  const checkout = roots.find((it) => it.tree.kind === 'checkout');
  const origin = checkout?.origin;
  const pasts: PastOf[] = [];
  const files: SourceFile[] = [];
  if (!checkout || !origin)
    pasts.push({
      found: { is: 'unknown', why: 'the base is a folder without a history' },
      paths: need.paths,
    });
  else
    for (const past of await findMoments(world, need, checkout, origin)) {
      const read = await readAt(world, past, checkout, origin);
      pasts.push(read.past);
      files.push(...read.files);
    }
  const tree = { kind: 'repository', name: need.name, commit: '' } as const;
  const told = new TextEncoder().encode(JSON.stringify({ pasts }));
  return sourceOfFiles(tree, [
    { tree, path: '.history/past.json', digest: blobId(told), bytes: told },
    ...files.map((file) => ({ ...file, tree, path: `.history/${file.path}` })),
  ]);
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

async function findMoments(
  world: World,
  { moment, paths }: PastNeed,
  checkout: TreeSource,
  origin: TreeOrigin,
): Promise<readonly PastOf[]> {
  if ('today' in moment)
    return [{ found: await commitBefore(world, origin, daysBefore(moment.today, moment.daysAgo)), paths }];
  const packages = new Map<string, { readonly manifest: Manifest | undefined; readonly paths: string[] }>();
  for (const path of paths) {
    const manifest = await findManifest(checkout, path);
    const known = packages.get(manifest?.path ?? '') ?? { manifest, paths: [] };
    packages.set(manifest?.path ?? '', known);
    known.paths.push(path);
  }
  const pasts: PastOf[] = [];
  for (const { manifest, paths } of packages.values())
    pasts.push({ found: await releaseBehind(world, origin, manifest, moment.distance), paths });
  return pasts;
}

/** The files of a moment; a commit that cannot be read is no longer known. */
async function readAt(
  world: World,
  past: PastOf,
  checkout: TreeSource,
  { directory }: TreeOrigin,
): Promise<{ readonly past: PastOf; readonly files: readonly SourceFile[] }> {
  const { found, paths } = past;
  if (found.is !== 'commit') return { past, files: [] };
  const wanted = new Set(paths);
  try {
    const then = await openGitTree(world, directory, found.commit, checkout.tree, 'base');
    return { past, files: await then.read(then.entries.filter((it) => wanted.has(it.path))) };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { past: { found: { is: 'unknown', why: `${error.what} (${error.where})` }, paths }, files: [] };
  }
}
