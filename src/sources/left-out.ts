import type { Gap, GapReason } from '../model/gap.ts';
import { type Side, siteIn, type Tree } from '../model/site.ts';

/** No listing tells more than this many files apart; the rest is one sentence with a number. */
const told = 200;

/** Collects what a listing leaves out: each a gap that counts, at most 200 of them by name. */
export function collectLeftOut(tree: Tree, side: Side) {
  const gaps: Gap[] = [];
  let more = 0;
  return {
    add(path: string, reason: GapReason, note: string): void {
      if (gaps.length < told) gaps.push({ at: siteIn(tree, side, path), reason, effect: 'counts', note });
      else more += 1;
    },
    gaps(): readonly Gap[] {
      if (more === 0) return gaps;
      const note = `${more} more links, submodules or files that could not be listed were left out.`;
      return [...gaps, { at: siteIn(tree, side, ''), reason: 'unsupported', effect: 'counts', note }];
    },
  };
}

/** What every source says of the same thing. */
export const leftOut = {
  link: 'A symbolic link; links are not followed.',
  submodule: 'A submodule; its files belong to another repository and were not read.',
  name: 'Its name is not valid UTF-8.',
  large: 'It is larger than 64 MiB.',
  special: 'Neither a file nor a folder.',
  outside: 'Its folder is a link that leads out of the tree.',
} as const;

/** In bytes: what is larger is never read, whatever the limits of the configuration say. */
export const largestFile = 64 * 1024 * 1024;
