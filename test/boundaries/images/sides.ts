import { readdirSync, readFileSync } from 'node:fs';
import { graphql, probeGraphql } from '../../../src/boundaries/graphql/index.ts';
import { images } from '../../../src/boundaries/images/index.ts';
import type { ImagesKinds } from '../../../src/boundaries/images/kinds.ts';
import { portsOf } from '../../../src/commands/ports.ts';
import { gather } from '../../../src/engine/gather.ts';
import { gatheringFor } from '../../../src/engine/gathering.ts';
import { jobOf } from '../../../src/engine/outcome.ts';
import { takeSnapshot } from '../../../src/engine/snapshot.ts';
import { nodeWorld } from '../../../src/host/node.ts';
import type { World } from '../../../src/host/world.ts';
import type { Example, Snapshot } from '../../../src/model/boundary.ts';
import type { Config } from '../../../src/model/config.ts';
import type { Gap } from '../../../src/model/gap.ts';
import { compareText } from '../../../src/model/order.ts';
import type { Side, SourceFile } from '../../../src/model/site.ts';
import type { TreeSource } from '../../../src/model/source.ts';
import { completeConfig } from '../../../src/policy/complete-config.ts';
import { blobId } from '../../../src/sources/blob-id.ts';
import { digestOf } from '../../sources/oci/build-layout.ts';

const layout = 'fixtures/images/genuine-oci';
const fix = 'a04e664c805deb3e396cc655a74bc6618d5d65d4';

type Json = Record<string, unknown> & {
  readonly manifests: readonly { digest: string; annotations: Record<string, string> }[];
  readonly config: { digest: string; Labels?: object };
};

const read = (path: string): Json => JSON.parse(readFileSync(`${layout}/${path}`).toString());
const blobPath = (digest: string) => `blobs/${digest.replace(':', '/')}`;

function taggedIn(index: Json, tag: string) {
  const found = index.manifests.find((it) => it.annotations['org.opencontainers.image.ref.name'] === tag);
  if (!found) throw new Error(`the layout has no tag ${tag}`);
  return found;
}

/** The genuine index, in which one image has a second tag. */
function indexWithAlias(): Uint8Array {
  const index = read('index.json');
  const fresh = taggedIn(index, 'fresh');
  const again = { ...fresh, annotations: { 'org.opencontainers.image.ref.name': 'fresh-again' } };
  return Buffer.from(JSON.stringify({ ...index, manifests: [...index.manifests, again] }));
}

/** A layout whose images hold the layers of genuine ones, with a label that names the fix on each. */
function labelledLayout(): readonly (readonly [path: string, bytes: Uint8Array])[] {
  const files: [string, Uint8Array][] = readdirSync(`${layout}/blobs/sha256`).map((name) => [
    `labelled/blobs/sha256/${name}`,
    readFileSync(`${layout}/blobs/sha256/${name}`),
  ]);
  const add = (json: object) => {
    const bytes = Buffer.from(JSON.stringify(json));
    const digest = digestOf(bytes);
    files.push([`labelled/${blobPath(digest)}`, bytes]);
    return { digest, size: bytes.length };
  };
  const index = read('index.json');
  const manifests = (
    [
      ['lying', 'stale'],
      ['honest', 'fresh'],
    ] as const
  ).map(([tag, from]) => {
    const inner = read(blobPath(taggedIn(index, from).digest)).manifests[0]?.digest ?? '';
    const manifest = read(blobPath(inner));
    const config = read(blobPath(manifest.config.digest));
    const Labels = { ...config.config.Labels, 'com.acme.client-kit.revision': fix };
    const labelled = { ...manifest.config, ...add({ ...config, config: { ...config.config, Labels } }) };
    const annotations = { 'org.opencontainers.image.ref.name': tag };
    return { ...add({ ...manifest, config: labelled }), annotations };
  });
  files.push(['labelled/index.json', Buffer.from(JSON.stringify({ schemaVersion: 2, manifests }))]);
  return files;
}

/** The genuine layout under `images/` and the kit's history, as they would stand in a checkout. */
const shipped = new Map<string, Uint8Array>([
  ['images/index.json', indexWithAlias()],
  ...labelledLayout(),
  ['client-kit.bundle', readFileSync('fixtures/images/client-kit.bundle')],
  ...readdirSync(`${layout}/blobs/sha256`).map(
    (name) => [`images/blobs/sha256/${name}`, readFileSync(`${layout}/blobs/sha256/${name}`)] as const,
  ),
]);

const config: Config = completeConfig({
  version: 1,
  images: {
    dependencies: [{ name: 'client-kit', source: 'client-kit.bundle', ref: 'main' }],
    deployed: ['deploy/*.yaml'],
  },
});

/** This machine without its network, and in no need to wait for it. */
const world: World = {
  ...nodeWorld(),
  http: () => Promise.reject(new TypeError('no network')),
  clock: { now: () => new Date(0), wait: async () => undefined },
};

/** A checkout in memory with these files, and the genuine images beside them. */
function checkoutOf(
  files: Readonly<Record<string, string>>,
  submodules?: ReadonlyMap<string, string>,
): TreeSource {
  const tree = { kind: 'checkout' } as const;
  const texts = Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)] as const);
  const contents = [...shipped, ...texts].sort(([a], [b]) => compareText(a, b));
  const found = contents.map(([path, bytes]): SourceFile => ({ tree, path, digest: blobId(bytes), bytes }));
  return {
    tree,
    entries: found.map(({ path, digest, bytes }) => ({ path, digest, size: bytes.length })),
    gaps: [],
    ...(submodules && { submodules }),
    read: async (asked) => asked.flatMap((entry) => found.find((file) => file.path === entry.path) ?? []),
  };
}

export interface ReadSide {
  readonly snapshot: Snapshot<ImagesKinds>;
  readonly gaps: readonly Gap[];
}

/** One side of the images boundary, read as a run reads it, with GraphQL beside it to judge what images ask for. */
export async function readSide(
  files: Readonly<Record<string, string>>,
  side: Side,
  used: Config = config,
  submodules?: ReadonlyMap<string, string>,
): Promise<ReadSide> {
  const boundary = images(used, [probeGraphql(used)]);
  const jobs = [jobOf(boundary), jobOf(graphql(used))];
  const root = {
    tree: { kind: 'checkout' } as const,
    name: 'this repository',
    roles: ['provider', 'consumer'] as const,
  };
  const gathering = gatheringFor(portsOf(world), used, jobs);
  const gathered = await gather(side, [{ root, source: checkoutOf(files, submodules) }], gathering);
  const { snapshot } = takeSnapshot(boundary, gathered.view);
  return { snapshot, gaps: [...gathered.gaps(), ...snapshot.gaps] };
}

/** Both sides of an example; one without a base begins with an empty repository. */
export async function readSides({ base = {}, head }: Example) {
  return { base: (await readSide(base, 'base')).snapshot, head: (await readSide(head, 'head')).snapshot };
}
