import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { World } from '../../host/world.ts';
import { type Entries, readPack, writePack } from './pack.ts';

/** How many bytes of one repository are kept, and of all that share a folder. */
export interface CacheLimits {
  readonly pack: number;
  readonly folder: number;
}

const cacheLimits: CacheLimits = { pack: 256 * 1024 * 1024, folder: 512 * 1024 * 1024 };

/** What earlier runs on a repository left in a folder. */
export interface Cache {
  readonly entries: Entries;
  /** Leaves these in place of what was there, as far as there is room for them. Throws where the folder cannot be written. */
  save(entries: Entries): Promise<void>;
}

/**
 * A repository is known by its folder; another build of the program neither reads nor replaces what this one wrote. More may
 * stand behind it, where a run ended while it wrote.
 */
const packName = /^[0-9a-f]{16}-[0-9a-f]{16}\.driftgate/;

/** Opens the cache of the repository at `directory`: empty where there is none, or what is there is not what this build wrote. */
export async function openCache(
  world: World,
  folder: string,
  directory: string,
  limits: CacheLimits = cacheLimits,
): Promise<Cache> {
  const build = await world.build();
  const path = join(folder, `${shortDigest(directory)}-${shortDigest(build)}.driftgate`);
  const pack = await world.files.read(path, limits.pack);
  return {
    entries: pack ? readPack(build, pack) : new Map(),
    async save(entries) {
      await world.files.replace(path, writePack(build, fitting(entries, limits.pack)));
      await removeOldest(world, folder, path, limits.folder);
    },
  };
}

function fitting(entries: Entries, limit: number): Entries {
  const kept = new Map<string, Uint8Array>();
  /** Room for the head of the pack, and for the row of each entry. */
  let bytes = 1024;
  for (const [key, entry] of entries) {
    bytes += entry.length + 4 * key.length + 16;
    if (bytes > limit) break;
    kept.set(key, entry);
  }
  return kept;
}

/** Makes room in a folder that many repositories share: the oldest go first, the one just written stays. */
async function removeOldest(world: World, folder: string, written: string, limit: number): Promise<void> {
  const names = (await world.files.list(folder)).filter((name) => packName.test(name));
  const packs = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const { size = 0, modified = 0 } = (await world.files.stat(path)) ?? {};
      return { path, size, modified: path === written ? Number.POSITIVE_INFINITY : modified };
    }),
  );
  packs.sort((a, b) => b.modified - a.modified);
  let bytes = 0;
  for (const { path, size } of packs) {
    bytes += size;
    if (bytes > limit && path !== written) await world.files.remove(path);
  }
}

function shortDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
