import { createHash } from 'node:crypto';
import type { GapReason } from '../../model/gap.ts';
import { type BlobStore, shortDigest, streamBlob } from './blob-store.ts';
import type { Budget, ImageLimits } from './budget.ts';
import { decompress, packingOf } from './decompress.ts';
import type { Descriptor } from './descriptor.ts';
import { entryPath } from './entry-path.ts';
import { type EntrySink, wholeFile } from './entry-sink.ts';
import { ImageFault } from './image-fault.ts';
import { isWhiteout } from './overlay.ts';
import { programSink } from './program-sink.ts';
import { readTar, type TarEntry } from './tar-entries.ts';

/** A file of one layer. */
interface OwnFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly modified: string | undefined;
}

/** One layer by itself, as every image that has it finds it. */
export interface LayerContents {
  /** Everything it has, in its order: what it hides of the layers below. */
  readonly entries: readonly { readonly path: string; readonly kind: 'directory' | 'other' }[];
  /** The wanted files, by path. */
  readonly files: ReadonlyMap<string, OwnFile>;
  /** The module lists of the programs that Go built, by the program's path. */
  readonly programs: ReadonlyMap<string, OwnFile>;
  readonly faults: readonly { readonly path: string; readonly reason: GapReason; readonly note: string }[];
  /** How many bytes it takes to remember it. */
  readonly weight: number;
}

/** How a layer is read. `marksPaths` is false for the lowest: it hides nothing. */
export interface LayerWish {
  readonly wants: (path: string) => boolean;
  readonly limits: ImageLimits;
  readonly budget: Budget;
  readonly marksPaths: boolean;
  /** The digest of its tar, where the configuration names it. */
  readonly unpacked: string | undefined;
}

/** Streams one layer and keeps the wanted files. Throws an `ImageFault` for one that is damaged or too large. */
export async function readLayer(
  store: BlobStore,
  descriptor: Descriptor,
  wish: LayerWish,
): Promise<LayerContents> {
  const packing = packingOf(descriptor.mediaType);
  const name = shortDigest(descriptor.digest);
  if (packing === 'foreign') return elsewhere(`the layer ${name} is kept elsewhere and was not read`);
  if (!packing) {
    const type = JSON.stringify(descriptor.mediaType.slice(0, 100));
    throw new ImageFault('unsupported', `a layer has the media type ${type}, which is not read`);
  }
  const hash = createHash('sha256');
  const plain = decompress(streamBlob(store, descriptor), packing);
  const reading = openReading(wish);
  await readTar(count(plain, descriptor, wish.budget, hash), reading.visit, reading.take);
  if (wish.unpacked !== undefined && wish.unpacked !== `sha256:${hash.digest('hex')}`)
    throw new ImageFault('unparsable', `the layer ${name} does not unpack to what the configuration names`);
  return reading.contents();
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

const mostFaults = 50;
const bytesPerEntry = 100;

function openReading({ wants, limits, budget, marksPaths }: LayerWish) {
  const entries: { path: string; kind: 'directory' | 'other' }[] = [];
  const files = new Map<string, OwnFile>();
  const programs = new Map<string, OwnFile>();
  const faults: { path: string; reason: GapReason; note: string }[] = [];
  let weight = 0;
  const fault = (path: string, note: string) => {
    if (faults.length < mostFaults && !faults.some((it) => it.path === path && it.note === note))
      faults.push({ path, reason: 'too-large', note });
  };
  const keepsWhole = (path: string, size: number): boolean => {
    if (size > limits.fileBytes) {
      fault(path, `the file has ${size} bytes, more than the limit of ${limits.fileBytes}`);
      return false;
    }
    if (budget.keep(size)) return true;
    fault('', `the image holds more than ${limits.keptBytes} bytes of text; the rest was not read`);
    return false;
  };
  return {
    visit(entry: TarEntry): EntrySink | undefined {
      budget.entry();
      const path = entryPath(entry.name);
      if (path === undefined) return undefined;
      if (marksPaths) entries.push({ path, kind: entry.type === 'directory' ? 'directory' : 'other' });
      if (entry.type === 'directory' || isWhiteout(path)) return undefined;
      files.delete(path);
      programs.delete(path);
      if (entry.type === 'link') shareLinked(entry, path, files);
      if (entry.type !== 'file') return undefined;
      if (!wants(path)) return programSink(entry);
      return keepsWhole(path, entry.size) ? wholeFile() : undefined;
    },
    take(entry: TarEntry, bytes: Uint8Array) {
      const path = entryPath(entry.name);
      if (path === undefined) return;
      weight += bytes.length;
      (wants(path) ? files : programs).set(path, { path, bytes, modified: entry.modified });
    },
    contents: (): LayerContents => ({
      entries,
      files,
      programs,
      faults,
      weight: weight + bytesPerEntry * (entries.length + files.size),
    }),
  };
}

/** A hard link shares the bytes of a file kept from its own layer. */
function shareLinked({ target }: TarEntry, path: string, files: Map<string, OwnFile>) {
  const from = target === null ? undefined : entryPath(target);
  const shared = from === undefined ? undefined : files.get(from);
  if (shared) files.set(path, { ...shared, path });
}

function elsewhere(note: string): LayerContents {
  return {
    entries: [],
    files: new Map(),
    programs: new Map(),
    faults: [{ path: '', reason: 'unsupported', note }],
    weight: 0,
  };
}
