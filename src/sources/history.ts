import { posix } from 'node:path';
import type { World } from '../host/world.ts';
import type { Need } from '../model/need.ts';
import type { SourceFile, Tree } from '../model/site.ts';
import type { TreeSource } from '../model/source.ts';
import { blobId } from './blob-id.ts';
import { sourceOfFiles } from './files-source.ts';
import { type HistoryPlace, parseHistoryPlace } from './history/history-place.ts';
import { obtainRepository } from './history/obtain-repository.ts';
import { readBlobs } from './history/read-blobs.ts';
import { readCommits } from './history/read-log.ts';
import { oncePerWorld } from './per-world.ts';
import { SourceError } from './source-error.ts';

type HistoryNeed = Extract<Need, { want: 'history' }>;

/** A ref as git allows it, less what begins an option or a revision syntax. */
const refShape = /^[\w][\w./+-]{0,200}$/;

const once = oncePerWorld<TreeSource>();

/**
 * Opens a dependency's history as a tree of three files: `.history/refs.json` (the tracked ref, its commit, and whether the
 * past is whole), `.history/commits.json` and `.history/blobs.json`. Throws a SourceError where it cannot be had. It is
 * obtained once in a run, however many sides ask.
 */
export async function openHistory(
  world: World,
  need: HistoryNeed,
  roots: readonly TreeSource[],
): Promise<TreeSource> {
  const place = parseHistoryPlace(need.url);
  if (!place || !refShape.test(need.ref) || need.ref.includes('..')) throw refusal(need);
  const checkout = roots.find((source) => source.tree.kind === 'checkout');
  const path = place.kind === 'url' ? undefined : posix.normalize(place.path);
  const bundle = checkout?.entries.find((entry) => entry.path === path);
  const key = JSON.stringify([bundle?.digest, need]);
  return once(world, key, () => readHistory(world, need, place, checkout));
}

async function readHistory(
  world: World,
  need: HistoryNeed,
  place: HistoryPlace,
  checkout: TreeSource | undefined,
): Promise<TreeSource> {
  const { directory, tip } = await obtainRepository(world, place, need.ref, checkout);
  const { commits, complete } = await readCommits(world, directory, tip);
  const blobs = await readBlobs(world, directory, commits, need.paths);
  const tree = { kind: 'repository', name: need.name, commit: tip } as const;
  return sourceOfFiles(tree, [
    fileOf(tree, 'refs.json', { ref: need.ref, tip, complete }),
    fileOf(tree, 'commits.json', commits),
    fileOf(tree, 'blobs.json', blobs),
  ]);
}

function refusal({ url, ref }: HistoryNeed): SourceError {
  return new SourceError('usage', {
    what: `${JSON.stringify(url.slice(0, 200))} at ${JSON.stringify(ref.slice(0, 100))} is not a source that driftgate accepts`,
    where: 'images.dependencies in driftgate.yml',
    mend: 'Give a folder, a git bundle, or an https, ssh, git or file address, and a branch or tag.',
  });
}

function fileOf(tree: Tree, name: string, json: unknown): SourceFile {
  const bytes = new TextEncoder().encode(JSON.stringify(json));
  return { tree, path: `.history/${name}`, digest: blobId(bytes), bytes };
}
