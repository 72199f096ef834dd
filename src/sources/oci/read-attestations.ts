import { type BlobStore, readBlob, shortDigest } from './blob-store.ts';
import { type Descriptor, parseManifest } from './descriptor.ts';
import { ImageFault } from './image-fault.ts';
import { statementIn } from './statement.ts';

const manifestBytes = 1024 ** 2;
const statementBytes = 16 * 1024 ** 2;
const mostStatements = 50;

/** Statements as JSON, and what could not be read of them, one line each. */
export interface AttestationsRead {
  readonly statements: readonly Uint8Array[];
  readonly faults: readonly ImageFault[];
}

/**
 * The in-toto statements of attestation manifests that speak of one of the `subjects`. Their signatures are not checked:
 * they are claims, not proof. One that is damaged keeps neither the image nor its fellows from being read.
 */
export async function readAttestations(
  store: BlobStore,
  descriptors: readonly Descriptor[],
  subjects: readonly string[],
): Promise<AttestationsRead> {
  const statements: Uint8Array[] = [];
  const faults: ImageFault[] = [];
  const seen = new Set<string>();
  for (const descriptor of descriptors) {
    if (seen.has(descriptor.digest)) continue;
    seen.add(descriptor.digest);
    try {
      for (const layer of await layersOf(store, descriptor)) {
        if (statements.length >= mostStatements || !mayBeStatement(layer.mediaType)) continue;
        const statement = statementIn(await readBlob(store, layer, statementBytes), layer.mediaType);
        if (!statement) continue;
        if (statement.subjects.length === 0 || statement.subjects.some((it) => subjects.includes(it)))
          statements.push(statement.bytes);
        else
          faults.push(
            new ImageFault(
              'unparsable',
              `the attestation ${shortDigest(layer.digest)} speaks of another image`,
            ),
          );
      }
    } catch (error) {
      if (!(error instanceof ImageFault)) throw error;
      faults.push(error);
    }
  }
  return { statements, faults };
}

async function layersOf(store: BlobStore, descriptor: Descriptor): Promise<readonly Descriptor[]> {
  const name = 'an attestation manifest';
  const read = parseManifest(await readBlob(store, descriptor, manifestBytes), name);
  if (read.is === 'index') throw new ImageFault('unparsable', `${name} is an index`);
  return read.manifest.layers;
}

/** Everything that is JSON may be one; a signature alone is none. */
function mayBeStatement(mediaType: string): boolean {
  return /json$/.test(mediaType) && !mediaType.includes('simplesigning');
}
