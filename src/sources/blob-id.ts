import { createHash } from 'node:crypto';
import type { Digest } from '../model/site.ts';

const encoder = new TextEncoder();

/**
 * The id git gives to these bytes (https://git-scm.com/book/en/v2/Git-Internals-Git-Objects). `like` is any id of the same
 * repository: 64 hex digits mean that it hashes with SHA-256.
 */
export function blobId(bytes: Uint8Array, like?: string): Digest {
  return createHash(like?.length === 64 ? 'sha256' : 'sha1')
    .update(encoder.encode(`blob ${bytes.length}\0`))
    .update(bytes)
    .digest('hex') as Digest;
}
