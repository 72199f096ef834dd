import type { Gap } from '../../model/gap.ts';
import type { ForeignTree, SourceFile } from '../../model/site.ts';
import type { TreeSource } from '../../model/source.ts';
import { blobId } from '../blob-id.ts';
import { sourceOfFiles } from '../files-source.ts';
import { type BaseClaim, findBaseClaims } from './base-claims.ts';
import { type BlobStore, readBlob } from './blob-store.ts';
import { defaultImageLimits, type ImageLimits } from './budget.ts';
import { attestationsOf, choosePlatform } from './choose-platform.ts';
import { type Descriptor, parseConfig, parseManifest } from './descriptor.ts';
import { ImageFault } from './image-fault.ts';
import { type LayerMemory, openLayerMemory } from './layer-memory.ts';
import { holdsPackages } from './package-traces.ts';
import { readAttestations } from './read-attestations.ts';
import { type LayerFile, readLayers } from './read-layers.ts';

/** What of an image is read, and how much. `wants` picks the files by path. */
export interface ImageWish {
  /** The image as it was asked for: what reports call it. */
  readonly reference: string;
  readonly wants: (path: string) => boolean;
  readonly platform?: string | undefined;
  readonly limits?: ImageLimits;
  /** Names of packages: once they are found above a base image that is known, its layers are left out. */
  readonly seeks?: readonly string[] | undefined;
  readonly memory?: LayerMemory;
  /** What the image is called where its manifest was made up: a docker archive has none. */
  readonly id?: string;
  /** Finds the manifest of an image that this one says it is built on. */
  openBase?(claim: BaseClaim): Promise<OpenedBase | undefined>;
}

/** Where a base image is read from. */
export interface OpenedBase {
  readonly store: BlobStore;
  readonly root: Descriptor;
}

const manifestBytes = 4 * 1024 ** 2;
const configBytes = 8 * 1024 ** 2;
const deepestIndex = 4;

/**
 * Reads an image: its manifest, configuration and attestations as files under `.image/`, and the wanted files of its
 * layers. The tree's digest is that of the platform's manifest. Throws an `ImageFault` for an image that is damaged.
 */
export async function readImage(store: BlobStore, root: Descriptor, wish: ImageWish): Promise<TreeSource> {
  const { limits = defaultImageLimits, memory = openLayerMemory(), seeks = [] } = wish;
  const found = await findManifest(store, root, wish.platform);
  const { layers, annotations } = found.manifest;
  const digest = wish.id ?? found.descriptor.digest;
  const tree = { kind: 'image', reference: wish.reference, digest } as const;
  const configFile = await readBlob(store, found.manifest.config, configBytes);
  const config = parseConfig(configFile, 'the image configuration');
  const subjects = [...new Set([root.digest, found.descriptor.digest])];
  const referrers = await findReferrers(store, subjects);
  const told = await readAttestations(store, [...found.attestations, ...referrers.descriptors], subjects);
  const { files, gaps } = await readLayers(store, {
    tree,
    layers,
    unpacked: config.rootfs?.diff_ids,
    wants: wish.wants,
    limits,
    memory,
    base:
      seeks.length > 0
        ? await countBaseLayers(layers, findBaseClaims(annotations, config, told.statements), wish)
        : 0,
    isEnough: (paths) => holdsPackages(paths, seeks),
  });
  const metadata = [
    metadataFile('manifest.json', found.bytes),
    metadataFile('config.json', configFile),
    ...told.statements.map((bytes, at) => metadataFile(`attestations/${at}.json`, bytes)),
  ];
  const unread = [...referrers.faults, ...told.faults].map((fault) => attestationGap(fault, tree));
  return sourceOfFiles(
    tree,
    [...metadata, ...files].map((file) => fileOf(tree, file)),
    [...unread, ...gaps],
  );
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

/** Attestations are claims beside the image: that they cannot be had does not keep it from being read. */
async function findReferrers(store: BlobStore, subjects: readonly string[]) {
  try {
    const lists = await Promise.all(subjects.map((digest) => store.referrers(digest)));
    return { descriptors: lists.flat(), faults: [] };
  } catch (error) {
    if (!(error instanceof ImageFault)) throw error;
    return { descriptors: [], faults: [error] };
  }
}

/** How many of the lowest layers are those of a base image that the claims name, and that can be looked up. */
async function countBaseLayers(
  layers: readonly Descriptor[],
  claims: readonly BaseClaim[],
  wish: ImageWish,
): Promise<number> {
  for (const claim of claims) {
    try {
      const base = await wish.openBase?.(claim);
      const lower = base && (await findManifest(base.store, base.root, wish.platform)).manifest.layers;
      if (!lower || lower.length >= layers.length) continue;
      if (lower.every((layer, at) => layer.digest === layers[at]?.digest)) return lower.length;
    } catch (error) {
      if (!(error instanceof ImageFault)) throw error;
    }
  }
  return 0;
}

function attestationGap({ reason, message }: ImageFault, tree: ForeignTree): Gap {
  const at = { side: 'head' as const, path: '.image/attestations', tree };
  return { at, reason, effect: 'counts', note: `its attestations: ${message}` };
}

function metadataFile(name: string, bytes: Uint8Array): Omit<LayerFile, 'layer'> & { layer?: number } {
  return { path: `.image/${name}`, bytes, modified: undefined };
}

function fileOf(
  tree: ForeignTree,
  { path, bytes, layer, modified }: Omit<LayerFile, 'layer'> & { readonly layer?: number },
): SourceFile {
  return {
    tree,
    path,
    digest: blobId(bytes),
    bytes,
    ...(layer !== undefined && { layer }),
    ...(modified !== undefined && { modified }),
  };
}
