import { Readable } from 'node:stream';
import * as zlib from 'node:zlib';
import { Decompress } from 'fzstd';
import { ImageFault } from './image-fault.ts';

type Chunks = AsyncIterable<Uint8Array>;

/** How a layer is packed, by its media type; `undefined` for one that is not a layer's. */
export function packingOf(mediaType: string): 'none' | 'gzip' | 'zstd' | 'foreign' | undefined {
  if (/foreign|nondistributable/.test(mediaType)) return 'foreign';
  if (!/^application\/vnd\.(oci\.image\.layer\.v1|docker\.image\.rootfs\.diff)\.tar/.test(mediaType))
    return undefined;
  if (mediaType.endsWith('.tar')) return 'none';
  if (/[.+]gzip$/.test(mediaType)) return 'gzip';
  return /[.+]zstd$/.test(mediaType) ? 'zstd' : undefined;
}

/** Every step of an unpacker goes to another thread and back: large ones are fewer. */
const stepBytesOut = 256 * 1024;

/** The unpacked bytes, as they come. */
export function decompress(chunks: Chunks, packing: 'none' | 'gzip' | 'zstd'): Chunks {
  if (packing === 'none') return chunks;
  if (packing === 'gzip') return through(chunks, zlib.createGunzip({ chunkSize: stepBytesOut }));
  // Node has zstd since 22.15; `using: node24` has it, the command line may run on older ones.
  return 'createZstdDecompress' in zlib
    ? through(chunks, zlib.createZstdDecompress({ chunkSize: stepBytesOut }))
    : decompressZstd(chunks);
}

async function* through(chunks: Chunks, unpacker: zlib.Gunzip | zlib.ZstdDecompress): Chunks {
  const packed = Readable.from(chunks, { objectMode: false });
  packed.once('error', (error) => unpacker.destroy(error));
  packed.pipe(unpacker);
  try {
    for await (const chunk of unpacker) yield chunk as Uint8Array;
  } catch (error) {
    throw faultOf(error);
  } finally {
    packed.destroy();
    unpacker.destroy();
  }
}

/** Small steps in, so that a bomb meets the budget before it fills the memory. */
const stepBytes = 1024;

async function* decompressZstd(chunks: Chunks): Chunks {
  let ready: Uint8Array[] = [];
  const unpacker = new Decompress((chunk) => ready.push(chunk));
  const drain = function* () {
    const out = ready;
    ready = [];
    yield* out;
  };
  try {
    for await (const chunk of chunks)
      for (let at = 0; at < chunk.length; at += stepBytes) {
        unpacker.push(chunk.subarray(at, at + stepBytes));
        yield* drain();
      }
    unpacker.push(new Uint8Array(), true);
    yield* drain();
  } catch (error) {
    throw faultOf(error);
  }
}

function faultOf(error: unknown): ImageFault {
  if (error instanceof ImageFault) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new ImageFault('unparsable', `a layer cannot be unpacked: ${reason}`);
}
