import { posix } from 'node:path';
import type { World } from '../../host/world.ts';
import type { Need } from '../../model/need.ts';
import type { TreeSource } from '../../model/source.ts';
import { SourceError } from '../source-error.ts';
import { ImageFault } from './image-fault.ts';
import { parseImagePlace } from './image-place.ts';
import { openOciLayout, type ReadLayoutFile } from './layout.ts';
import { readLayoutInFolder, readLayoutInTree } from './layout-readers.ts';
import { isWantedInImages } from './wanted-paths.ts';

type ImageNeed = Extract<Need, { want: 'image' }>;

/**
 * Opens an image that a boundary needs. A layout lies in the checkout that names it: of its own commit, at both sides.
 * Throws a SourceError that says how to give access.
 */
export function openImage(_world: World, need: ImageNeed, roots: readonly TreeSource[]): Promise<TreeSource> {
  const checkout = roots.find((source) => source.tree.kind === 'checkout');
  return open(need, (folder) => {
    if (!checkout || !isInside(folder)) return undefined;
    return readLayoutInTree(checkout, folder);
  });
}

/** Opens an image for a person at the command line; a layout's folder is relative to `directory`. */
export function openImageAt(world: World, need: ImageNeed, directory: string): Promise<TreeSource> {
  return open(need, (folder) => readLayoutInFolder(world.files, posix.resolve(directory, folder)));
}

function isInside(folder: string): boolean {
  return !folder.startsWith('/') && !folder.includes('\\') && !posix.normalize(folder).startsWith('..');
}

async function open(
  need: ImageNeed,
  readerOf: (folder: string) => ReadLayoutFile | undefined,
): Promise<TreeSource> {
  const { reference, platform } = need;
  const place = parseImagePlace(reference);
  if (place.kind !== 'layout')
    throw new SourceError('unreachable', {
      what: `Images ${place.kind === 'registry' ? 'in a registry' : 'in a docker archive'} are not read by this version of driftgate yet`,
      where: reference,
      mend: 'Copy it into an OCI layout first, for example with `skopeo copy docker://IMAGE oci:DIR:TAG`, and name it as `oci:DIR:TAG`.',
    });
  const read = readerOf(place.folder);
  if (!read)
    throw new SourceError('unreachable', {
      what: 'The folder of this OCI layout lies outside the repository',
      where: reference,
      mend: 'Move the layout into the repository, or name it by a path inside it.',
    });
  try {
    return await openOciLayout(read, place.tag, { reference, wants: isWantedInImages, platform });
  } catch (error) {
    if (!(error instanceof ImageFault)) throw error;
    throw new SourceError('unreachable', {
      what: `The image cannot be read: ${error.message}`,
      where: reference,
      mend: 'Check the reference, or copy the image again.',
    });
  }
}
