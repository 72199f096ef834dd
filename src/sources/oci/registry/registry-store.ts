import { createHash } from 'node:crypto';
import type { BlobStore } from '../blob-store.ts';
import { type Descriptor, parseManifest } from '../descriptor.ts';
import { ImageFault } from '../image-fault.ts';
import { readBody } from './exchange.ts';
import type { RegistryClient } from './registry-client.ts';

const manifestTypes: readonly string[] = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
];
const manifestBytes = 4 * 1024 ** 2;
const mostReferrers = 20;

/** The blobs of one repository, and what it knows about them. */
export interface RegistryStore extends BlobStore {
  /** What a tag or digest names now; throws an `ImageFault` where there is nothing. */
  resolve(reference: string): Promise<Descriptor>;
}

/** The blobs of a repository of a registry. What was fetched by a tag is not fetched again by its digest. */
export function registryStore(client: RegistryClient, name: string): RegistryStore {
  const fetched = new Map<string, Uint8Array>();

  const fetchManifest = async (reference: string): Promise<Descriptor | undefined> => {
    const answer = await client.get(`manifests/${reference}`, manifestTypes, 'document');
    if (!answer) return undefined;
    const bytes = await readBody(answer, manifestBytes, `the manifest of ${name}`);
    const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    if (reference.startsWith('sha256:') && reference !== digest)
      throw new ImageFault('unparsable', `the registry answers ${reference} with other content`);
    fetched.set(digest, bytes);
    const mediaType = (answer.headers.get('content-type') ?? '').split(';', 1)[0]?.trim() ?? '';
    return { digest, size: bytes.length, mediaType };
  };

  return {
    async open({ digest, mediaType }) {
      const known = fetched.get(digest);
      if (known) return once(known);
      const isManifest = manifestTypes.includes(mediaType);
      const answer = isManifest
        ? await client.get(`manifests/${digest}`, manifestTypes, 'document')
        : await client.get(`blobs/${digest}`, ['*/*'], 'layer');
      return answer && (answer.body ?? once(new Uint8Array()));
    },
    async resolve(reference) {
      const found = await fetchManifest(reference);
      if (found) return found;
      throw new ImageFault('unreachable', `${name} has no tag or digest ${reference}`, {
        mend: 'Check the name and the tag; an image that is built in this change must be pushed before it is checked.',
      });
    },
    async referrers(digest) {
      const plain = digest.replace(':', '-');
      const listed = await client.get(`referrers/${digest}`, [manifestTypes[0] ?? ''], 'document');
      const index = listed
        ? await readBody(listed, manifestBytes, 'the list of referrers')
        : await fetchManifest(plain).then((it) => it && fetched.get(it.digest));
      const signed = await fetchManifest(`${plain}.att`);
      const read = index && parseManifest(index, 'the list of referrers');
      const found = read?.is === 'index' ? read.index.manifests : [];
      return [...found, ...(signed ? [signed] : [])].slice(0, mostReferrers);
    },
  };
}

async function* once(bytes: Uint8Array) {
  yield bytes;
}
