import type { Site } from '../../../../model/site.ts';
import type { Ref } from '../../ref.ts';
import { isGitAddress, readGitSource } from '../dockerfile/add-sources.ts';
import { findImageRef } from '../dockerfile/image-ref.ts';
import type { HclValue } from './hcl/evaluate.ts';
import type { ImageBuild } from './image-build.ts';

/** The names of further build contexts, and what they take in: https://docs.docker.com/build/bake/contexts/ */
export function findContextRefs(
  contexts: HclValue | undefined,
  at: Site,
): Pick<ImageBuild, 'contexts' | 'refs'> {
  const entries = contexts?.is === 'map' ? [...contexts.entries] : [];
  return {
    contexts: entries.map(([name]) => name),
    refs: entries.flatMap(([, value]) => {
      const found = value.is === 'text' ? refOfContext(value.text) : undefined;
      return found ? [{ ...found, at, stage: null }] : [];
    }),
  };
}

/** What a build context stands for that does not lie in the repository. */
export function refOfContext(source: string): Omit<Ref, 'at' | 'stage'> | undefined {
  const image = /^docker-image:\/\/(.+)$/.exec(source)?.[1];
  if (image !== undefined) return findImageRef(image);
  return isGitAddress(source) ? readGitSource(source, undefined) : undefined;
}
