import type { EntrySink } from './entry-sink.ts';

const magic = Buffer.concat([Buffer.from([0xff]), Buffer.from(' Go buildinf:')]);
const headerBytes = 32;
const mostBytes = 512 * 1024;
const inlineStrings = 2;
const sentinelBytes = 16;

/**
 * Finds the module list that the Go linker writes into a program (Go 1.18 and later), as `go version -m` prints it.
 * https://github.com/golang/go/blob/master/src/debug/buildinfo/buildinfo.go
 */
export function goBuildInfoSink(): EntrySink {
  let held = Buffer.alloc(0);
  let state: 'start' | 'searching' | 'done' = 'start';
  let found: Uint8Array | undefined;
  /** Looks at each mark in turn; one that is not followed by whole strings is somebody's constant, or not whole yet. */
  const search = (isLast: boolean) => {
    for (let at = held.indexOf(magic); at >= 0 && !found; at = held.indexOf(magic, at + 1)) {
      found = textIn(held.subarray(at));
      if (found || isLast || held.length - at >= mostBytes) continue;
      held = held.subarray(at);
      return;
    }
    held = held.subarray(Math.max(0, held.length - magic.length + 1));
  };
  return {
    push(chunk) {
      if (state === 'done') return;
      if (state === 'searching' && held.length < magic.length && !occursIn(held, chunk)) {
        const end = Buffer.concat([held, chunk.subarray(Math.max(0, chunk.length - magic.length + 1))]);
        held = end.subarray(Math.max(0, end.length - magic.length + 1));
        return;
      }
      held = Buffer.concat([held, chunk]);
      if (state === 'start' && held.length >= 4) state = isElf(held) ? 'searching' : 'done';
      if (state === 'searching') search(false);
      if (found) state = 'done';
      if (state === 'done') held = Buffer.alloc(0);
    },
    end() {
      if (state === 'searching') search(true);
      return found;
    },
  };
}

/** Whether the mark begins in what is held, or in the chunk that follows: most chunks are looked through and dropped. */
function occursIn(held: Uint8Array, chunk: Uint8Array): boolean {
  const seam = Buffer.concat([held, chunk.subarray(0, magic.length)]);
  return seam.includes(magic) || Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).includes(magic);
}

function isElf(bytes: Uint8Array): boolean {
  return bytes[0] === 0x7f && bytes[1] === 0x45 && bytes[2] === 0x4c && bytes[3] === 0x46;
}

/** Two strings follow the header, each after its length: the version of Go, and the module list between two marks. */
function textIn(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length < headerBytes || ((bytes[15] ?? 0) & inlineStrings) === 0) return undefined;
  const version = stringAt(bytes, headerBytes);
  const modules = version && stringAt(bytes, version.end);
  if (!modules || modules.end - modules.start < 2 * sentinelBytes + 1) return undefined;
  return bytes.slice(modules.start + sentinelBytes, modules.end - sentinelBytes);
}

/** A string after its length as a varint; `undefined` where it does not end in these bytes. */
function stringAt(bytes: Uint8Array, from: number): { start: number; end: number } | undefined {
  let length = 0;
  for (let at = from, shift = 1; at < bytes.length && at < from + 5; at++, shift *= 128) {
    const byte = bytes[at] ?? 0;
    length += (byte & 0x7f) * shift;
    if (byte >= 0x80) continue;
    const end = at + 1 + length;
    return length <= mostBytes && end <= bytes.length ? { start: at + 1, end } : undefined;
  }
  return undefined;
}
