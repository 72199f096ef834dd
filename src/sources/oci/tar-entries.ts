import { extract, type Header } from 'tar-stream';
import { ImageFault } from './image-fault.ts';

export interface TarEntry {
  readonly name: string;
  readonly type: 'file' | 'directory' | 'link' | 'other';
  readonly size: number;
  /** What a link points at. */
  readonly target: string | null;
  /** ISO 8601, UTC; absent where the header's time is none. */
  readonly modified: string | undefined;
}

/**
 * Reads a tar as it comes. For each entry `visit` says whether its bytes are wanted; where they are, `take` gets them.
 * Nothing is buffered but wanted entries.
 */
export async function readTar(
  chunks: AsyncIterable<Uint8Array>,
  visit: (entry: TarEntry) => boolean,
  take: (entry: TarEntry, bytes: Uint8Array) => void,
): Promise<void> {
  const reader = extract();
  const done = new Promise<void>((resolve, reject) => {
    reader.on('error', reject);
    reader.on('finish', resolve);
    reader.on('entry', (header, body, next) => {
      let wanted: boolean;
      const entry = entryOf(header);
      try {
        wanted = visit(entry);
      } catch (error) {
        reader.destroy(error as Error);
        return;
      }
      const parts: Uint8Array[] = [];
      if (wanted) body.on('data', (part) => parts.push(part as Uint8Array));
      body.on('error', () => undefined);
      body.on('end', () => {
        if (wanted) take(entry, concat(parts));
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

function entryOf({ name, type, size, linkname, mtime }: Header): TarEntry {
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
    target: linkname,
    modified: Math.abs(time) <= 8.64e15 ? new Date(time).toISOString() : undefined,
  };
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
