import type { TreeSource } from '../../model/source.ts';
import type { BlobStore } from './blob-store.ts';
import { type Descriptor, parseManifest } from './descriptor.ts';
import { ImageFault } from './image-fault.ts';
import { type ImageWish, readImage } from './read-image.ts';

/** The bytes of a file of the layout, by its path inside it; `undefined` where there is none. */
export type ReadLayoutFile = (path: string) => Promise<Uint8Array | undefined>;

const indexBytes = 4 * 1024 ** 2;

/**
 * Opens an image of an OCI image layout, by tag; without one, the only image there is.
 * https://github.com/opencontainers/image-spec/blob/main/image-layout.md
 * Throws an `ImageFault` where the layout, or the image, is missing or damaged.
 */
export async function openOciLayout(
  read: ReadLayoutFile,
  tag: string | undefined,
  wish: ImageWish,
): Promise<TreeSource> {
  const bytes = await read('index.json');
  if (!bytes) throw new ImageFault('unreachable', 'there is no OCI image layout: its index.json is missing');
  if (bytes.length > indexBytes)
    throw new ImageFault('too-large', `the layout's index.json has more than ${indexBytes} bytes`);
  const parsed = parseManifest(bytes, "the layout's index.json");
  if (parsed.is !== 'index') throw new ImageFault('unparsable', "the layout's index.json is not an index");
  return readImage(storeOf(read), chooseTag(parsed.index.manifests, tag), wish);
}

const refName = 'org.opencontainers.image.ref.name';

function chooseTag(manifests: readonly Descriptor[], tag: string | undefined): Descriptor {
  const tags = manifests.flatMap((it) => it.annotations?.[refName] ?? []);
  const found =
    tag === undefined
      ? manifests.length === 1 && manifests[0]
      : manifests.find((it) => it.annotations?.[refName] === tag || it.digest === tag);
  if (found) return found;
  const wanted = tag === undefined ? 'a tag is needed' : `it has no tag ${JSON.stringify(tag)}`;
  throw new ImageFault(
    'unreachable',
    `${wanted}; the layout has: ${tags.slice(0, 20).join(', ') || 'no tags'}`,
  );
}

function storeOf(read: ReadLayoutFile): BlobStore {
  return {
    async open({ digest }) {
      const bytes = await read(`blobs/${digest.replace(':', '/')}`);
      return bytes && asStream(bytes);
    },
  };
}

async function* asStream(bytes: Uint8Array) {
  yield bytes;
}
