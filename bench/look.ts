import { resolve } from 'node:path';
import { routes } from '../src/boundaries/routes/index.ts';
import type { RoutesKinds } from '../src/boundaries/routes/kinds.ts';
import { portsOf } from '../src/commands/ports.ts';
import { defaultExclude } from '../src/engine/default-exclude.ts';
import { gather } from '../src/engine/gather.ts';
import { jobOf } from '../src/engine/outcome.ts';
import { takeSnapshot } from '../src/engine/snapshot.ts';
import { nodeWorld } from '../src/host/node.ts';
import type { Snapshot } from '../src/model/boundary.ts';
import { defaultConfig } from '../src/policy/read-config.ts';
import { openSides } from '../src/sources/sides.ts';

/** What the routes boundary sees of a checkout, without any configuration, and how long it took. */
export async function lookAtRoutes(
  folder: string,
): Promise<{ readonly snapshot: Snapshot<RoutesKinds>; readonly seconds: number }> {
  const world = nodeWorld();
  const started = performance.now();
  const { head } = await openSides(world, resolve(folder), {});
  const config = defaultConfig();
  const boundary = routes(config);
  const job = jobOf(boundary);
  const root = { tree: head.source.tree, name: 'this repository', roles: ['provider', 'consumer'] } as const;
  const { view } = await gather('head', [{ root, source: head.source }], {
    ports: portsOf(world),
    limits: config.limits,
    modules: new Map(),
    exclude: defaultExclude,
    interests: job.interests,
    needs: (seen) => job.needs(seen),
  });
  const { snapshot } = takeSnapshot(boundary, view);
  return { snapshot, seconds: (performance.now() - started) / 1000 };
}
