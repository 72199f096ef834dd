import type { ModuleCache } from '../engine/loaded-tree.ts';
import type { World } from '../host/world.ts';
import { readModule } from '../lang/module-code/read-module.ts';
import { writeModule } from '../lang/module-code/write-module.ts';
import type { Module } from '../model/module.ts';
import { openCache } from '../sources/cache/open-cache.ts';
import { liesIn } from '../sources/contained.ts';

/** Modules that outlive a run, in a folder. */
export interface KeptModules {
  readonly modules: ModuleCache;
  /** Keeps what this run parsed, with what it used of earlier ones. Answers with a notice where that could not be done. */
  save(): Promise<string | undefined>;
}

/**
 * What earlier runs parsed of the checkout in `directory`, and left in `folder`. None of it counts where the folder lies in one
 * of the `checkouts`.
 */
export async function openKeptModules(
  world: World,
  folder: string,
  directory: string,
  checkouts: readonly string[],
): Promise<KeptModules> {
  if (await liesIn(world, folder, checkouts)) {
    const notice = `The cache folder ${folder} lies in the checkout, where a change can bring its own: it is not used. Name one outside.`;
    return { modules: new Map(), save: async () => notice };
  }
  const cache = await openCache(world, folder, directory);
  const known = new Map<string, Module>();
  const used = new Map<string, Uint8Array>();
  const parsed = new Map<string, Module>();
  return {
    modules: {
      get(key) {
        const before = known.get(key);
        const kept = before ? undefined : cache.entries.get(key);
        const module = before ?? (kept && readModule(pathIn(key), kept));
        if (module) known.set(key, module);
        if (module && kept) used.set(key, kept);
        return module;
      },
      set(key, module) {
        if (known.get(key) === module) return;
        known.set(key, module);
        parsed.set(key, module);
      },
    },
    async save() {
      const before = used.size;
      for (const [key, module] of parsed) {
        const bytes = writeModule(module);
        if (bytes) used.set(key, bytes);
      }
      if (used.size === before) return undefined;
      try {
        await cache.save(used);
        return undefined;
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return `The cache folder ${folder} cannot be written (${why}): the next run starts anew.`;
      }
    },
  };
}

/** The path in a key of the modules of a run: it stands behind the digest. */
function pathIn(key: string): string {
  return key.split('\0')[1] ?? '';
}
