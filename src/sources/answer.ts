import type { World } from '../host/world.ts';
import type { Gap } from '../model/gap.ts';
import type { Need } from '../model/need.ts';
import type { Site } from '../model/site.ts';
import type { TreeSource } from '../model/source.ts';
import { openHistory } from './history.ts';
import type { RegistryAccess } from './oci/registry/registry-access.ts';
import { SourceError } from './source-error.ts';

/** The tree that a need asks for, or the gap that says why it cannot be had. What reads images is loaded for the first one. */
export async function answerNeed(
  world: World,
  need: Exclude<Need, { want: 'files' }>,
  roots: readonly TreeSource[],
  access: RegistryAccess,
): Promise<TreeSource | Gap> {
  try {
    switch (need.want) {
      case 'image':
        return await (await import('./oci/open-image.ts')).openImage(world, need, roots, access);
      case 'tags':
        return await (await import('./oci/open-tags.ts')).openTags(world, need, access);
      case 'history':
        return await openHistory(world, need, roots);
      case 'past':
        return await (await import('./past/open-past.ts')).openPast(world, need, roots);
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return {
      ...unreachable(need.name, 'unreachable', `${error.what} (${error.where}).`, error.mend),
      ...(need.want === 'image' && { at: siteOfImage(need.reference) }),
      ...(need.want === 'image' && need.ifUnchanged && { ifUnchanged: need.ifUnchanged }),
      ...(error.wantsSecret && { wantsSecret: true as const }),
    };
  }
}

function siteOfImage(reference: string): Site {
  return { side: 'head', path: '', tree: { kind: 'image', reference, digest: '' } };
}

function unreachable(name: string, reason: Gap['reason'], note: string, mend: string): Gap {
  return {
    at: { side: 'head', path: '', tree: { kind: 'repository', name, commit: '' } },
    reason,
    effect: 'blocks',
    note,
    mend,
  };
}
