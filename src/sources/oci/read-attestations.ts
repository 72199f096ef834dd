import { type BlobStore, readBlob } from './blob-store.ts';
import { type Descriptor, parseManifest } from './descriptor.ts';
import { ImageFault } from './image-fault.ts';

const manifestBytes = 1024 ** 2;
const statementBytes = 16 * 1024 ** 2;
const mostStatements = 50;

/** The in-toto statements of attestation manifests, as they are. They are unsigned: claims, not proof. */
export async function readAttestations(
  store: BlobStore,
  descriptors: readonly Descriptor[],
): Promise<readonly Uint8Array[]> {
  const statements: Uint8Array[] = [];
  for (const descriptor of descriptors) {
    const name = 'an attestation manifest';
    const read = parseManifest(await readBlob(store, descriptor, manifestBytes), name);
    if (read.is === 'index') throw new ImageFault('unparsable', `${name} is an index`);
    for (const layer of read.manifest.layers)
      if (layer.mediaType === 'application/vnd.in-toto+json' && statements.length < mostStatements)
        statements.push(await readBlob(store, layer, statementBytes));
  }
  return statements;
}
