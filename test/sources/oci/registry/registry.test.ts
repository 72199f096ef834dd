import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { World } from '../../../../src/host/world.ts';
import type { TreeSource } from '../../../../src/model/source.ts';
import { openImageAt } from '../../../../src/sources/oci/open-image.ts';
import { openTags } from '../../../../src/sources/oci/open-tags.ts';
import type { RegistryAccess } from '../../../../src/sources/oci/registry/registry-access.ts';
import { readGenuineLayout } from '../genuine-layout.ts';
import { type Answer, asks, basic, Repository, type Served, serve, worldWith } from './serve-registry.ts';

const genuine = readGenuineLayout();
const nobody: RegistryAccess = { authHosts: new Map() };
let repository: Repository;
const open: Served[] = [];

beforeEach(() => {
  repository = new Repository(genuine);
});
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function started(...answers: readonly Answer[]): Promise<Served> {
  const server = await serve(...answers);
  open.push(server);
  return server;
}

function read(world: World, reference: string, access = nobody): Promise<TreeSource> {
  return openImageAt(world, { want: 'image', name: reference, reference }, '/', access);
}

const stale = 'sha256:057018bca1bf15e477ce1224c5965805025b6c2007039edf994cc72dafe1633d';
const kit = 'usr/local/lib/python3.12/site-packages/client_kit/queries.py';

function holdsKit(source: TreeSource): boolean {
  return source.entries.some((entry) => entry.path === kit);
}

describe('an image of a registry', () => {
  it('is read by tag and by digest, platform and attestations with it', async () => {
    const { host } = await started(repository.answer);
    const image = await read(worldWith(), `${host}/acme/bot:stale`);
    expect(image.tree).toMatchObject({ kind: 'image', digest: stale });
    expect(image.entries.map((entry) => entry.path)).toContain('.image/attestations/0.json');
    expect(holdsKit(image)).toBe(true);
    expect((await read(worldWith(), `${host}/acme/bot@${stale}`)).tree).toMatchObject({ digest: stale });
  });

  it('tells when its layers were built with two small requests', async () => {
    const { host, seen } = await started(repository.answer);
    await read(worldWith(), `${host}/acme/bot:fresh-noprov`);
    expect(seen.slice(0, 2).map(({ path }) => path.replace(/sha256:.*/, 'digest'))).toEqual([
      '/v2/acme/bot/manifests/fresh-noprov',
      '/v2/acme/bot/blobs/digest',
    ]);
  });

  it('is opened with a name and password, which are shown after the registry asks for them', async () => {
    const { host, seen } = await started(
      asks(basic('ann', 'pw'), () => 'Basic realm="here"'),
      repository.answer,
    );
    expect(holdsKit(await read(worldWith({ [host]: 'ann:pw' }), `${host}/acme/bot:stale`))).toBe(true);
    expect(seen[0]?.authorization).toBeUndefined();
    expect(new Set(seen.slice(1).map((it) => it.authorization))).toEqual(new Set([basic('ann', 'pw')]));
  });

  it('is opened with a token for reading this one repository, whatever the registry asks for', async () => {
    const server: Served = await started(
      (request, response) => {
        if (!request.url?.startsWith('/token')) return false;
        response.end(JSON.stringify({ token: 'T0ken' }));
        return true;
      },
      asks(
        'Bearer T0ken',
        () => `Bearer realm="http://${server.host}/token",service="reg",scope="repository:*:push"`,
      ),
      repository.answer,
    );
    const { host, seen } = server;
    expect(holdsKit(await read(worldWith({ [host]: 'ann:pw' }), `${host}/acme/bot:stale`))).toBe(true);
    const asked = seen.find(({ path }) => path.startsWith('/token'));
    expect(asked).toEqual({
      path: '/token?scope=repository%3Aacme%2Fbot%3Apull&service=reg',
      authorization: basic('ann', 'pw'),
    });
    expect(seen.filter(({ path }) => path.startsWith('/token'))).toHaveLength(1);
  });

  it('is opened with what a credential helper tells, by its name', async () => {
    const { host } = await started(
      asks(basic('bea', 's3'), () => 'Basic realm="here"'),
      repository.answer,
    );
    const world = worldWith();
    world.contents.set('/own.json', Buffer.from(JSON.stringify({ credHelpers: { [host]: 'vault' } })));
    const helped: World = {
      ...world,
      credential: async (helper, server) =>
        helper === 'vault' && server === host ? JSON.stringify({ Username: 'bea', Secret: 's3' }) : undefined,
    };
    const access = { authHosts: new Map(), configFile: '/own.json' };
    expect(holdsKit(await read(helped, `${host}/acme/bot:stale`, access))).toBe(true);
    await expect(read(world, `${host}/acme/bot:stale`)).rejects.toMatchObject({ wantsSecret: true });
  });

  it('is fetched from where the registry redirects to, which sees no credentials', async () => {
    const elsewhere = await started(repository.answer);
    const { host } = await started(
      asks(basic('ann', 'pw'), () => 'Basic realm="here"'),
      (request, response) => {
        if (!request.url?.includes('/blobs/')) return false;
        response.writeHead(307, { location: `http://${elsewhere.host}${request.url}` }).end();
        return true;
      },
      repository.answer,
    );
    expect(holdsKit(await read(worldWith({ [host]: 'ann:pw' }), `${host}/acme/bot:stale`))).toBe(true);
    expect(elsewhere.seen.length).toBeGreaterThan(3);
    expect(elsewhere.seen.every((it) => it.authorization === undefined)).toBe(true);
  });

  it('is tried again where the registry is busy, and given up with its reason where it stays so', async () => {
    let busy = 2;
    const { host } = await started((_request, response) => {
      if (busy-- <= 0) return false;
      response.writeHead(busy % 2 === 0 ? 429 : 503, { 'retry-after': '0' }).end();
      return true;
    }, repository.answer);
    expect(holdsKit(await read(worldWith(), `${host}/acme/bot:stale`))).toBe(true);
    busy = 99;
    await expect(read(worldWith(), `${host}/acme/bot:stale`)).rejects.toThrow(/429|503/);
  });

  it('comes with the attestations that were pushed beside it', async () => {
    const statement = {
      predicateType: 'https://slsa.dev/provenance/v1',
      subject: [{ digest: { sha256: stale.slice(7) } }],
    };
    const payload = Buffer.from(JSON.stringify(statement)).toString('base64');
    const add = (json: object) => {
      const bytes = Buffer.from(JSON.stringify(json));
      const digest = repository.tag('scratch', json);
      return { digest, size: bytes.length };
    };
    const empty = { mediaType: 'application/vnd.oci.empty.v1+json', ...add({}) };
    const envelope = { mediaType: 'application/vnd.dsse.envelope.v1+json', ...add({ payload }) };
    repository.tag(`${stale.replace(':', '-')}.att`, { config: empty, layers: [envelope] });
    const bundle = {
      mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
      ...add({ dsseEnvelope: { payload } }),
    };
    const referring = {
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      ...add({ config: empty, layers: [bundle] }),
    };
    repository.tag(stale.replace(':', '-'), { manifests: [referring] });
    const other = Buffer.from(
      JSON.stringify({ ...statement, subject: [{ digest: { sha256: '0'.repeat(64) } }] }),
    );
    const foreign = {
      mediaType: 'application/vnd.dsse.envelope.v1+json',
      ...add({ payload: other.toString('base64') }),
    };
    repository.tag(`${stale.replace(':', '-')}.att`, { config: empty, layers: [envelope, foreign] });
    const { host } = await started(repository.answer);
    const image = await read(worldWith(), `${host}/acme/bot:stale`);
    expect(image.entries.filter((entry) => entry.path.startsWith('.image/attestations/'))).toHaveLength(3);
    expect(image.gaps.map((gap) => gap.note)).toEqual([expect.stringMatching(/speaks of another image/)]);
  });
});

