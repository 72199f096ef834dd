import { nodeWorld } from '../../../src/host/node.ts';
import type { SourceFile } from '../../../src/model/site.ts';
import type { TreeSource } from '../../../src/model/source.ts';
import { openHistory } from '../../../src/sources/history.ts';
import { openImageAt } from '../../../src/sources/oci/open-image.ts';

const world = { ...nodeWorld(), directory: `${process.cwd()}/fixtures/images` };

export const fix = 'a04e664c805deb3e396cc655a74bc6618d5d65d4';
export const before = '14bc04c43a552033eca6372b5af3ed3c463fdb16';

/** One of the images that BuildKit made, by its tag. */
export function openGenuine(tag: string): Promise<TreeSource> {
  const reference = `oci:genuine-oci:${tag}`;
  return openImageAt(world, { want: 'image', name: reference, reference }, world.directory, {
    authHosts: new Map(),
  });
}

/** The history of the kit those images installed. */
export function openKitHistory(name = 'kit'): Promise<TreeSource> {
  const need = { want: 'history', name, url: 'client-kit.bundle', ref: 'main', paths: [] } as const;
  return openHistory(world, need, []);
}

export function filesIn(source: TreeSource): Promise<readonly SourceFile[]> {
  return source.read(source.entries);
}
