import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { openImageAt } from '../../../../src/sources/oci/open-image.ts';
import type { RegistryAccess } from '../../../../src/sources/oci/registry/registry-access.ts';
import { digestOf, gzipLayer, gzipped, MemoryLayout } from '../build-layout.ts';
import { type Answer, asks, basic, Repository, type Served, serve, worldWith } from './serve-registry.ts';

const open: Served[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function started(...answers: readonly Answer[]): Promise<Served> {
  const server = await serve(...answers);
  open.push(server);
  return server;
}

const secret = basic('ann', 'pw');

/** What reading `acme/bot:it` comes to, for somebody with credentials for the registry; no file is ever written. */
async function outcome(host: string, access: RegistryAccess = { authHosts: new Map() }): Promise<string> {
  const world = worldWith({ [host]: 'ann:pw' });
  const files = [...world.contents.keys()];
  const reference = `${host}/acme/bot:it`;
  const told = await openImageAt(world, { want: 'image', name: reference, reference }, '/', access).then(
    (image) => `read ${image.entries.filter((it) => !it.path.startsWith('.image/')).map((it) => it.path)}`,
    (error: Error) => error.message.replaceAll(host, 'HOST'),
  );
  expect([...world.contents.keys()]).toEqual(files);
  return told;
}

async function goodImage(): Promise<MemoryLayout> {
  const layout = new MemoryLayout();
  return layout.tag(layout.addImage([await gzipped([{ name: 'app/a.py', text: 'x' }])]));
}

const challenge = (realm: string) => `Bearer realm="${realm}",service="s"`;

describe('a registry that sends its callers elsewhere for a token', () => {
  const grants: Answer = (_request, response) => {
    response.end('{"token":"t"}');
    return true;
  };

  it('does not get its callers to show their credentials there', async () => {
    const thief = await started(grants);
    const { host } = await started(asks('Bearer t', () => challenge(`http://${thief.host}/token`)));
    expect(await outcome(host)).toMatch(
      /^The image cannot be read: HOST sends its callers to 127\.0\.0\.1:\d+ for a token, and its credentials are not shown to another host/,
    );
    expect(thief.seen).toEqual([]);
  });

  it('gets them where the configuration vouches for that host', async () => {
    const issuer = await started(grants);
    const repository = new Repository((await goodImage()).files);
    const { host } = await started(
      asks('Bearer t', () => challenge(`http://${issuer.host}/token`)),
      repository.answer,
    );
    expect(await outcome(host, { authHosts: new Map([[host, issuer.host]]) })).toBe('read app/a.py');
    expect(issuer.seen.map((it) => it.authorization)).toEqual([secret]);
  });

  it.each([
    ['a file', 'file:///etc/passwd'],
    ['no address', 'token'],
    ['an address with a password in it', 'https://me:too@127.0.0.1/token'],
    ['a machine of the network', 'http://169.254.169.254/latest'],
  ])('is not followed to %s', async (_name, realm) => {
    const { host } = await started(asks('Bearer t', () => challenge(realm)));
    expect(await outcome(host)).toMatch(/where no token is asked for/);
  });

  it('is not followed through a redirect of the token server, nor is a token taken that is none', async () => {
    const thief = await started(grants);
    for (const [status, body, expected] of [
      [302, '', /refuses to show the image \(302\)/],
      [200, '<html>', /answers with no token/],
      [200, `{"token":"a\\nb: c"}`, /answers with no token/],
      [200, 'x'.repeat(300_000), /has more than 262144 bytes/],
      [403, '', /refuses to show the image \(403\)/],
    ] as const) {
      const server: Served = await started(
        (request, response) => {
          if (!request.url?.startsWith('/token')) return false;
          response.writeHead(status, { location: `http://${thief.host}/` }).end(body);
          return true;
        },
        asks('Bearer t', () => challenge(`http://${server.host}/token`)),
      );
      expect(await outcome(server.host)).toMatch(expected);
    }
    expect(thief.seen).toEqual([]);
  });
});

describe('a registry that redirects', () => {
  it.each([
    ['to a file', 'file:///etc/passwd'],
    ['to a machine of the network, without TLS', 'http://169.254.169.254/latest/meta-data'],
    ['to an address with a password in it', 'https://me:too@127.0.0.1/'],
    ['to nowhere', ''],
  ])('%s is not followed', async (_name, location) => {
    const { host } = await started((_request, response) => {
      response.writeHead(307, location === '' ? {} : { location }).end();
      return true;
    });
    expect(await outcome(host)).toMatch(/redirects to where driftgate does not follow/);
  });

  it('for ever is given up', async () => {
    const { host, seen } = await started((_request, response) => {
      response.writeHead(307, { location: '/v2/acme/bot/manifests/it' }).end();
      return true;
    });
    expect(await outcome(host)).toMatch(/redirects to where driftgate does not follow/);
    expect(seen.length).toBeLessThan(10);
  });
});

describe('a registry that answers with other content', () => {
  const manifest = (layout: MemoryLayout) =>
    [...layout.files.keys()].filter((path) => path.startsWith('blobs/'));

  it('than the digest asked for is found out', async () => {
    const layout = await goodImage();
    const repository = new Repository(layout.files);
    for (const path of manifest(layout)) {
      const digest = path.replace('blobs/sha256/', 'sha256:');
      if (digest === repository.tags.get('it')) continue;
      const bytes = repository.blobs.get(digest) ?? new Uint8Array();
      const turned = bytes.map((byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte));
      repository.blobs.set(digest, turned);
      const { host } = await started(repository.answer);
      expect(await outcome(host)).toMatch(/does not have the content its digest names/);
      repository.blobs.set(digest, bytes);
    }
  });

  it('than a pinned manifest is found out', async () => {
    const repository = new Repository((await goodImage()).files);
    const { host } = await started(repository.answer);
    const pinned = `${host}/acme/bot@sha256:${'0'.repeat(64)}`;
    repository.blobs.set(
      `sha256:${'0'.repeat(64)}`,
      repository.blobs.get(repository.tags.get('it') ?? '') ?? new Uint8Array(),
    );
    const need = { want: 'image', name: pinned, reference: pinned } as const;
    await expect(openImageAt(worldWith(), need, '/', { authHosts: new Map() })).rejects.toThrow(
      /answers sha256:0+ with other content/,
    );
  });

  it.each([
    ['a page of HTML', '<!doctype html><title>Sign in</title>', /is not JSON/],
    ['an index that is a manifest too', '{"manifests":[],"layers":[]}', /both an index and a manifest/],
    [
      'a configuration in place of a manifest',
      '{"os":"linux","rootfs":{}}',
      /not what the OCI image specification asks for/,
    ],
    [
      'a manifest whose layers are a text',
      '{"config":{},"layers":"sha256:0"}',
      /not what the OCI image specification asks for/,
    ],
    ['nothing', '', /is not JSON/],
  ])('%s is refused', async (_name, body, expected) => {
    const { host } = await started((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/vnd.oci.image.index.v1+json' }).end(body);
      return true;
    });
    expect(await outcome(host)).toMatch(expected);
  });

  it('a manifest without end is cut off', async () => {
    const { host } = await started((_request, response) => {
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, ' ')));
      };
      response.on('drain', more).on('error', () => undefined);
      more();
      return true;
    });
    expect(await outcome(host)).toMatch(/has more than 4194304 bytes/);
  });

  it('indexes that are nested for ever are refused', async () => {
    const layout = await goodImage();
    const repository = new Repository(layout.files);
    let inner = repository.tags.get('it') ?? '';
    for (let depth = 0; depth < 20; depth++) {
      const size = repository.blobs.get(inner)?.length ?? 0;
      const mediaType = 'application/vnd.oci.image.index.v1+json';
      const platform = { os: 'linux', architecture: 'amd64' };
      inner = repository.tag('it', { mediaType, manifests: [{ mediaType, digest: inner, size, platform }] });
    }
    const { host, seen } = await started(repository.answer);
    expect(await outcome(host)).toMatch(/nested more than 4 levels deep/);
    expect(seen.length).toBeLessThan(10);
  });

  it('a megabyte that unpacks to a gigabyte costs neither memory nor the job', async () => {
    const member = gzipSync(Buffer.alloc(16 * 1024 ** 2), { level: 9 });
    const bomb = Buffer.concat(Array.from({ length: 64 }, () => member));
    const layout = new MemoryLayout();
    layout.tag(
      layout.addImage([{ bytes: bomb, mediaType: gzipLayer, unpacked: digestOf(new Uint8Array()) }]),
    );
    const { host } = await started(new Repository(layout.files).answer);
    const before = process.memoryUsage.rss();
    expect(await outcome(host)).toMatch(/unpacks to more than 200 times that/);
    expect(process.memoryUsage.rss() - before).toBeLessThan(200 * 1024 ** 2);
  });

  it('a layer that steps out of the image stays out', async () => {
    const layout = new MemoryLayout();
    const entries = ['../../out.py', '/../abs.py', 'a/../../b.py', '.image/config.json', 'app/ok.py'];
    layout.tag(layout.addImage([await gzipped(entries.map((name) => ({ name, text: 'x' })))]));
    const { host } = await started(new Repository(layout.files).answer);
    expect(await outcome(host)).toBe('read app/ok.py');
  });
});
