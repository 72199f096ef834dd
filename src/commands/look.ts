import { isAbsolute, join } from 'node:path';
import { gather } from '../engine/gather.ts';
import { checkoutRoot, gatheringFor } from '../engine/gathering.ts';
import type { ModuleCache } from '../engine/loaded-tree.ts';
import { jobOf } from '../engine/outcome.ts';
import { settleGaps } from '../engine/settle-gaps.ts';
import { takeSnapshot } from '../engine/snapshot.ts';
import type { World } from '../host/world.ts';
import type { Boundary, BoundaryId, Kinds, Snapshot } from '../model/boundary.ts';
import type { Config } from '../model/config.ts';
import type { Gap } from '../model/gap.ts';
import type { View } from '../model/need.ts';
import { openHere } from '../sources/sides.ts';
import { openConsumers } from './open-consumers.ts';
import { portsOf, registryAccess } from './ports.ts';
import { readPolicy } from './read-policy.ts';

/** What driftgate sees of one side. */
export interface Look<K extends Kinds> {
  readonly snapshot: Snapshot<K>;
  readonly view: View;
  readonly gaps: readonly Gap[];
  readonly config: Config;
}

/** Reads one folder as the head of a check would be read, through one boundary. `modules` is what others parsed of it already. */
export async function lookAt<B extends BoundaryId, K extends Kinds>(
  world: World,
  folder: string | undefined,
  make: (config: Config) => Boundary<B, K>,
  modules?: ModuleCache,
): Promise<Look<K>> {
  const directory = folder === undefined ? world.directory : absolute(world, folder);
  const head = await openHere(world, directory);
  const { policy, gaps } = await readPolicy(
    world,
    { base: undefined, head: head.source, baseLost: false },
    undefined,
  );
  const { config } = policy;
  const boundary = make(config);
  const consumers = await openConsumers(world, config, directory);
  const job = jobOf(boundary);
  world.watch(config.limits);
  const roots = [checkoutRoot(head.source), ...consumers.roots];
  const gathered = await gather(
    'head',
    roots,
    gatheringFor(portsOf(world, registryAccess(config)), config, [job], modules),
  );
  const { snapshot } = takeSnapshot(boundary, gathered.view);
  world.watch(undefined);
  return {
    snapshot,
    view: gathered.view,
    gaps: settleGaps([...gaps, ...consumers.gaps, ...gathered.gaps(), ...snapshot.gaps], new Set()),
    config,
  };
}

function absolute(world: World, folder: string): string {
  return isAbsolute(folder) ? folder : join(world.directory, folder);
}
