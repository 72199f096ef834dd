import type { SchemaProject } from '../contract.ts';
import { sharedFolders } from './folders.ts';

/** The project whose files stand nearest to a path, of those that come into question. */
export function nearestProject(projects: readonly SchemaProject[], path: string): SchemaProject | undefined {
  let best: SchemaProject | undefined;
  let most = -1;
  for (const it of projects) {
    const near = Math.max(...it.parts.map((part) => sharedFolders(part.at.path, path)));
    if (near > most) {
      best = it;
      most = near;
    }
  }
  return best;
}
