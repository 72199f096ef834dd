import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { memoryWorld } from '../../../src/host/memory.ts';
import { openImageAt } from '../../../src/sources/oci/open-image.ts';
import { digestOf, gzipped, MemoryLayout, type PackedEntry, packTar } from './build-layout.ts';

const nobody = { authHosts: new Map<string, string>() };

async function read(archive: Uint8Array) {
  const world = memoryWorld({ files: { '/work/image.tar': archive } });
  const reference = 'docker-archive:image.tar';
  const image = await openImageAt(world, { want: 'image', name: reference, reference }, '/work', nobody);
  return {
    tree: image.tree,
    files: image.entries.map((it) => it.path).filter((it) => !it.startsWith('.image/')),
  };
}

async function saved(
  layers: readonly Uint8Array[],
  extra: { names?: readonly string[]; images?: number } = {},
) {
  const config = Buffer.from(
    JSON.stringify({
      os: 'linux',
      architecture: 'amd64',
      rootfs: { type: 'layers', diff_ids: layers.map(digestOf) },
    }),
  );
  const names = extra.names ?? layers.map((_, at) => `${String(at).repeat(64)}/layer.tar`);
  const image = { Config: 'config.json', RepoTags: ['acme/bot:1'], Layers: names };
  const manifest = JSON.stringify(Array.from({ length: extra.images ?? 1 }, () => image));
  const entries: PackedEntry[] = [
    ...layers.map((text, at) => ({ name: `${String(at).repeat(64)}/layer.tar`, text })),
    { name: 'config.json', text: config },
    { name: 'manifest.json', text: manifest },
  ];
  return { bytes: await packTar(entries), entries, id: digestOf(config) };
}

describe('a docker archive', () => {
  it('of an older docker is read, and named by its configuration', async () => {
    const lower = await packTar([{ name: 'app/old.py', text: '1' }]);
    const upper = await packTar([{ name: 'app/new.py', text: '2' }, { name: 'app/.wh.old.py' }]);
    const { bytes, id } = await saved([lower, upper]);
    expect(await read(bytes)).toEqual({
      tree: { kind: 'image', reference: 'docker-archive:image.tar', digest: id },
      files: ['app/new.py'],
    });
  });

  it('finds a layer behind a link of the archive', async () => {
    const layer = await packTar([{ name: 'app/a.py', text: '1' }]);
    const { entries } = await saved([layer], { names: [`${'1'.repeat(64)}/layer.tar`] });
    const link = {
      name: `${'1'.repeat(64)}/layer.tar`,
      type: 'symlink',
      linkname: `../${'0'.repeat(64)}/layer.tar`,
    } as const;
    expect((await read(await packTar([...entries, link]))).files).toEqual(['app/a.py']);
  });

  it('of a newer docker holds an OCI layout', async () => {
    const layout = new MemoryLayout();
    layout.tag(layout.addImage([await gzipped([{ name: 'app/a.py', text: '1' }])]));
    const entries = [...layout.files].map(([name, text]) => ({ name, text }));
    const archive = await packTar([
      ...entries,
      { name: 'oci-layout', text: '{"imageLayoutVersion":"1.0.0"}' },
    ]);
    expect((await read(archive)).files).toEqual(['app/a.py']);
  });

  it('that is none, holds several images, lacks a layer or was changed is told so', async () => {
    const layer = await packTar([{ name: 'app/a.py', text: '1' }]);
    const { bytes } = await saved([layer]);
    const turned = Buffer.from(bytes);
    turned[512] = (turned[512] ?? 0) ^ 1;
    const faults: [Uint8Array, RegExp][] = [
      [Buffer.from('no archive'), /lacks "manifest\.json"/],
      [bytes.subarray(0, 700), /lacks "manifest\.json"/],
      [(await saved([layer], { images: 2 })).bytes, /holds 2 images/],
      [(await saved([layer], { names: ['../../etc/passwd'] })).bytes, /lacks its layer/],
      [(await saved([gzipSync(layer)])).bytes, /packed layers without their digests/],
      [turned, /does not have the content its digest names/],
    ];
    for (const [archive, expected] of faults) await expect(read(archive)).rejects.toThrow(expected);
    const reference = 'docker-archive:gone.tar';
    await expect(
      openImageAt(memoryWorld(), { want: 'image', name: reference, reference }, '/work', nobody),
    ).rejects.toThrow(/there is no such archive/);
  });
});

describe('the base of an image', () => {
  it('is left out once what is sought was found above it, and only where its layers are the lowest', async () => {
    const layout = new MemoryLayout();
    const base = await gzipped([{ name: 'srv/base.py', text: '1' }]);
    const kit = await gzipped([
      { name: 'lib/client_kit-1.0.dist-info/METADATA', text: 'Name: client-kit\n' },
    ]);
    const lower = layout.addImage([base]);
    const annotations = { 'org.opencontainers.image.base.digest': lower.digest };
    const upper = layout.addImage([base, kit], { annotations });
    const refName = 'org.opencontainers.image.ref.name';
    const tagged = [
      [lower, 'base'],
      [upper, 'it'],
      [layout.addImage([kit, base], { annotations }), 'turned'],
    ] as const;
    const manifests = tagged.map(([it, tag]) => ({ ...it, annotations: { [refName]: tag } }));
    layout.files.set('index.json', Buffer.from(JSON.stringify({ schemaVersion: 2, manifests })));
    const world = memoryWorld({
      files: Object.fromEntries([...layout.files].map(([path, bytes]) => [`/work/oci/${path}`, bytes])),
    });
    const pathsOf = async (tag: string, seeks: readonly string[]) => {
      const reference = `oci:oci:${tag}`;
      const image = await openImageAt(
        world,
        { want: 'image', name: 'it', reference, seeks },
        '/work',
        nobody,
      );
      return {
        paths: image.entries.map((it) => it.path).filter((it) => it.endsWith('.py')),
        gaps: image.gaps,
      };
    };
    const left = await pathsOf('it', ['Client_Kit']);
    expect(left.paths).toEqual([]);
    expect(left.gaps).toMatchObject([{ effect: 'counts', note: expect.stringMatching(/base image/) }]);
    expect((await pathsOf('it', ['client-kit', 'other'])).paths).toEqual(['srv/base.py']);
    expect((await pathsOf('it', [])).paths).toEqual(['srv/base.py']);
    expect((await pathsOf('turned', ['client-kit'])).paths).toEqual(['srv/base.py']);
  });
});
