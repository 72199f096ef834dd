import type { World } from '../../host/world.ts';
import type { Need } from '../../model/need.ts';
import type { SourceFile } from '../../model/site.ts';
import type { TreeSource } from '../../model/source.ts';
import { blobId } from '../blob-id.ts';
import { sourceOfFiles } from '../files-source.ts';
import { oncePerWorld } from '../per-world.ts';
import { SourceError } from '../source-error.ts';
import { ImageFault } from './image-fault.ts';
import { listTags } from './registry/list-tags.ts';
import { openRepository, type RegistryAccess } from './registry/registry-access.ts';
import { registryStore } from './registry/registry-store.ts';
import { byHighestTag, matchesTag } from './registry/tag-pattern.ts';

type TagsNeed = Extract<Need, { want: 'tags' }>;

const once = oncePerWorld<TreeSource>();

/** More images than this are not read for one consumer; the highest tags count. */
const mostImages = 30;

/**
 * Opens the tags of an image that fit a pattern as a tree with one file, `.image/tags.json`: for each distinct image the
 * highest of its tags and its digest, and how many further tags were left out. They are listed once in a run, so that both
 * sides see the same. Throws a SourceError.
 */
export function openTags(world: World, need: TagsNeed, access: RegistryAccess): Promise<TreeSource> {
  const key = JSON.stringify([need, access.configFile, [...access.authHosts]]);
  return once(world, key, () => listImages(world, need, access));
}

async function listImages(world: World, need: TagsNeed, access: RegistryAccess): Promise<TreeSource> {
  const opened = openRepository(world, access, need.reference);
  try {
    if (!opened) throw new ImageFault('unreachable', 'this is not the name of an image in a registry');
    const { client, reference } = opened;
    const all = await listTags(client, reference.repository);
    const fitting = all.filter((tag) => matchesTag(need.tags, tag) && !isAttached(tag)).sort(byHighestTag);
    const store = registryStore(client, reference.repository);
    const found = new Map<string, string>();
    for (const tag of fitting.slice(0, mostImages)) {
      const { digest } = await store.resolve(tag);
      if (!found.has(digest)) found.set(digest, tag);
    }
    const images = [...found].map(([digest, tag]) => ({ tag, digest }));
    return sourceOf(need.name, { images, left: Math.max(0, fitting.length - mostImages) });
  } catch (error) {
    if (!(error instanceof ImageFault)) throw error;
    throw new SourceError('unreachable', {
      what: `The tags of the image cannot be listed: ${error.message}`,
      where: need.reference,
      mend: error.mend ?? 'Check the name of the image under `consumers` in driftgate.yml.',
      wantsSecret: error.wantsSecret,
    });
  }
}

/** Signatures and attestations are tags as well. */
function isAttached(tag: string): boolean {
  return /^sha256-[0-9a-f]{64}/.test(tag);
}

function sourceOf(name: string, json: object): TreeSource {
  const tree = { kind: 'repository', name, commit: '' } as const;
  const bytes = new TextEncoder().encode(JSON.stringify(json));
  const file: SourceFile = { tree, path: '.image/tags.json', digest: blobId(bytes), bytes };
  return sourceOfFiles(tree, [file]);
}
