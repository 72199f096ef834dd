import type { World } from '../host/world.ts';
import type { TreeSource } from '../model/source.ts';
import { blobId } from './blob-id.ts';
import { sourceOfFiles } from './files-source.ts';
import { SourceError } from './source-error.ts';

/** Where the list of a repository stands in the tree that stands in for it. */
const factsPath = '.facts/operations.json';

/** A file that `driftgate list operations --format json` wrote elsewhere, as the tree of the repository it was written in. */
export async function openFacts(
  world: World,
  file: string,
  name: string,
  bytes: number,
): Promise<TreeSource> {
  const text = await world.files.read(file, bytes);
  if (!text) {
    throw new SourceError('unreachable', {
      what: `its list has more than ${bytes} bytes or cannot be read`,
      where: file,
      mend: 'Give the file that `driftgate list operations --format json` wrote, or a folder.',
    });
  }
  const tree = { kind: 'repository', name, commit: '' } as const;
  return sourceOfFiles(tree, [{ tree, path: factsPath, digest: blobId(text), bytes: text }]);
}
