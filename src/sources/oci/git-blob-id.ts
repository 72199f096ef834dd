import { createHash } from 'node:crypto';
import type { Digest } from '../../model/site.ts';

/** The id git gives these bytes: what makes a file of an image comparable with a file of a commit. */
export function gitBlobId(bytes: Uint8Array): Digest {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex') as Digest;
}
