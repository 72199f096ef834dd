import { createHash } from 'node:crypto';
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
import type { Module } from '../src/model/module.ts';
import { type Digest, type Side, type SourceFile, textOf } from '../src/model/site.ts';
import type { TreeSource } from '../src/model/source.ts';
import { defaultConfig } from '../src/policy/read-config.ts';
import { openSides } from '../src/sources/sides.ts';

/** What the routes boundary sees of a checkout, without any configuration, and how long it took. */
export async function lookAtRoutes(
  folder: string,
): Promise<{ readonly snapshot: Snapshot<RoutesKinds>; readonly seconds: number }> {
  const started = performance.now();
  const snapshot = await lookAtSide(folder, undefined, 'head', new Map());
  return { snapshot, seconds: (performance.now() - started) / 1000 };
}

/** What the routes boundary sees of a checkout at a ref, or as it stands; modules that are known are not parsed again. */
export async function lookAtSide(
  folder: string,
  ref: string | undefined,
  side: Side,
  modules: Map<string, Module>,
  change?: (path: string, text: string) => string,
  make: typeof routes = routes,
): Promise<Snapshot<RoutesKinds>> {
  const world = nodeWorld();
  const opened = change ? openedOnce.get(folder) : undefined;
  const head = opened
    ? { source: opened }
    : (await openSides(world, resolve(folder), ref === undefined ? {} : { base: ref, head: ref })).head;
  const config = defaultConfig();
  const boundary = make(config);
  const job = jobOf(boundary);
  const root = { tree: head.source.tree, name: 'this repository', roles: ['provider', 'consumer'] } as const;
  const kept = change && !opened ? readOnce(head.source) : head.source;
  if (change) openedOnce.set(folder, kept);
  const source = change ? changed(kept, change) : kept;
  const { view } = await gather(side, [{ root, source }], {
    ports: portsOf(world),
    limits: config.limits,
    modules,
    exclude: defaultExclude,
    interests: job.interests,
    needs: (seen) => job.needs(seen),
  });
  return takeSnapshot(boundary, view).snapshot;
}

const openedOnce = new Map<string, TreeSource>();

/** A tree that reads each file once. */
function readOnce(source: TreeSource): TreeSource {
  const files = new Map<string, SourceFile>();
  return {
    ...source,
    read: async (entries) => {
      const missing = entries.filter((it) => !files.has(it.path));
      for (const file of missing.length > 0 ? await source.read(missing) : []) files.set(file.path, file);
      return entries.flatMap((it) => files.get(it.path) ?? []);
    },
  };
}

/** A tree whose files are handed through a function first; a file that it changes has another digest. */
function changed(source: TreeSource, change: (path: string, text: string) => string): TreeSource {
  return {
    ...source,
    read: async (entries) =>
      (await source.read(entries)).map((file) => {
        const text = textOf(file);
        const next = change(file.path, text);
        if (next === text) return file;
        const digest = createHash('sha256').update(next).digest('hex') as Digest;
        return { ...file, bytes: new TextEncoder().encode(next), digest };
      }),
  };
}
