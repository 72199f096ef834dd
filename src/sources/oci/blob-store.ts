import { createHash } from 'node:crypto';
import type { Descriptor } from './descriptor.ts';
import { ImageFault } from './image-fault.ts';

/** Where the blobs of an image come from: a folder, a git tree, an archive, a registry. */
export interface BlobStore {
  /** The bytes as they come, unchecked; `undefined` where there is no such blob. */
  open(descriptor: Descriptor): Promise<AsyncIterable<Uint8Array> | undefined>;
  /** Manifests that speak of an image and do not stand in its index: attestations pushed beside it. */
  referrers(digest: string): Promise<readonly Descriptor[]>;
}

const chunkBytes = 64 * 1024;

/** The bytes of a blob as they come. It throws at the end when size or hash are not what the descriptor says. */
export async function* streamBlob(store: BlobStore, descriptor: Descriptor): AsyncGenerator<Uint8Array> {
  const name = shortDigest(descriptor.digest);
  const chunks = await store.open(descriptor);
  if (!chunks) throw new ImageFault('unreachable', `the blob ${name} is missing`);
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > descriptor.size) break;
    hash.update(chunk);
    for (let at = 0; at < chunk.length; at += chunkBytes) yield chunk.subarray(at, at + chunkBytes);
  }
  if (size !== descriptor.size)
    throw new ImageFault(
      'unparsable',
      `the blob ${name} does not have the ${descriptor.size} bytes its manifest states`,
    );
  if (`sha256:${hash.digest('hex')}` !== descriptor.digest)
    throw new ImageFault('unparsable', `the blob ${name} does not have the content its digest names`);
}

/** The whole of a small blob, checked against its descriptor. */
export async function readBlob(store: BlobStore, descriptor: Descriptor, limit: number): Promise<Uint8Array> {
  if (descriptor.size > limit)
    throw new ImageFault(
      'too-large',
      `the blob ${shortDigest(descriptor.digest)} has ${descriptor.size} bytes, more than the limit of ${limit}`,
    );
  const whole = new Uint8Array(descriptor.size);
  let filled = 0;
  for await (const chunk of streamBlob(store, descriptor)) {
    whole.set(chunk, filled);
    filled += chunk.length;
  }
  return whole;
}

/** `sha256:0cc2b7db56ab`: enough to find the blob by. */
export function shortDigest(digest: string): string {
  return digest.slice(0, 'sha256:'.length + 12);
}
