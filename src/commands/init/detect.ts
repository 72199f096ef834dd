import { graphql, listOperations } from '../../boundaries/graphql/index.ts';
import { images, listImages } from '../../boundaries/images/index.ts';
import {
  comesHere,
  distinctCalls,
  isAside,
  listCalls,
  listRoutes,
  routes,
} from '../../boundaries/routes/index.ts';
import type { ModuleCache } from '../../engine/loaded-tree.ts';
import type { World } from '../../host/world.ts';
import { folderOf } from '../../lang/paths.ts';
import { compareText } from '../../model/order.ts';
import { lookAt } from '../look.ts';

/** Things of one kind and the deepest folder that holds them all; empty is the root. */
export interface Group {
  readonly name: string;
  readonly folder: string;
  readonly count: number;
}

/** A dependency that images install from a moving ref. */
export interface MovingDependency {
  readonly target: string;
  readonly ref: string;
  readonly file: string;
}

/** What a repository holds that driftgate can guard. */
export interface Detected {
  /** The files that hold a schema. */
  readonly schemas: readonly string[];
  readonly coordinates: number;
  /** By how they are written: `document`, `tag`, `f-string`. */
  readonly operations: readonly Group[];
  /** Endpoints by framework, counted as a check counts them. */
  readonly endpoints: readonly Group[];
  /** Calls that are known to come here, by client, likewise. */
  readonly calls: readonly Group[];
  /** How many others there are: of other hosts, and of addresses that are not known. */
  readonly others: number;
  readonly refs: number;
  readonly moving: readonly MovingDependency[];
}

/** Looks at one folder through every boundary, as a check would; what is parsed is kept in `modules`. */
export async function detect(world: World, modules: ModuleCache): Promise<Detected> {
  const api = await lookAt(world, undefined, graphql, modules);
  const http = await lookAt(world, undefined, routes, modules);
  const built = await lookAt(world, undefined, (config) => images(config, []), modules);
  const { projects } = api.snapshot.contract;
  const schemas = projects.flatMap(({ parts }) => parts.filter((it) => !it.at.tree).map((it) => it.at.path));
  const { contract, usages } = http.snapshot;
  const calls = distinctCalls(usages.filter((it) => !isAside(it)));
  const coming = calls.filter((it) => comesHere(http.snapshot, it));
  const { refs } = listImages(built.snapshot);
  const moving = refs.filter((it) => it.kind === 'git' && it.class !== 'pinned' && it.requested !== null);
  return {
    schemas: [...new Set(schemas)].sort(compareText),
    coordinates: projects.reduce((sum, it) => sum + it.size, 0),
    operations: groupBy(listOperations(api.snapshot.usages).operations, (it) => it.source),
    endpoints: groupBy(listRoutes({ ...contract, catching: [] }, []).routes, (it) => it.framework),
    calls: groupBy(listCalls(coming, []).calls, (it) => it.client),
    others: calls.length - coming.length,
    refs: refs.length,
    moving: moving.map(({ target, requested, file }) => ({ target, ref: requested ?? 'HEAD', file })),
  };
}

function groupBy<T extends { readonly file: string }>(
  items: readonly T[],
  nameOf: (item: T) => string,
): readonly Group[] {
  const groups = new Map<string, { folder: string; count: number }>();
  for (const item of items) {
    const known = groups.get(nameOf(item));
    const folder = folderOf(item.file);
    if (known) groups.set(nameOf(item), { folder: shared(known.folder, folder), count: known.count + 1 });
    else groups.set(nameOf(item), { folder, count: 1 });
  }
  return [...groups]
    .map(([name, group]) => ({ name, ...group }))
    .sort((a, b) => b.count - a.count || compareText(a.name, b.name));
}

/** The deepest folder around two. */
function shared(a: string, b: string): string {
  const left = a.split('/');
  const right = b.split('/');
  const differs = left.findIndex((part, index) => part !== right[index]);
  return left.slice(0, differs < 0 ? left.length : differs).join('/');
}