describe('the tags of an image', () => {
  const need = (host: string, tags: string) =>
    ({ want: 'tags', name: 'tags of karen', reference: `${host}/acme/bot`, tags }) as const;

  function paged(pages: readonly (readonly string[])[], link: (page: number) => string) {
    return started((request, response) => {
      const url = new URL(request.url ?? '', 'http://here');
      if (url.pathname !== '/v2/acme/bot/tags/list') return false;
      const page = Number(url.searchParams.get('page') ?? '0');
      const more = page + 1 < pages.length ? { link: link(page + 1) } : {};
      response.writeHead(200, more).end(JSON.stringify({ name: 'acme/bot', tags: pages[page] }));
      return true;
    }, repository.answer);
  }

  async function tagsOf(source: TreeSource) {
    const [file] = await source.read(source.entries);
    return JSON.parse(Buffer.from(file?.bytes ?? []).toString()) as {
      images: { tag: string }[];
      left: number;
    };
  }

  it('are read over all pages, the highest first, each image once', async () => {
    const digest = repository.tags.get('stale') ?? '';
    for (const tag of ['2.9', '2.10', '3.0']) repository.tags.set(tag, digest);
    repository.tags.set('2.1', repository.tags.get('fresh') ?? '');
    const { host } = await paged(
      [
        ['2.9', '3.0'],
        ['2.10', '2.1', `sha256-${'0'.repeat(64)}.att`],
      ],
      (page) => `</v2/acme/bot/tags/list?page=${page}>; rel="next"`,
    );
    const found = await tagsOf(await openTags(worldWith(), need(host, '2*'), nobody));
    expect(found.images.map((it) => it.tag)).toEqual(['2.10', '2.1']);
  });

  it('never lead to another host, and end when a page repeats', async () => {
    const trap = await started();
    const { host, seen } = await paged(
      [['a'], ['b'], ['b']],
      (page) => `<http://${trap.host}/v2/acme/bot/tags/list?page=${Math.min(page, 1)}>; rel="next"`,
    );
    await expect(openTags(worldWith(), need(host, '*'), nobody)).rejects.toThrow(/has no tag or digest/);
    expect(trap.seen).toEqual([]);
    expect(seen.filter(({ path }) => path.includes('tags/list'))).toHaveLength(3);
  });
});
