import type { Gap } from '../model/gap.ts';
import { type BaseChoice, choose } from './base-choice.ts';
import { deepen } from './obtain-commit.ts';
import { mergeBase } from './refs.ts';
import type { Repository } from './repository.ts';
import { isShallow } from './shallow.ts';

/** How much history is fetched, in a shallow checkout, in search of the commit where two lines part. */
const searchDepth = 200;

function tipInstead(label: string): Gap {
  return {
    at: { side: 'base', path: '' },
    reason: 'unreachable',
    effect: 'limits',
    note: `History here is too short to see where this line left ${label}; it was compared with the tip of ${label}, so what ${label} gained since then can look removed.`,
    mend: 'Check out the merge commit (the default of actions/checkout on pull_request), or set `fetch-depth: 0`.',
  };
}

/**
 * The commit where `head` left the line of `tip`: comparing with the tip itself would make removals of what that line
 * gained since. Where history is too short even after a deeper fetch, the tip, with a gap that turns errors into warnings.
 */
export async function chooseDivergence(
  at: Repository,
  tip: string,
  head: string,
  label: string,
): Promise<BaseChoice> {
  const { world, directory } = at;
  let ancestor = await mergeBase(world, directory, tip, head);
  if (ancestor === undefined && (await isShallow(world, directory))) {
    await deepen(at, [tip, head], searchDepth);
    ancestor = await mergeBase(world, directory, tip, head);
    if (ancestor === undefined) {
      return { kind: 'commit', commit: tip, label, notes: [], gaps: [tipInstead(label)] };
    }
  }
  if (ancestor === undefined) {
    return choose(tip, label, `${label} and this line share no history; the tip of ${label} is the base.`);
  }
  return choose(ancestor, ancestor === tip ? label : `merge-base of ${label}`);
}
