import type { Evidence } from '../../model/program.ts';
import { type Site, treeKey } from '../../model/site.ts';
import type { FindExcerpt } from './excerpt.ts';

/** Evidence that is shown, and whether with its code. */
export interface Chosen {
  readonly evidence: Evidence;
  readonly framed: boolean;
}

/**
 * Up to `most` pieces of evidence in their order, up to `frames` of them with code: those that stand on the other side of
 * the boundary first, as far from the finding's own place as there are.
 */
export function chooseEvidence(
  all: readonly Evidence[],
  at: Site,
  findExcerpt: FindExcerpt,
  { most, frames }: { readonly most: number; readonly frames: number },
): readonly Chosen[] {
  const framed = new Set(
    all
      .filter(({ site }) => findExcerpt(site) !== undefined)
      .map((evidence, index) => ({ evidence, index, distance: distanceOf(evidence.site, at) }))
      .sort((a, b) => b.distance - a.distance || a.index - b.index)
      .slice(0, frames)
      .map(({ evidence }) => evidence),
  );
  const others = all.filter((evidence) => !framed.has(evidence)).slice(0, most - framed.size);
  const kept = new Set([...framed, ...others]);
  return all
    .filter((evidence) => kept.has(evidence))
    .map((evidence) => ({ evidence, framed: framed.has(evidence) }));
}

function distanceOf(a: Site, b: Site): number {
  if (treeOf(a) !== treeOf(b)) return 4;
  if (topOf(a.path) !== topOf(b.path)) return 3;
  if (a.path !== b.path) return 2;
  return a.side === b.side ? 0 : 1;
}

function treeOf(site: Site): string {
  return site.tree ? treeKey(site.tree) : '';
}

function topOf(path: string): string {
  return path.split('/')[0] ?? '';
}
