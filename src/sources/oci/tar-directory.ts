import { ImageFault } from './image-fault.ts';

/** Some bytes that can be read from any place. */
export interface Ranges {
  /** The bytes from one offset up to another; they end early where the whole does. */
  read(from: number, to: number): AsyncIterable<Uint8Array>;
}

/** Where a file of an archive stands in it. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const block = 512;
const mostEntries = 10_000;
const extraBytes = 64 * 1024;

/**
 * Finds the regular files of a tar without reading them, links followed within it.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06
 */
export async function readTarDirectory(ranges: Ranges): Promise<ReadonlyMap<string, Range>> {
  const files = new Map<string, Range>();
  const links = new Map<string, string>();
  let named: string | undefined;
  let at = 0;
  for (let count = 0; count < mostEntries; count++) {
    const header = await bytesAt(ranges, at, at + block);
    if (header.length < block || header.every((byte) => byte === 0)) break;
    const size = sizeIn(header);
    const from = at + block;
    at = from + Math.ceil(size / block) * block;
    const type = String.fromCharCode(header[156] ?? 0);
    if (type === 'x' || type === 'L') {
      if (size > extraBytes) throw new ImageFault('too-large', 'a name in the archive is too long');
      const text = textOf(await bytesAt(ranges, from, from + size));
      named = type === 'L' ? text.replaceAll('\0', '') : /(?:^|\n)\d+ path=([^\n]{1,4096})\n/.exec(text)?.[1];
      continue;
    }
    const name = plain(named ?? nameIn(header));
    named = undefined;
    if (type === '0' || type === '\0') files.set(name, { from, to: from + size });
    if (type === '2' || type === '1') links.set(name, linkIn(name, header, type));
  }
  for (const [name, target] of links) {
    const found = files.get(target);
    if (found) files.set(name, found);
  }
  return files;
}

async function bytesAt(ranges: Ranges, from: number, to: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of ranges.read(from, to)) parts.push(part);
  return Buffer.concat(parts);
}

function sizeIn(header: Uint8Array): number {
  const field = header.subarray(124, 136);
  const size = (field[0] ?? 0) & 0x80 ? bigSize(field) : Number.parseInt(textOf(field).trim() || '0', 8);
  if (Number.isSafeInteger(size) && size >= 0) return size;
  throw new ImageFault('unparsable', 'the archive is not a tar: a size in it is none');
}

/** Sizes of 8 GiB and more are written in base 256. */
function bigSize(field: Uint8Array): number {
  return field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0);
}

function nameIn(header: Uint8Array): string {
  const isUstar = textOf(header.subarray(257, 262)) === 'ustar';
  const prefix = isUstar ? textOf(header.subarray(345, 500)) : '';
  const name = textOf(header.subarray(0, 100));
  return prefix === '' ? name : `${prefix}/${name}`;
}

function linkIn(name: string, header: Uint8Array, type: string): string {
  const target = textOf(header.subarray(157, 257));
  if (type === '1') return plain(target);
  const parts = name.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function plain(name: string): string {
  return name
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).split('\0', 1)[0] ?? '';
}
