import type { World } from '../host/world.ts';
import { SourceError } from './source-error.ts';

/** Where a folder really is, links followed. Throws a SourceError when what is named is none. */
export async function realFolder(world: World, directory: string): Promise<string> {
  const root = (await world.files.real(directory)) ?? directory;
  const stat = await world.files.stat(root);
  if (stat?.kind === 'directory') return root;
  throw new SourceError('usage', {
    what: stat ? 'This is a file, not a folder' : 'There is no such folder',
    where: directory,
    mend: 'Name a folder that exists; a ref must not begin with `.` or `/`.',
  });
}
