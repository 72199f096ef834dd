import type { Gap } from '../../model/gap.ts';
import { compareText } from '../../model/order.ts';
import type { ForeignTree, SourceFile } from '../../model/site.ts';
import type { TreeSource } from '../../model/source.ts';
import { blobId } from '../blob-id.ts';
import { type BlobStore, readBlob } from './blob-store.ts';
import { defaultImageLimits, type ImageLimits } from './budget.ts';
import { attestationsOf, choosePlatform } from './choose-platform.ts';
import { type Descriptor, parseConfig, parseManifest } from './descriptor.ts';
import { ImageFault } from './image-fault.ts';
import { readAttestations } from './read-attestations.ts';
import { type LayerFile, readLayers } from './read-layers.ts';

/** What of an image is read, and how much. `wants` picks the files by path. */
export interface ImageWish {
  /** The image as it was asked for: what reports call it. */
  readonly reference: string;
  readonly wants: (path: string) => boolean;
  readonly platform?: string | undefined;
  readonly limits?: ImageLimits;
}

const manifestBytes = 4 * 1024 ** 2;
const configBytes = 8 * 1024 ** 2;
const deepestIndex = 4;

/**
 * Reads an image: its manifest, configuration and attestations as files under `.image/`, and the wanted files of its
 * layers. The tree's digest is that of the platform's manifest. Throws an `ImageFault` for an image that is damaged.
 */
export async function readImage(store: BlobStore, root: Descriptor, wish: ImageWish): Promise<TreeSource> {
  const { limits = defaultImageLimits } = wish;
  const found = await findManifest(store, root, wish.platform);
  const tree = { kind: 'image', reference: wish.reference, digest: found.descriptor.digest } as const;
  const configFile = await readBlob(store, found.manifest.config, configBytes);
  const config = parseConfig(configFile, 'the image configuration');
  const statements = await attestationFiles(store, found.attestations, tree);
  const { files, gaps } = await readLayers(store, {
    tree,
    layers: found.manifest.layers,
    unpacked: config.rootfs?.diff_ids,
    wants: wish.wants,
    limits,
  });
  const metadata = [
    metadataFile('manifest.json', found.bytes),
    metadataFile('config.json', configFile),
    ...statements.files.map((bytes, at) => metadataFile(`attestations/${at}.json`, bytes)),
  ];
  return sourceOf(tree, [...metadata, ...files], [...statements.gaps, ...gaps]);
}

async function findManifest(store: BlobStore, root: Descriptor, platform: string | undefined) {
  let descriptor = root;
  let attestations: readonly Descriptor[] = [];
  for (let depth = 0; depth < deepestIndex; depth++) {
    const bytes = await readBlob(store, descriptor, manifestBytes);
    const read = parseManifest(bytes, 'the image manifest');
    if (read.is === 'image') return { descriptor, bytes, manifest: read.manifest, attestations };
    descriptor = choosePlatform(read.index, platform);
    attestations = attestationsOf(read.index, descriptor);
  }
  throw new ImageFault('unsupported', `the image's index is nested more than ${deepestIndex} levels deep`);
}

/** Attestations are claims beside the image: one that is damaged does not keep the image from being read. */
async function attestationFiles(store: BlobStore, descriptors: readonly Descriptor[], tree: ForeignTree) {
  try {
    return { files: await readAttestations(store, descriptors), gaps: [] };
  } catch (error) {
    if (!(error instanceof ImageFault)) throw error;
    const at = { side: 'head' as const, path: '.image/attestations', tree };
    const gap: Gap = {
      at,
      reason: error.reason,
      effect: 'counts',
      note: `its attestations: ${error.message}`,
    };
    return { files: [], gaps: [gap] };
  }
}

function metadataFile(name: string, bytes: Uint8Array): Omit<LayerFile, 'layer'> & { layer?: number } {
  return { path: `.image/${name}`, bytes, modified: undefined };
}

function sourceOf(
  tree: ForeignTree,
  found: readonly (Omit<LayerFile, 'layer'> & { readonly layer?: number })[],
  gaps: readonly Gap[],
): TreeSource {
  const files = new Map<string, SourceFile>();
  for (const { path, bytes, layer, modified } of found)
    files.set(path, {
      tree,
      path,
      digest: blobId(bytes),
      bytes,
      ...(layer !== undefined && { layer }),
      ...(modified !== undefined && { modified }),
    });
  const entries = [...files.values()]
    .map(({ path, digest, bytes }) => ({ path, digest, size: bytes.length }))
    .sort((a, b) => compareText(a.path, b.path));
  return {
    tree,
    entries,
    gaps,
    read: async (asked) => asked.flatMap(({ path }) => files.get(path) ?? []),
  };
}
