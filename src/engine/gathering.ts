import type { Config } from '../model/config.ts';
import type { View } from '../model/need.ts';
import type { TreeSource } from '../model/source.ts';
import { defaultExclude } from './default-exclude.ts';
import type { Gathering, OpenRoot } from './gather.ts';
import type { ModuleCache } from './loaded-tree.ts';
import type { Job } from './outcome.ts';
import type { Ports } from './ports.ts';

/**
 * How one run gathers its sides for some jobs. Both sides share it, so that the second finds parsed what did not change;
 * runs that hand on their `modules` do as well.
 */
export function gatheringFor(
  ports: Ports,
  config: Pick<Config, 'limits' | 'exclude'>,
  jobs: readonly Pick<Job, 'interests' | 'needs' | 'prepare'>[],
  modules: ModuleCache = new Map(),
): Gathering {
  return {
    ports,
    limits: config.limits,
    modules,
    exclude: [...defaultExclude, ...config.exclude],
    interests: jobs.flatMap((job) => job.interests),
    needs: (view: View) => jobs.flatMap((job) => job.needs(view)),
    prepare: async (view: View) => {
      for (const job of jobs) await job.prepare(view);
    },
  };
}

/** The checkout as a root: it provides and it consumes. */
export function checkoutRoot(source: TreeSource): OpenRoot {
  return { root: { tree: source.tree, name: 'this repository', roles: ['provider', 'consumer'] }, source };
}
