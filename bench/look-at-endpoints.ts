import { resolve } from 'node:path';
import { endpointsOnly, listRoutes, type RouteList } from '../src/boundaries/routes/index.ts';
import { portsOf } from '../src/commands/ports.ts';
import { defaultExclude } from '../src/engine/default-exclude.ts';
import { gather } from '../src/engine/gather.ts';
import { jobOf } from '../src/engine/outcome.ts';
import { takeSnapshot } from '../src/engine/snapshot.ts';
import { nodeWorld } from '../src/host/node.ts';
import { defaultConfig } from '../src/policy/read-config.ts';
import { openSides } from '../src/sources/sides.ts';

/** What `list routes` prints of a folder's sources, documents left aside, and how many mounts it could not read. */
export async function lookAtEndpoints(
  folder: string,
  exclude: readonly string[],
): Promise<{ readonly routes: RouteList['routes']; readonly gaps: number }> {
  const world = nodeWorld();
  const { head } = await openSides(world, resolve(folder), {});
  const config = defaultConfig();
  const boundary = endpointsOnly(config);
  const job = jobOf(boundary);
  const root = { tree: head.source.tree, name: 'this repository', roles: ['provider'] } as const;
  const { view } = await gather('head', [{ root, source: head.source }], {
    ports: portsOf(world),
    limits: config.limits,
    modules: new Map(),
    exclude: [...defaultExclude, ...exclude],
    interests: job.interests,
    needs: (seen) => job.needs(seen),
  });
  const { snapshot } = takeSnapshot(boundary, view);
  const gaps = snapshot.gaps.filter((it) => it.effect === 'limits').length;
  return {
    routes: listRoutes(snapshot.contract, []).routes.filter((it) => it.framework !== 'openapi'),
    gaps,
  };
}
