import type { Ports } from '../engine/ports.ts';
import type { World } from '../host/world.ts';
import { openReader, type Reader } from '../lang/reader.ts';
import type { Config } from '../model/config.ts';
import { answerNeed } from '../sources/answer.ts';
import type { RegistryAccess } from '../sources/oci/registry/registry-access.ts';
import { perWorld } from '../sources/per-world.ts';

const noAccess: RegistryAccess = { authHosts: new Map() };

/** How the registries of a configuration are signed in to; `configFile` is a docker config.json that the caller names. */
export function registryAccess(
  { registries }: Pick<Config, 'registries'>,
  configFile?: string,
): RegistryAccess {
  const authHosts = new Map<string, string>();
  for (const { host, authHost } of registries) if (authHost !== undefined) authHosts.set(host, authHost);
  return { authHosts, configFile };
}

const readersOf = perWorld(() => new Map<string, Promise<Reader>>());

/** The engine's way to the world: languages are loaded once, and needs answered, when they are first met. */
export function portsOf(world: World, access: RegistryAccess = noAccess): Ports {
  const readers = readersOf(world);
  return {
    answer: (need, roots) => answerNeed(world, need, roots, access),
    reader(language) {
      const open = readers.get(language.id) ?? openReader(language, world.grammar);
      readers.set(language.id, open);
      return open;
    },
  };
}
