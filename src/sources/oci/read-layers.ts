import { createHash } from 'node:crypto';
import type { Gap } from '../../model/gap.ts';
import type { ForeignTree } from '../../model/site.ts';
import { type BlobStore, shortDigest, streamBlob } from './blob-store.ts';
import { type Budget, type ImageLimits, openBudget } from './budget.ts';
import { decompress, packingOf } from './decompress.ts';
import type { Descriptor } from './descriptor.ts';
import { entryPath } from './entry-path.ts';
import { ImageFault } from './image-fault.ts';
import { isWhiteout, type Overlay, openOverlay } from './overlay.ts';
import { readTar, type TarEntry } from './tar-entries.ts';

/** A wanted file of an image, as the container would see it. */
export interface LayerFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** 0 is the lowest. */
  readonly layer: number;
  readonly modified: string | undefined;
}

export interface LayersRead {
  readonly files: readonly LayerFile[];
  readonly gaps: readonly Gap[];
}

/** What reading layers needs: `unpacked` are the digests of the layers' tars, from the image's configuration. */
export interface LayersInput {
  readonly tree: ForeignTree;
  readonly layers: readonly Descriptor[];
  readonly unpacked: readonly string[] | undefined;
  readonly wants: (path: string) => boolean;
  readonly limits: ImageLimits;
}

interface Reading {
  readonly input: LayersInput;
  readonly budget: Budget;
  readonly overlay: Overlay;
  readonly files: Map<string, LayerFile>;
  readonly gaps: Gap[];
}

/** Streams the layers once, from the top down, and keeps the wanted files that no upper layer hides. */
export async function readLayers(store: BlobStore, input: LayersInput): Promise<LayersRead> {
  const { layers, unpacked } = input;
  if (unpacked && unpacked.length !== layers.length)
    throw new ImageFault('unparsable', 'the manifest and the configuration disagree on the number of layers');
  const reading: Reading = {
    input,
    budget: openBudget(input.limits),
    overlay: openOverlay(),
    files: new Map(),
    gaps: [],
  };
  for (let layer = layers.length - 1; layer >= 0; layer--) {
    await readLayer(store, layers[layer] as Descriptor, layer, reading);
    reading.overlay.descend();
  }
  return { files: [...reading.files.values()], gaps: reading.gaps };
}

async function readLayer(store: BlobStore, descriptor: Descriptor, layer: number, reading: Reading) {
  const packing = packingOf(descriptor.mediaType);
  if (packing === 'foreign') {
    addGap(
      reading,
      '',
      layer,
      'unsupported',
      `the layer ${shortDigest(descriptor.digest)} is kept elsewhere and was not read`,
    );
    return;
  }
  if (!packing)
    throw new ImageFault(
      'unsupported',
      `a layer has the media type ${JSON.stringify(descriptor.mediaType.slice(0, 100))}, which is not read`,
    );
  const hash = createHash('sha256');
  const plain = decompress(streamBlob(store, descriptor), packing);
  const own = new Map<string, LayerFile>();
  await readTar(
    count(plain, descriptor, reading.budget, hash),
    (entry) => visit(entry, layer, own, reading),
    (entry, bytes) => keep(entry, bytes, layer, own),
  );
  const expected = reading.input.unpacked?.[layer];
  if (expected !== undefined && expected !== `sha256:${hash.digest('hex')}`)
    throw new ImageFault(
      'unparsable',
      `the layer ${shortDigest(descriptor.digest)} does not unpack to what the configuration names`,
    );
  for (const [path, file] of own) reading.files.set(path, file);
}

async function* count(
  chunks: AsyncIterable<Uint8Array>,
  descriptor: Descriptor,
  budget: Budget,
  hash: ReturnType<typeof createHash>,
) {
  let unpacked = 0;
  for await (const chunk of chunks) {
    unpacked += chunk.length;
    budget.unpack(chunk.length, unpacked, descriptor.size);
    hash.update(chunk);
    yield chunk;
  }
}

/** Takes note of an entry and says whether its bytes are wanted. A hard link shares the bytes of a file kept from its own layer. */
function visit(entry: TarEntry, layer: number, own: Map<string, LayerFile>, reading: Reading): boolean {
  const { budget, overlay, input } = reading;
  budget.entry();
  const path = entryPath(entry.name);
  if (path === undefined) return false;
  overlay.add(path, entry.type === 'directory' ? 'directory' : 'other');
  if (entry.type === 'directory' || isWhiteout(path) || !input.wants(path) || overlay.hides(path))
    return false;
  own.delete(path);
  if (entry.type === 'link') {
    const target = entry.target === null ? undefined : entryPath(entry.target);
    const shared = target === undefined ? undefined : own.get(target);
    if (shared) own.set(path, { ...shared, path });
    return false;
  }
  if (entry.type !== 'file') return false;
  if (entry.size > input.limits.fileBytes) {
    addGap(
      reading,
      path,
      layer,
      'too-large',
      `the file has ${entry.size} bytes, more than the limit of ${input.limits.fileBytes}`,
    );
    return false;
  }
  if (budget.keep(entry.size)) return true;
  addGap(
    reading,
    '',
    layer,
    'too-large',
    `the image holds more than ${input.limits.keptBytes} bytes of text; the rest was not read`,
  );
  return false;
}

function keep(entry: TarEntry, bytes: Uint8Array, layer: number, own: Map<string, LayerFile>) {
  const path = entryPath(entry.name);
  if (path !== undefined) own.set(path, { path, bytes, layer, modified: entry.modified });
}

const mostGaps = 50;

function addGap({ gaps, input }: Reading, path: string, layer: number, reason: Gap['reason'], note: string) {
  if (gaps.length >= mostGaps || gaps.some((gap) => gap.at.path === path && gap.note === note)) return;
  const at = { side: 'head' as const, path, tree: input.tree, layer };
  gaps.push({ at, reason, effect: path === '' ? 'limits' : 'counts', note });
}
