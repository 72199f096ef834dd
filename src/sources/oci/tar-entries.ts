import { extract, type Header } from 'tar-stream';
import type { EntrySink } from './entry-sink.ts';
import { ImageFault } from './image-fault.ts';

export interface TarEntry {
  readonly name: string;
  readonly type: 'file' | 'directory' | 'link' | 'other';
  readonly size: number;
  readonly executable: boolean;
  /** What a link points at. */
  readonly target: string | null;
  /** ISO 8601, UTC; absent where the header's time is none. */
  readonly modified: string | undefined;
}

/**
 * Reads a tar as it comes. For each entry `visit` says who takes its bytes, if anybody; what that keeps is given to `take`.
 * Nothing else is buffered.
 */
export async function readTar(
  chunks: AsyncIterable<Uint8Array>,
  visit: (entry: TarEntry) => EntrySink | undefined,
  take: (entry: TarEntry, kept: Uint8Array) => void,
): Promise<void> {
  const reader = extract();
  const done = new Promise<void>((resolve, reject) => {
    reader.on('error', reject);
    reader.on('finish', resolve);
    reader.on('entry', (header, body, next) => {
      const entry = entryOf(header);
      const fail = (error: unknown) => reader.destroy(error as Error);
      const attempt = <T>(act: () => T): T | undefined => {
        try {
          return act();
        } catch (error) {
          fail(error);
          return undefined;
        }
      };
      const sink = attempt(() => visit(entry));
      if (sink) body.on('data', (part) => sink.push(part as Uint8Array));
      body.on('error', () => undefined);
      body.on('end', () => {
        const kept = sink?.end();
        if (kept) attempt(() => take(entry, kept));
        next();
      });
      body.resume();
    });
  });
  done.catch(() => undefined);
  try {
    for await (const chunk of chunks)
      if (!reader.write(chunk))
        await Promise.race([new Promise((resolve) => reader.once('drain', () => resolve(undefined))), done]);
    reader.end(undefined);
    await done;
  } catch (error) {
    reader.destroy();
    if (error instanceof ImageFault) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new ImageFault('unparsable', `a layer is not a whole tar archive: ${reason}`);
  }
}

function entryOf({ name, type, size, linkname, mtime, mode }: Header): TarEntry {
  const time = mtime.getTime();
  return {
    name,
    type:
      type === 'file' || type === 'contiguous-file'
        ? 'file'
        : type === 'directory' || type === 'link'
          ? type
          : 'other',
    size,
    executable: (mode & 0o111) !== 0,
    target: linkname,
    modified: Math.abs(time) <= 8.64e15 ? new Date(time).toISOString() : undefined,
  };
}
