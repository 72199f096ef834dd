import type { Side } from '../model/site.ts';
import type { OpenSide } from '../model/source.ts';
import { type Gathered, type Gathering, gather, type OpenRoot } from './gather.ts';
import { checkoutRoot } from './gathering.ts';

/**
 * Reads both sides of a change, one after the other, so that the second finds in the cache what did not change. Where only the base may
 * not be narrow, the head is read again as the base was: an answer never depends on how a side is read.
 */
export async function gatherSides(
  sides: { readonly head: OpenSide; readonly base: OpenSide | null },
  consumers: readonly OpenRoot[],
  gathering: Gathering,
): Promise<{ readonly head: Gathered; readonly base: Gathered | undefined }> {
  const open = (side: Side, { source }: OpenSide) =>
    gather(side, [checkoutRoot(source), ...consumers], gathering);
  const head = await open('head', sides.head);
  if (!sides.base) return { head, base: undefined };
  const base = await open('base', sides.base);
  const isAlike = base.isNarrow(sides.base.source.tree) === head.isNarrow(sides.head.source.tree);
  return { base, head: isAlike ? head : await open('head', sides.head) };
}
