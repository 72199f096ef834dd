import type { World } from '../../../host/world.ts';
import { type ImageReference, parseImageReference } from '../../../model/image-reference.ts';
import { openDockerConfig } from './docker-config.ts';
import { registryHost } from './origin.ts';
import { openRegistry, type RegistryClient } from './registry-client.ts';

/** How registries may be signed in to. */
export interface RegistryAccess {
  /** A docker `config.json` in place of the one in the home folder. */
  readonly configFile?: string | undefined;
  /** `registries` of the configuration: by registry, the further host that issues its tokens. */
  readonly authHosts: ReadonlyMap<string, string>;
}

/** A repository of a registry, ready to be read. */
export interface OpenRepository {
  readonly client: RegistryClient;
  readonly reference: ImageReference;
}

/** Opens the repository that the name of an image stands for; `undefined` for what is no such name. */
export function openRepository(
  world: World,
  access: RegistryAccess,
  name: string,
): OpenRepository | undefined {
  const reference = parseImageReference(name);
  if (!reference) return undefined;
  const slash = reference.repository.indexOf('/');
  const host = registryHost(reference.repository.slice(0, slash));
  const client = openRegistry({
    wire: { http: world.http, wait: (milliseconds) => world.clock.wait(milliseconds) },
    host,
    repository: reference.repository.slice(slash + 1),
    authHosts: access.authHosts,
    credential: async () => (await openDockerConfig(world, access.configFile))(host.name),
  });
  return { client, reference };
}
