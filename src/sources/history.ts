import { posix } from 'node:path';
import type { World } from '../host/world.ts';
import type { Need } from '../model/need.ts';
import { compareText } from '../model/order.ts';
import type { SourceFile, Tree } from '../model/site.ts';
import type { TreeSource } from '../model/source.ts';
import { blobId } from './blob-id.ts';
import { type HistoryPlace, parseHistoryPlace } from './history/history-place.ts';
import { obtainRepository } from './history/obtain-repository.ts';
import { readBlobs } from './history/read-blobs.ts';
import { readCommits } from './history/read-log.ts';
import { perWorld } from './per-world.ts';
import { SourceError } from './source-error.ts';

type HistoryNeed = Extract<Need, { want: 'history' }>;

/** A ref as git allows it, less what begins an option or a revision syntax. */
const refShape = /^[\w][\w./+-]{0,200}$/;

const historiesOf = perWorld(() => new Map<string, Promise<TreeSource>>());

/**
 * Opens a dependency's history as a tree of three files: `.history/refs.json` (the tracked ref, its commit, and whether the
 * past is whole), `.history/commits.json` and `.history/blobs.json`. Throws a SourceError where it cannot be had. A bundle
 * in the checkout is unpacked once, however many sides hold it.
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
  if (!bundle) return readHistory(world, need, place, checkout);
  const histories = historiesOf(world);
  const key = JSON.stringify([bundle.digest, need]);
  const history = histories.get(key) ?? readHistory(world, need, place, checkout);
  histories.set(key, history);
  return history;
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
  return sourceOf({ kind: 'repository', name: need.name, commit: tip }, [
    ['refs.json', { ref: need.ref, tip, complete }],
    ['commits.json', commits],
    ['blobs.json', blobs],
  ]);
}

function refusal({ url, ref }: HistoryNeed): SourceError {
  return new SourceError('usage', {
    what: `${JSON.stringify(url.slice(0, 200))} at ${JSON.stringify(ref.slice(0, 100))} is not a source that driftgate accepts`,
    where: 'images.dependencies in driftgate.yml',
    mend: 'Give a folder, a git bundle, or an https, ssh, git or file address, and a branch or tag.',
  });
}

function sourceOf(tree: Tree, contents: readonly (readonly [name: string, json: unknown])[]): TreeSource {
  const files = contents
    .map(([name, json]): SourceFile => {
      const bytes = new TextEncoder().encode(JSON.stringify(json));
      return { tree, path: `.history/${name}`, digest: blobId(bytes), bytes };
    })
    .sort((a, b) => compareText(a.path, b.path));
  return {
    tree,
    entries: files.map(({ path, digest, bytes }) => ({ path, digest, size: bytes.length })),
    gaps: [],
    read: async (asked) => asked.flatMap((entry) => files.find((file) => file.path === entry.path) ?? []),
  };
}
