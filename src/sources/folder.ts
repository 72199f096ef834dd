import type { World } from '../host/world.ts';
import type { TreeSource } from '../model/source.ts';
import { openDirectory } from './directory.ts';
import { findCommit } from './refs.ts';

/** A folder on this machine that stands for another repository; its commit is named where it is a checkout of its own. */
export async function openFolder(world: World, folder: string, name: string): Promise<TreeSource> {
  const isCheckout = (await world.files.stat(`${folder}/.git`)) !== undefined;
  const commit = isCheckout ? await findCommit(world, folder, 'HEAD') : undefined;
  return openDirectory(world, folder, { kind: 'repository', name, commit: commit ?? '' });
}
