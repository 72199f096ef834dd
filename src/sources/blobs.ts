import type { World } from '../host/world.ts';
import type { Digest, SourceFile, Tree } from '../model/site.ts';
import type { TreeEntry } from '../model/source.ts';
import { largestFile } from './left-out.ts';
import { perWorld } from './per-world.ts';
import { SourceError } from './source-error.ts';

/** How many bytes of blobs one process may print. */
const batchBytes = 128 * 1024 * 1024;
/** How many bytes of blobs are kept at hand. */
const mostKept = 256 * 1024 * 1024;

/** What was read before, by blob id: nearly all that the sides of a comparison hold is the same. */
const blobsAtHand = perWorld(() => ({ blobs: new Map<Digest, Uint8Array>(), bytes: 0 }));

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const newline = 10;

/** Cuts the output of `git cat-file --batch` into blobs by id; what is missing or no blob is left out. */
export function parseBatch(output: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>();
  let start = 0;
  while (start < output.length) {
    const end = output.indexOf(newline, start);
    if (end === -1) break;
    const [id = '', type, size] = decoder.decode(output.subarray(start, end)).split(' ');
    const length = Number(size);
    if (!Number.isSafeInteger(length)) {
      start = end + 1;
      continue;
    }
    const bytes = output.subarray(end + 1, end + 1 + length);
    if (type === 'blob' && bytes.length === length) blobs.set(id, bytes);
    start = end + 1 + length + 1;
  }
  return blobs;
}

function batchesOf(entries: readonly TreeEntry[]): readonly (readonly TreeEntry[])[] {
  const batches: TreeEntry[][] = [];
  let open: TreeEntry[] = [];
  let bytes = 0;
  for (const entry of entries) {
    if (entry.size > largestFile) continue;
    if (open.length > 0 && bytes + entry.size > batchBytes) {
      batches.push(open);
      open = [];
      bytes = 0;
    }
    open.push(entry);
    bytes += entry.size;
  }
  if (open.length > 0) batches.push(open);
  return batches;
}

function damaged(path: string, complaint: string): SourceError {
  return new SourceError('unreachable', {
    what: `${path} is in the commit, and git cannot read it`,
    where: complaint.trim().split('\n')[0] || 'its object is missing',
    mend: 'Fetch the whole commit: check out with `fetch-depth: 0`, or run `git fsck` if objects are damaged.',
  });
}

/**
 * The blobs of some entries, in the order asked, each read once, by one git process for each 128 MiB; one of more than 64 MiB is
 * left out.
 * Throws a SourceError when git cannot read one: what stands in a commit must not go missing in silence.
 */
export async function readBlobs(
  world: World,
  directory: string,
  tree: Tree,
  entries: readonly TreeEntry[],
): Promise<readonly SourceFile[]> {
  const kept = blobsAtHand(world);
  if (kept.bytes > mostKept) {
    kept.blobs.clear();
    kept.bytes = 0;
  }
  const found = new Map<Digest, Uint8Array>();
  const missing: TreeEntry[] = [];
  for (const entry of entries) {
    const bytes = kept.blobs.get(entry.digest);
    if (bytes) found.set(entry.digest, bytes);
    else missing.push(entry);
  }
  for (const batch of batchesOf(missing)) {
    const ids = [...new Set(batch.map((entry) => entry.digest))];
    const input = encoder.encode(`${ids.join('\n')}\n`);
    const answer = await world.git.run(directory, ['cat-file', '--batch', '--buffer'], { input });
    const blobs = parseBatch(answer.stdout);
    for (const { path, digest } of batch) {
      const bytes = blobs.get(digest);
      if (!bytes) throw damaged(path, answer.stderr);
      found.set(digest, bytes);
      kept.blobs.set(digest, bytes);
    }
    kept.bytes += answer.stdout.length;
  }
  return entries.flatMap(({ path, digest }) => {
    const bytes = found.get(digest);
    return bytes ? [{ tree, path, digest, bytes }] : [];
  });
}
