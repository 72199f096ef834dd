import type { Gap, GapReason } from '../model/gap.ts';
import { compareText } from '../model/order.ts';
import { type Side, siteIn, type Tree } from '../model/site.ts';

/** No listing tells more than this many files apart; the rest is one sentence with a number. */
const told = 200;

/** So many links are named. */
const named = 10;

/** Collects what a listing leaves out: each a gap that counts, at most 200 of them by name, and all links as one. */
export function collectLeftOut(tree: Tree, side: Side) {
  const gaps: Gap[] = [];
  const links: string[] = [];
  let more = 0;
  return {
    add(path: string, reason: GapReason, note: string): void {
      if (note === leftOut.link) links.push(path);
      else if (gaps.length < told) gaps.push(gapAt(path, reason, note));
      else more += 1;
    },
    gaps(): readonly Gap[] {
      const rest = `${more} more submodules or files that could not be listed were left out.`;
      return [...gaps, ...tellLinks(), ...(more > 0 ? [gapAt('', 'unsupported', rest)] : [])];
    },
  };

  function gapAt(path: string, reason: GapReason, note: string): Gap {
    return { at: siteIn(tree, side, path), reason, effect: 'counts', note };
  }

  function tellLinks(): readonly Gap[] {
    const [first, ...others] = links.sort(compareText);
    if (first === undefined) return [];
    if (others.length === 0) return [gapAt(first, 'unsupported', leftOut.link)];
    const names = links.slice(0, named).map((it) => `\`${it}\``);
    const unnamed = links.length > named ? ` and ${links.length - named} more` : '';
    const note = `${links.length} symbolic links; links are not followed: ${names.join(', ')}${unnamed}.`;
    return [gapAt('', 'unsupported', note)];
  }
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
