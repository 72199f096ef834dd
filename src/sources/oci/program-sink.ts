import type { EntrySink } from './entry-sink.ts';
import { goBuildInfoSink } from './go-build-info.ts';
import type { TarEntry } from './tar-entries.ts';

const smallestBinary = 64 * 1024;

/** Looks into a file that may be a program built by Go; `undefined` for all others. */
export function programSink({ executable, size, name }: TarEntry): EntrySink | undefined {
  if (!executable || size < smallestBinary || /\.(?:so|py|js|sh)(?:\.[\d.]+)?$/.test(name)) return undefined;
  return goBuildInfoSink();
}
