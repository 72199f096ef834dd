import type { World } from '../host/world.ts';
import type { Digest } from '../model/site.ts';
import { type collectLeftOut, leftOut } from './left-out.ts';
import { listRecords } from './listing.ts';

/** One line of `git ls-files --stage`: mode, id, stage, a tab, the path. */
const line = /^(\d{6}) ([0-9a-f]{40,64}) ([0-3])\t/;

/** The sizes of some blobs, by id, by one git process; of one that is not here, nothing. */
export async function sizesOf(
  world: World,
  directory: string,
  ids: ReadonlySet<Digest>,
): Promise<ReadonlyMap<Digest, number>> {
  const input = new TextEncoder().encode(`${[...ids].join('\n')}\n`);
  const answer = await world.git.run(directory, ['cat-file', '--batch-check', '--buffer'], { input });
  const sizes = new Map<Digest, number>();
  for (const text of new TextDecoder().decode(answer.stdout).split('\n')) {
    const [id = '', type, size] = text.split(' ');
    if (type === 'blob') sizes.set(id as Digest, Number(size));
  }
  return sizes;
}

/** What the index holds below `directory`. */
export interface IndexEntries {
  /** Blob ids by path; of an unresolved conflict, nothing. */
  readonly files: ReadonlyMap<string, Digest>;
  /** The paths it knows as links. */
  readonly links: ReadonlySet<string>;
  /** The commits of its submodules, by path. */
  readonly submodules: ReadonlyMap<string, string>;
}

/** Reads the index: no file of the work tree is looked at. */
export async function listIndex(
  world: World,
  directory: string,
  left: ReturnType<typeof collectLeftOut>,
): Promise<IndexEntries> {
  const links = new Set<string>();
  const submodules = new Map<string, string>();
  const files = new Map<string, Digest>();
  for (const { text, undecodable } of await listRecords(world, directory, ['ls-files', '--stage', '-z'])) {
    const [head, mode, id = '', stage] = line.exec(text) ?? [];
    if (head === undefined || stage !== '0') continue;
    const path = text.slice(head.length);
    if (undecodable) left.add(path, 'unsupported', leftOut.name);
    else if (mode === '120000') {
      links.add(path);
      left.add(path, 'unsupported', leftOut.link);
    } else if (mode === '160000') {
      submodules.set(path, id);
      left.add(path, 'unsupported', leftOut.submodule);
    } else files.set(path, id as Digest);
  }
  return { files, links, submodules };
}
