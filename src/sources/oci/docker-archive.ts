import { createHash } from 'node:crypto';
import type { TreeSource } from '../../model/source.ts';
import type { BlobStore } from './blob-store.ts';
import { ImageFault } from './image-fault.ts';
import { fieldOf, listOf, parseJson } from './json-field.ts';
import { openOciLayout } from './layout.ts';
import { type ImageWish, readImage } from './read-image.ts';
import { type Range, type Ranges, readTarDirectory } from './tar-directory.ts';

const largestDocument = 8 * 1024 ** 2;
const gzipMark = 0x8b1f;

/**
 * Opens the image of a docker archive, as `docker save` writes it: newer ones hold an OCI layout, all of them a list of
 * layers. https://github.com/moby/docker-image-spec/blob/main/spec.md#combined-image-json--filesystem-changeset-format
 */
export async function openDockerArchive(ranges: Ranges, wish: ImageWish): Promise<TreeSource> {
  const files = await readTarDirectory(ranges);
  if (files.has('oci-layout') && files.has('index.json'))
    return openOciLayout(async (path) => streamAt(ranges, files.get(path)), undefined, wish);
  const list = parseJson(await whole(ranges, files, 'manifest.json'));
  const [image, ...more] = listOf(list);
  if (image === undefined)
    throw new ImageFault('unparsable', 'there is no docker archive: its manifest.json names no image');
  if (more.length > 0)
    throw new ImageFault('unsupported', `the archive holds ${more.length + 1} images`, {
      mend: 'Save one image at a time.',
    });
  return readSaved(ranges, files, image, wish);
}

/** Such an archive names neither digests nor sizes: the configuration has the digests of the tars. */
async function readSaved(
  ranges: Ranges,
  files: ReadonlyMap<string, Range>,
  image: unknown,
  wish: ImageWish,
): Promise<TreeSource> {
  const config = await whole(ranges, files, String(fieldOf(image, 'Config')));
  const unpacked = listOf(fieldOf(parseJson(config), 'rootfs', 'diff_ids')).map(String);
  const blobs = new Map<string, Uint8Array | Range>();
  const layers = [];
  for (const [at, name] of listOf(fieldOf(image, 'Layers')).map(String).entries()) {
    const range = files.get(name);
    if (!range)
      throw new ImageFault('unparsable', `the archive lacks its layer ${JSON.stringify(name.slice(0, 100))}`);
    if (await isPacked(ranges, range))
      throw new ImageFault('unsupported', 'the archive holds packed layers without their digests');
    const digest = unpacked[at] ?? '';
    blobs.set(digest, range);
    layers.push({
      mediaType: 'application/vnd.docker.image.rootfs.diff.tar',
      digest,
      size: range.to - range.from,
    });
  }
  const id = digestOf(config);
  blobs.set(id, config);
  const manifest = new TextEncoder().encode(
    JSON.stringify({ config: { digest: id, size: config.length }, layers }),
  );
  const root = { mediaType: '', digest: digestOf(manifest), size: manifest.length };
  blobs.set(root.digest, manifest);
  const store: BlobStore = {
    async open({ digest }) {
      const blob = blobs.get(digest);
      return blob instanceof Uint8Array ? once(blob) : streamAt(ranges, blob);
    },
    referrers: async () => [],
  };
  return readImage(store, root, { ...wish, id });
}

async function isPacked(ranges: Ranges, { from, to }: Range): Promise<boolean> {
  for await (const part of ranges.read(from, Math.min(to, from + 2)))
    return (part[0] ?? 0) + 256 * (part[1] ?? 0) === gzipMark;
  return false;
}

async function whole(ranges: Ranges, files: ReadonlyMap<string, Range>, name: string): Promise<Uint8Array> {
  const range = files.get(name);
  if (!range)
    throw new ImageFault(
      'unparsable',
      `there is no docker archive: it lacks ${JSON.stringify(name.slice(0, 100))}`,
    );
  if (range.to - range.from > largestDocument)
    throw new ImageFault('too-large', `${name} has more than ${largestDocument} bytes`);
  const parts: Uint8Array[] = [];
  for await (const part of ranges.read(range.from, range.to)) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}

function streamAt(ranges: Ranges, range: Range | undefined): AsyncIterable<Uint8Array> | undefined {
  return range && ranges.read(range.from, range.to);
}

async function* once(bytes: Uint8Array) {
  yield bytes;
}

function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
