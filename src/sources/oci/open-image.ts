import { posix } from 'node:path';
import type { World } from '../../host/world.ts';
import type { Need } from '../../model/need.ts';
import type { TreeSource } from '../../model/source.ts';
import { oncePerWorld } from '../per-world.ts';
import { SourceError } from '../source-error.ts';
import { openDockerArchive } from './docker-archive.ts';
import { ImageFault } from './image-fault.ts';
import { parseImagePlace } from './image-place.ts';
import { layerMemoryOf } from './layer-memory.ts';
import { openOciLayout, type ReadLayoutFile } from './layout.ts';
import { readArchiveInTree, readLayoutInFolder, readLayoutInTree } from './layout-readers.ts';
import type { ImageWish } from './read-image.ts';
import { openRegistryImage } from './registry/open-registry-image.ts';
import type { RegistryAccess } from './registry/registry-access.ts';
import type { Ranges } from './tar-directory.ts';
import { isWantedInImages } from './wanted-paths.ts';

type ImageNeed = Extract<Need, { want: 'image' }>;

/** How images that lie on disk are reached; `undefined` for a place outside. */
interface Disk {
  layout(folder: string): ReadLayoutFile | undefined;
  archive(file: string): Promise<Ranges | undefined>;
}

const once = oncePerWorld<TreeSource>();

/**
 * Opens an image that a boundary needs. A layout or an archive lies in the checkout that names it: of its own commit, at
 * both sides. An image of a registry is read once in a run. Throws a SourceError that says how to give access.
 */
export function openImage(
  world: World,
  need: ImageNeed,
  roots: readonly TreeSource[],
  access: RegistryAccess,
): Promise<TreeSource> {
  const checkout = roots.find((source) => source.tree.kind === 'checkout');
  const disk: Disk = {
    layout: (folder) => (checkout && isInside(folder) ? readLayoutInTree(checkout, folder) : undefined),
    archive: async (file) => (checkout && isInside(file) ? readArchiveInTree(checkout, file) : undefined),
  };
  if (parseImagePlace(need.reference).kind !== 'registry') return open(world, need, disk, access);
  const key = JSON.stringify([need.reference, need.platform, need.seeks]);
  return once(world, key, () => open(world, need, disk, access));
}

/** Opens an image for a person at the command line; what lies on disk is relative to `directory`. */
export function openImageAt(
  world: World,
  need: ImageNeed,
  directory: string,
  access: RegistryAccess,
): Promise<TreeSource> {
  const { files } = world;
  return open(
    world,
    need,
    {
      layout: (folder) => readLayoutInFolder(files, posix.resolve(directory, folder)),
      async archive(file) {
        const path = posix.resolve(directory, file);
        if ((await files.stat(path))?.kind !== 'file') return undefined;
        return { read: (from, to) => streamed(files.stream(path, from, to)) };
      },
    },
    access,
  );
}

async function* streamed(opened: Promise<AsyncIterable<Uint8Array> | undefined>) {
  yield* (await opened) ?? [];
}

function isInside(folder: string): boolean {
  return !folder.startsWith('/') && !folder.includes('\\') && !posix.normalize(folder).startsWith('..');
}

async function open(world: World, need: ImageNeed, disk: Disk, access: RegistryAccess): Promise<TreeSource> {
  const { reference, platform, seeks } = need;
  const memory = layerMemoryOf(world);
  try {
    return await openPlace(world, disk, access, {
      reference,
      wants: isWantedInImages,
      platform,
      seeks,
      memory,
    });
  } catch (error) {
    if (!(error instanceof ImageFault)) throw error;
    throw new SourceError('unreachable', {
      what: `The image cannot be read: ${error.message}`,
      where: reference,
      mend: error.mend ?? 'Check the reference, or copy the image again.',
      wantsSecret: error.wantsSecret,
    });
  }
}

async function openPlace(
  world: World,
  disk: Disk,
  access: RegistryAccess,
  wish: ImageWish,
): Promise<TreeSource> {
  const place = parseImagePlace(wish.reference);
  switch (place.kind) {
    case 'registry':
      return openRegistryImage(world, access, place.reference, wish);
    case 'layout': {
      const read = disk.layout(place.folder);
      if (read) return openOciLayout(read, place.tag, wish);
      throw new ImageFault('unreachable', 'the folder of this OCI layout lies outside the repository', {
        mend: 'Move the layout into the repository, or name it by a path inside it.',
      });
    }
    case 'archive': {
      const ranges = await disk.archive(place.file);
      if (ranges) return openDockerArchive(ranges, wish);
      throw new ImageFault('unreachable', 'there is no such archive, or it lies outside the repository');
    }
  }
}
