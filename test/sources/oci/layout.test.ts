import { zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../../src/host/node-files.ts';
import { defaultImageLimits } from '../../../src/sources/oci/budget.ts';
import { openOciLayout } from '../../../src/sources/oci/layout.ts';
import { readLayoutInFolder } from '../../../src/sources/oci/layout-readers.ts';
import { isWantedInImages } from '../../../src/sources/oci/wanted-paths.ts';
import { digestOf, gzipLayer, gzipped, MemoryLayout, type PackedEntry, packTar } from './build-layout.ts';

const wish = { reference: 'oci:images:it', wants: isWantedInImages };
const genuine = readLayoutInFolder(nodeFiles, 'fixtures/images/genuine-oci');

async function layoutOf(...layers: readonly (readonly PackedEntry[])[]): Promise<MemoryLayout> {
  const layout = new MemoryLayout();
  return layout.tag(layout.addImage(await Promise.all(layers.map(gzipped))));
}

async function open(layout: MemoryLayout, extra: object = {}) {
  return openOciLayout(layout.read, 'it', { ...wish, ...extra });
}

async function textsOf(layout: MemoryLayout, extra: object = {}): Promise<Record<string, string>> {
  const source = await open(layout, extra);
  const files = await source.read(source.entries.filter((entry) => !entry.path.startsWith('.image/')));
  return Object.fromEntries(
    files.map((file) => [`${file.path}#${file.layer}`, new TextDecoder().decode(file.bytes)]),
  );
}

describe('a genuine image made by BuildKit', () => {
  it('is a tree named by the digest of its platform manifest', async () => {
    const source = await openOciLayout(genuine, 'stale', { ...wish, reference: 'oci:images:stale' });
    expect(source.tree).toEqual({
      kind: 'image',
      reference: 'oci:images:stale',
      digest: 'sha256:057018bca1bf15e477ce1224c5965805025b6c2007039edf994cc72dafe1633d',
    });
    expect(source.gaps).toEqual([]);
  });

  it('gives its wanted files with layer, time and git blob id, and its metadata as files', async () => {
    const source = await openOciLayout(genuine, 'ms-stale', wish);
    const files = await source.read(source.entries);
    expect(files.map((it) => [it.path, it.layer, it.modified])).toEqual([
      ['.image/attestations/0.json', undefined, undefined],
      ['.image/config.json', undefined, undefined],
      ['.image/manifest.json', undefined, undefined],
      ['app/bot.py', 3, '2026-11-22T15:12:18.000Z'],
      ['app/deps/client_kit-1.4.0.dist-info/METADATA', 2, '2026-11-22T15:12:20.000Z'],
      ['app/deps/client_kit-1.4.0.dist-info/direct_url.json', 2, '2026-11-22T15:12:20.000Z'],
      ['app/deps/client_kit/queries.py', 2, '2026-11-22T15:12:20.000Z'],
    ]);
    expect(files.at(-1)?.digest).toBe('f0110e3e0bacb139cdfd06ae32bd9c708371c988');
  });

  it('is read without an index as well', async () => {
    const source = await openOciLayout(genuine, 'fresh-noprov', wish);
    expect(source.entries.some((entry) => entry.path === 'app/bot.py')).toBe(true);
  });

  it('names the tags there are when the wanted one is missing', async () => {
    await expect(openOciLayout(genuine, 'newest', wish)).rejects.toThrow(
      /no tag "newest"; the layout has: old, stale/,
    );
    await expect(openOciLayout(genuine, undefined, wish)).rejects.toThrow(/a tag is needed/);
  });

  it('is not read for a platform it is not built for', async () => {
    const arm = { ...wish, platform: 'linux/arm64' };
    await expect(openOciLayout(genuine, 'stale', arm)).rejects.toThrow('its platforms: linux/amd64');
  });
});

describe('layers', () => {
  it('are laid over each other: the upper file counts', async () => {
    const layout = await layoutOf(
      [
        { name: 'a.py', text: '1' },
        { name: 'b.py', text: '1' },
      ],
      [{ name: './a.py', text: '2' }],
    );
    expect(await textsOf(layout)).toEqual({ 'a.py#1': '2', 'b.py#0': '1' });
  });

  it('lose what a whiteout removes, also whole folders, but not what the same layer adds', async () => {
    const layout = await layoutOf(
      [
        { name: 'a.py', text: '1' },
        { name: 'd/b.py', text: '1' },
        { name: 'd/e/c.py', text: '1' },
        { name: 'f.py', text: '1' },
      ],
      [{ name: '.wh.a.py' }, { name: '.wh.d' }, { name: 'd/b.py', text: '2' }],
    );
    expect(await textsOf(layout)).toEqual({ 'd/b.py#1': '2', 'f.py#0': '1' });
  });

  it('lose what an opaque whiteout hides, below it only', async () => {
    const layout = await layoutOf(
      [
        { name: 'd/a.py', text: '1' },
        { name: 'd/e/b.py', text: '1' },
        { name: 'dd/c.py', text: '1' },
      ],
      [{ name: 'd/.wh..wh..opq' }, { name: 'd/n.py', text: '2' }],
    );
    expect(await textsOf(layout)).toEqual({ 'd/n.py#1': '2', 'dd/c.py#0': '1' });
  });

  it('ignore malformed whiteouts', async () => {
    const layout = await layoutOf(
      [{ name: 'd/a.py', text: '1' }],
      [{ name: 'd/.wh.' }, { name: 'd/.wh..' }, { name: 'd/.wh...' }],
    );
    expect(await textsOf(layout)).toEqual({ 'd/a.py#0': '1' });
  });

  it('hide a folder that an upper layer replaced by a link or a file', async () => {
    const layout = await layoutOf(
      [
        { name: 'd/a.py', text: '1' },
        { name: 'e/a.py', text: '1' },
      ],
      [{ name: 'd', type: 'symlink', linkname: '/etc' }, { name: 'e' }],
    );
    expect(await textsOf(layout)).toEqual({});
  });

  it('never follow a symbolic link, and share the bytes of a hard link within one layer', async () => {
    const layout = await layoutOf([
      { name: 'cache/a.py', text: '1' },
      { name: 'b.py', type: 'link', linkname: 'cache/a.py' },
      { name: 'c.py', type: 'symlink', linkname: 'cache/a.py' },
      { name: 'd.py', type: 'link', linkname: '../../etc/passwd' },
    ]);
    expect(await textsOf(layout)).toEqual({ 'b.py#0': '1', 'cache/a.py#0': '1' });
  });

  it('have no path outside the image, nor in the folders of its metadata', async () => {
    const layout = await layoutOf(
      ['../a.py', '/abs.py', 'x/../../b.py', '.image/config.py', '.history/c.py', 'd\\..\\e.py'].map(
        (name) => ({ name, text: '1' }),
      ),
    );
    expect(await textsOf(layout)).toEqual({ 'abs.py#0': '1' });
  });

  it('may be packed with zstd or not at all', async () => {
    const tar = await packTar([{ name: 'a.py', text: '1' }]);
    const plain = await packTar([{ name: 'b.py', text: '1' }]);
    const layout = new MemoryLayout();
    layout.tag(
      layout.addImage([
        {
          bytes: zstdCompressSync(tar),
          mediaType: 'application/vnd.oci.image.layer.v1.tar+zstd',
          unpacked: digestOf(tar),
        },
        { bytes: plain, mediaType: 'application/vnd.oci.image.layer.v1.tar', unpacked: digestOf(plain) },
      ]),
    );
    expect(await textsOf(layout)).toEqual({ 'a.py#0': '1', 'b.py#1': '1' });
  });

  it('that are kept elsewhere are said to be unread', async () => {
    const layout = new MemoryLayout();
    const layer = {
      ...(await gzipped([])),
      mediaType: 'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip',
    };
    const source = await open(layout.tag(layout.addImage([layer])));
    expect(source.gaps.map((gap) => [gap.reason, gap.effect])).toEqual([['unsupported', 'limits']]);
  });

  it('with a text that is too large give a gap for it', async () => {
    const layout = await layoutOf([
      { name: 'big.py', text: 'x'.repeat(1024 * 1024 + 1) },
      { name: 'a.py', text: '1' },
    ]);
    const source = await open(layout);
    expect(source.gaps.map((gap) => [gap.at.path, gap.reason])).toEqual([['big.py', 'too-large']]);
    expect(await textsOf(layout)).toEqual({ 'a.py#0': '1' });
  });
});

describe('a damaged or hostile image', () => {
  const damage = async (change: (layout: MemoryLayout, layerPath: string) => void) => {
    const layer = await gzipped([{ name: 'a.py', text: '1'.repeat(5000) }]);
    const layout = new MemoryLayout();
    layout.tag(layout.addImage([layer]));
    change(layout, `blobs/${digestOf(layer.bytes).replace(':', '/')}`);
    return open(layout);
  };

  it('whose blob has other bytes than its digest names is refused', async () => {
    await expect(
      damage((layout, path) => {
        const bytes = Uint8Array.from(layout.files.get(path) as Uint8Array);
        bytes[9] = (bytes[9] as number) ^ 1;
        layout.files.set(path, bytes);
      }),
    ).rejects.toThrow(/does not have the content its digest names/);
  });

  it('whose blob is truncated, longer, or missing is refused', async () => {
    const cut = damage((layout, path) =>
      layout.files.set(path, (layout.files.get(path) as Uint8Array).slice(0, -9)),
    );
    await expect(cut).rejects.toThrow(/cannot be unpacked|bytes its manifest states/);
    const longer = damage((layout, path) =>
      layout.files.set(path, Buffer.concat([layout.files.get(path) as Uint8Array, Buffer.from('x')])),
    );
    await expect(longer).rejects.toThrow(/bytes its manifest states/);
    const missing = damage((layout, path) => layout.files.delete(path));
    await expect(missing).rejects.toThrow(/blob sha256:[0-9a-f]{12} is missing/);
  });

  it('whose layer unpacks to something else than the configuration names is refused', async () => {
    const layout = new MemoryLayout();
    const layer = { ...(await gzipped([{ name: 'a.py' }])), unpacked: `sha256:${'0'.repeat(64)}` };
    await expect(open(layout.tag(layout.addImage([layer])))).rejects.toThrow(
      /does not unpack to what the configuration names/,
    );
  });

  it('whose layer is no tar, or ends in the middle of a file, is refused', async () => {
    const tar = (await packTar([{ name: 'a.py', text: 'x'.repeat(5000) }])).slice(0, 2000);
    for (const bytes of [new Uint8Array(2048).fill(65), tar]) {
      const layout = new MemoryLayout();
      const layer = { bytes, mediaType: 'application/vnd.oci.image.layer.v1.tar', unpacked: digestOf(bytes) };
      await expect(open(layout.tag(layout.addImage([layer])))).rejects.toThrow(/not a whole tar archive/);
    }
  });

  it('that is both an index and a manifest is refused', async () => {
    const layout = new MemoryLayout();
    await expect(open(layout.tag(layout.addImage([], { manifests: [] })))).rejects.toThrow(
      /both an index and a manifest/,
    );
  });

  it('with a digest that is a path is refused', async () => {
    const layout = new MemoryLayout();
    await expect(open(layout.tag({ digest: 'sha256:../../../etc/passwd', size: 1 }))).rejects.toThrow(
      /manifests\.0\.digest/,
    );
  });

  it('whose indexes are nested for ever is refused', async () => {
    const layout = new MemoryLayout();
    let descriptor: object = layout.addImage([]);
    for (let depth = 0; depth < 500; depth++) descriptor = layout.add({ manifests: [descriptor] });
    await expect(open(layout.tag(descriptor))).rejects.toThrow(/nested more than 4 levels deep/);
  });

  it('that unpacks to a thousand times its size is stopped at its budget', async () => {
    const zeros = new Uint8Array(200 * 1024 * 1024);
    const layout = await layoutOf([{ name: 'zeros.bin', text: zeros }]);
    await expect(open(layout)).rejects.toThrow(/unpacks to more than 200 times/);
  });

  it('with too many entries is stopped', async () => {
    const layout = await layoutOf(Array.from({ length: 20 }, (_, at) => ({ name: `${at}.txt` })));
    const limits = { ...defaultImageLimits, entries: 10 };
    await expect(open(layout, { limits })).rejects.toThrow('the image has more than 10 entries');
  });

  it('with a layer of a kind nobody knows is refused', async () => {
    const layout = new MemoryLayout();
    const layer = { ...(await gzipped([])), mediaType: `${gzipLayer}+encrypted` };
    await expect(open(layout.tag(layout.addImage([layer])))).rejects.toThrow(/which is not read/);
  });

  it('without an index.json, or with one that is not JSON, is told so', async () => {
    const layout = new MemoryLayout();
    await expect(open(layout)).rejects.toThrow('its index.json is missing');
    layout.files.set('index.json', new TextEncoder().encode('<html>'));
    await expect(open(layout)).rejects.toThrow("the layout's index.json is not JSON");
  });
});
