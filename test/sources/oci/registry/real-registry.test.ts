import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { openImageAt } from '../../../../src/sources/oci/open-image.ts';
import {
  findMissing,
  makeCertificate,
  makePasswords,
  push,
  scratch,
  startRegistry,
  startTokenServer,
  stopRegistries,
} from './debian-registry.ts';
import { basic, worldWith } from './serve-registry.ts';

const missing = findMissing(['docker-registry', 'htpasswd', 'openssl']);
const reason =
  missing.length === 0
    ? ''
    : ` (skipped: not installed here: ${missing.join(', ')}; apt-get install docker-registry apache2-utils openssl)`;

const layout = 'fixtures/images/genuine-oci';
const stale = 'sha256:057018bca1bf15e477ce1224c5965805025b6c2007039edf994cc72dafe1633d';
const needs = (reference: string) => ({ want: 'image', name: reference, reference }) as const;

afterAll(stopRegistries);

describe.skipIf(missing.length > 0)(`Debian's docker-registry${reason}`, { timeout: 30_000 }, () => {
  it('shows an image to anybody, over plain HTTP on this machine', async () => {
    const host = await startRegistry();
    await push(`http://${host}`, 'acme/bot', layout, ['stale', 'fresh-noprov'], fetch);
    const image = await openImageAt(worldWith(), needs(`${host}/acme/bot:stale`), '/', {
      authHosts: new Map(),
    });
    expect(image.tree).toMatchObject({ digest: stale });
    expect(image.gaps).toEqual([]);
    await expect(
      openImageAt(worldWith(), needs(`${host}/acme/bot:newest`), '/', { authHosts: new Map() }),
    ).rejects.toThrow(/has no tag or digest newest/);
  });

  it('shows it to who brings a token of its own token server', async () => {
    const pair = makeCertificate();
    const issuer = await startTokenServer(pair, basic('ann', 'pw'), 'the tests', 'the registry');
    const realm = `http://${issuer.host}/token`;
    const host = await startRegistry({
      auth: `  token: { realm: "${realm}", service: the registry, issuer: the tests, rootcertbundle: ${pair.certificate} }\n`,
    });
    const authorization = `Bearer ${issuer.issue('repository:acme/bot:pull,push')}`;
    const send: typeof fetch = (url, init) =>
      fetch(url, { ...init, headers: { ...init?.headers, authorization } });
    await push(`http://${host}`, 'acme/bot', layout, ['stale'], send);
    const reference = `${host}/acme/bot:stale`;
    const vouched = { authHosts: new Map([[host, issuer.host]]) };
    const image = await openImageAt(worldWith({ [host]: 'ann:pw' }), needs(reference), '/', vouched);
    expect(image.tree).toMatchObject({ digest: stale });
    expect(new Set(issuer.scopes)).toEqual(new Set(['repository:acme/bot:pull']));
    await expect(openImageAt(worldWith(), needs(reference), '/', vouched)).rejects.toThrow(
      /refuses to show the image \(401\)/,
    );
    issuer.close();
  });

  it('shows it over TLS to who knows the password, by the command line', async () => {
    const tls = makeCertificate();
    const auth = `  htpasswd: { realm: here, path: ${makePasswords('ann', 'pw')} }\n`;
    const [data, home] = [scratch(), scratch()];
    const open = await startRegistry({ auth, data });
    const host = await startRegistry({ auth, tls, data });
    const send: typeof fetch = (url, init) =>
      fetch(url, { ...init, headers: { ...init?.headers, authorization: basic('ann', 'pw') } });
    await push(`http://${open}`, 'acme/bot', layout, ['fresh'], send);
    const stored = { auths: { [host]: { auth: Buffer.from('ann:pw').toString('base64') } } };
    writeFileSync(join(home, 'config.json'), JSON.stringify(stored));
    const words = [
      'inspect',
      'image',
      `${host}/acme/bot:fresh`,
      '--source',
      'fixtures/images/client-kit.bundle#main',
    ];
    const { stdout } = await promisify(execFile)(process.execPath, ['src/cli.ts', ...words], {
      env: { PATH: process.env.PATH ?? '', NODE_EXTRA_CA_CERTS: tls.certificate, DOCKER_CONFIG: home },
    });
    expect(stdout).toMatch(/^fresh: client-kit/m);
    await expect(
      openImageAt(worldWith(), needs(`${host}/acme/bot:fresh`), '/', { authHosts: new Map() }),
    ).rejects.toThrow(/the certificate of .* is not trusted .*NODE_EXTRA_CA_CERTS/);
  });
});
