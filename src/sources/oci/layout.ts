import type { TreeSource } from '../../model/source.ts';
import type { BlobStore } from './blob-store.ts';
import { type Descriptor, parseManifest } from './descriptor.ts';
import { ImageFault } from './image-fault.ts';
import { type ImageWish, readImage } from './read-image.ts';

/** The bytes of a file of the layout, whole or as they come, by its path inside it; `undefined` where there is none. */
export type ReadLayoutFile = (path: string) => Promise<Uint8Array | AsyncIterable<Uint8Array> | undefined>;

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
  const opened = await read('index.json');
  if (!opened) throw new ImageFault('unreachable', 'there is no OCI image layout: its index.json is missing');
  const bytes = await gather(opened);
  const parsed = parseManifest(bytes, "the layout's index.json");
  if (parsed.is !== 'index') throw new ImageFault('unparsable', "the layout's index.json is not an index");
  const { manifests } = parsed.index;
  const store = storeOf(read, manifests);
  return readImage(store, chooseTag(manifests, tag), {
    ...wish,
    async openBase({ digest }) {
      const root = manifests.find((it) => it.digest === digest);
      return root && { store, root };
    },
  });
}

async function gather(opened: Uint8Array | AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of opened instanceof Uint8Array ? [opened] : opened) {
    size += part.length;
    if (size > indexBytes)
      throw new ImageFault('too-large', `the layout's index.json has more than ${indexBytes} bytes`);
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
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

/** Attestations that were pushed beside an image have tags made of its digest, as in a registry. */
function storeOf(read: ReadLayoutFile, manifests: readonly Descriptor[]): BlobStore {
  return {
    async open({ digest }) {
      const bytes = await read(`blobs/${digest.replace(':', '/')}`);
      return bytes instanceof Uint8Array ? asStream(bytes) : bytes;
    },
    async referrers(digest) {
      const tag = `${digest.replace(':', '-')}.att`;
      return manifests.filter((it) => it.annotations?.[refName] === tag);
    },
  };
}

async function* asStream(bytes: Uint8Array) {
  yield bytes;
}
