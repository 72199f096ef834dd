import type { World } from '../../../host/world.ts';
import type { TreeSource } from '../../../model/source.ts';
import type { BaseClaim } from '../base-claims.ts';
import { ImageFault } from '../image-fault.ts';
import { type ImageWish, type OpenedBase, readImage } from '../read-image.ts';
import { openRepository, type RegistryAccess } from './registry-access.ts';
import { registryStore } from './registry-store.ts';

/** Opens an image of a registry by its name. Throws an `ImageFault` where it cannot be had. */
export async function openRegistryImage(
  world: World,
  access: RegistryAccess,
  name: string,
  wish: ImageWish,
): Promise<TreeSource> {
  const opened = openRepository(world, access, name);
  if (!opened)
    throw new ImageFault('unreachable', 'this is not the name of an image', {
      mend: 'Name it as `registry/repository:tag`, `oci:DIR:TAG` or `docker-archive:FILE`.',
    });
  const { client, reference } = opened;
  const store = registryStore(client, reference.repository);
  const root = await store.resolve(reference.digest ?? reference.tag ?? 'latest');
  return readImage(store, root, { ...wish, openBase: (claim) => openBase(world, access, claim) });
}

/** The base that an image names lies in a repository of its own, maybe of another registry. */
async function openBase(
  world: World,
  access: RegistryAccess,
  { repository, digest }: BaseClaim,
): Promise<OpenedBase | undefined> {
  const opened = repository === undefined ? undefined : openRepository(world, access, repository);
  if (!opened) return undefined;
  const store = registryStore(opened.client, opened.reference.repository);
  return { store, root: await store.resolve(digest) };
}
