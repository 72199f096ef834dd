import { goBuildInfoSink } from './go-build-info.ts';
import type { TarEntry } from './tar-entries.ts';

/** Takes the bytes of one entry of a layer as they come; `end` answers with what is kept of them. */
export interface EntrySink {
  push(chunk: Uint8Array): void;
  end(): Uint8Array | undefined;
}

/** Keeps the bytes as they are. */
export function wholeFile(): EntrySink {
  const parts: Uint8Array[] = [];
  return {
    push: (chunk) => void parts.push(chunk),
    end: () => new Uint8Array(Buffer.concat(parts)),
  };
}

const smallestBinary = 64 * 1024;

/** Looks into a file that may be a program built by Go; `undefined` for all others. */
export function programSink({ executable, size, name }: TarEntry): EntrySink | undefined {
  if (!executable || size < smallestBinary || /\.(?:so|py|js|sh)(?:\.[\d.]+)?$/.test(name)) return undefined;
  return goBuildInfoSink();
}
