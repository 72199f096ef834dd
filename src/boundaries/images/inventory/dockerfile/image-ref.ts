import { parseImageReference } from '../../../../model/image-reference.ts';
import type { Ref } from '../../ref.ts';

/** The ref that the name of an image stands for, or `undefined` for what names none. */
export function findImageRef(name: string): Omit<Ref, 'at' | 'stage'> | undefined {
  const parsed = parseImageReference(name);
  if (!parsed) return undefined;
  const { repository, tag, digest } = parsed;
  return {
    kind: 'image',
    target: repository,
    requested: tag ?? (digest === undefined ? 'latest' : null),
    resolved: digest ?? null,
    class: digest === undefined ? 'floating' : 'pinned',
    why: digest === undefined ? 'a tag can be moved to another image' : 'a digest names one image',
  };
}
