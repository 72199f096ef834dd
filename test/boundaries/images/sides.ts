import { readdirSync, readFileSync } from 'node:fs';
import { graphql, probeGraphql } from '../../../src/boundaries/graphql/index.ts';
import { images } from '../../../src/boundaries/images/index.ts';
import type { ImagesKinds } from '../../../src/boundaries/images/kinds.ts';
import { portsOf } from '../../../src/commands/ports.ts';
import { gather } from '../../../src/engine/gather.ts';
import { jobOf } from '../../../src/engine/outcome.ts';
import { takeSnapshot } from '../../../src/engine/snapshot.ts';
import { nodeWorld } from '../../../src/host/node.ts';
import type { Example, Snapshot } from '../../../src/model/boundary.ts';
import type { Config } from '../../../src/model/config.ts';
import type { Gap } from '../../../src/model/gap.ts';
import { compareText } from '../../../src/model/order.ts';
import type { Side, SourceFile } from '../../../src/model/site.ts';
import type { TreeSource } from '../../../src/model/source.ts';
import { completeConfig } from '../../../src/policy/complete-config.ts';
import { blobId } from '../../../src/sources/blob-id.ts';

const layout = 'fixtures/images/genuine-oci';

/** The genuine layout under `images/` and the kit's history, as they would stand in a checkout. */
const shipped = new Map<string, Uint8Array>([
  ['images/index.json', readFileSync(`${layout}/index.json`)],
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

/** A checkout in memory with these files, and the genuine images beside them. */
function checkoutOf(files: Readonly<Record<string, string>>): TreeSource {
  const tree = { kind: 'checkout' } as const;
  const texts = Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)] as const);
  const contents = [...shipped, ...texts].sort(([a], [b]) => compareText(a, b));
  const found = contents.map(([path, bytes]): SourceFile => ({ tree, path, digest: blobId(bytes), bytes }));
  return {
    tree,
    entries: found.map(({ path, digest, bytes }) => ({ path, digest, size: bytes.length })),
    gaps: [],
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
): Promise<ReadSide> {
  const boundary = images(used, [probeGraphql(used)]);
  const jobs = [jobOf(boundary), jobOf(graphql(used))];
  const root = {
    tree: { kind: 'checkout' } as const,
    name: 'this repository',
    roles: ['provider', 'consumer'] as const,
  };
  const gathered = await gather(side, [{ root, source: checkoutOf(files) }], {
    ports: portsOf({ ...nodeWorld(), http: () => Promise.reject(new TypeError('no network')) }),
    limits: used.limits,
    modules: new Map(),
    exclude: [],
    interests: jobs.flatMap((job) => job.interests),
    needs: (view) => jobs.flatMap((job) => job.needs(view)),
  });
  const { snapshot } = takeSnapshot(boundary, gathered.view);
  return { snapshot, gaps: [...gathered.gaps, ...snapshot.gaps] };
}

/** Both sides of an example; one without a base begins with an empty repository. */
export async function readSides({ base = {}, head }: Example) {
  return { base: (await readSide(base, 'base')).snapshot, head: (await readSide(head, 'head')).snapshot };
}
