import { graphql, probeGraphql } from '../boundaries/graphql/index.ts';
import { gather, type OpenRoot } from '../engine/gather.ts';
import { gatheringFor } from '../engine/gathering.ts';
import { jobOf } from '../engine/outcome.ts';
import type { World } from '../host/world.ts';
import type { Probed } from '../model/probe.ts';
import type { TreeSource } from '../model/source.ts';
import { defaultConfig } from '../policy/read-config.ts';
import { sourceOfFiles } from '../sources/files-source.ts';
import { openSchema } from './open-schema.ts';
import { portsOf } from './ports.ts';

/** What one schema says of the operations inside an image. */
export async function probeImage(
  world: World,
  image: TreeSource,
  schema: string,
): Promise<readonly Probed[]> {
  const files = await openSchema(world, schema);
  const config = defaultConfig();
  const job = jobOf(graphql(config));
  const provider = sourceOfFiles({ kind: 'checkout' }, files);
  const roots: readonly OpenRoot[] = [
    { root: { tree: provider.tree, name: schema, roles: ['provider'] }, source: provider },
    { root: { tree: image.tree, name: 'image', roles: ['consumer'] }, source: image },
  ];
  const gathering = { ...gatheringFor(portsOf(world), config, [job]), exclude: [] };
  const { view } = await gather('head', roots, gathering);
  return probeGraphql(config)(view);
}
