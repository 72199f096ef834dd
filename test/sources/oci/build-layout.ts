import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';

export interface PackedEntry {
  readonly name: string;
  readonly text?: string | Uint8Array;
  readonly type?: 'file' | 'directory' | 'symlink' | 'link';
  readonly linkname?: string;
  readonly mtime?: number;
}

/** The bytes of a tar with these entries. */
export async function packTar(entries: readonly PackedEntry[]): Promise<Uint8Array> {
  const tar = pack();
  for (const { name, text = '', type = 'file', linkname, mtime = 1_700_000_000 } of entries) {
    const header = { name, type, mtime: new Date(mtime * 1000), ...(linkname !== undefined && { linkname }) };
    tar.entry(header, type === 'file' ? text : '');
  }
  tar.finalize();
  const parts: Uint8Array[] = [];
  for await (const part of tar) parts.push(part as Uint8Array);
  return Buffer.concat(parts);
}

export function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

export const gzipLayer = 'application/vnd.oci.image.layer.v1.tar+gzip';

/** A layer as it is stored: its bytes, its media type, and the digest of its tar. */
export interface StoredLayer {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly unpacked: string;
}

export async function gzipped(entries: readonly PackedEntry[]): Promise<StoredLayer> {
  const tar = await packTar(entries);
  return { bytes: gzipSync(tar), mediaType: gzipLayer, unpacked: digestOf(tar) };
}

/** A layout in memory, by path, with one image under the tag `it`. */
export class MemoryLayout {
  readonly files = new Map<string, Uint8Array>();
  readonly read = async (path: string) => this.files.get(path);

  add(bytes: Uint8Array | object): { digest: string; size: number } {
    const blob = bytes instanceof Uint8Array ? bytes : new TextEncoder().encode(JSON.stringify(bytes));
    const digest = digestOf(blob);
    this.files.set(`blobs/${digest.replace(':', '/')}`, blob);
    return { digest, size: blob.length };
  }

  addImage(layers: readonly StoredLayer[], extra: object = {}): { digest: string; size: number } {
    const config = this.add({
      os: 'linux',
      architecture: 'amd64',
      rootfs: { type: 'layers', diff_ids: layers.map((layer) => layer.unpacked) },
    });
    return this.add({
      schemaVersion: 2,
      config: { mediaType: 'application/vnd.oci.image.config.v1+json', ...config },
      layers: layers.map(({ bytes, mediaType }) => ({ mediaType, ...this.add(bytes) })),
      ...extra,
    });
  }

  tag(descriptor: object, tag = 'it'): this {
    const manifests = [{ ...descriptor, annotations: { 'org.opencontainers.image.ref.name': tag } }];
    this.files.set('index.json', new TextEncoder().encode(JSON.stringify({ schemaVersion: 2, manifests })));
    return this;
  }
}
