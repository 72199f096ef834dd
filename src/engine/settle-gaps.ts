import type { Gap } from '../model/gap.ts';
import { compareGaps } from '../model/order.ts';
import { treeKey } from '../model/site.ts';

/**
 * The gaps of a run, each once: one that both sides have is the head's. A file of the head that cannot be read and
 * held what a boundary provides at the base blocks: what it no longer says may be what broke. Where the base could not
 * be read either, nothing more can be concluded from it than before.
 */
export function settleGaps(gaps: readonly Gap[], providedAtBase: ReadonlySet<string>): readonly Gap[] {
  const settled = new Map<string, Gap>();
  const atBase = new Set<string>();
  for (const gap of gaps) {
    const key = keyOf(gap);
    const same = settled.get(key);
    if (gap.at.side === 'base') atBase.add(key);
    if (!same || worse(gap, same)) settled.set(key, raise(gap, providedAtBase));
  }
  const eased = [...settled].map(([key, gap]) => (atBase.has(key) ? ease(gap) : gap));
  return eased.sort(compareGaps);
}

function keyOf({ at, reason, note }: Gap): string {
  return [at.tree ? treeKey(at.tree) : '', at.path, reason, note].join('\0');
}

function ease(gap: Gap): Gap {
  return gap.ifUnchanged ? { ...gap, effect: gap.ifUnchanged } : gap;
}

function raise(gap: Gap, providedAtBase: ReadonlySet<string>): Gap {
  const unread = gap.reason === 'unparsable' || gap.reason === 'too-large' || gap.reason === 'unreachable';
  if (!unread || gap.at.tree || gap.at.side !== 'head' || !providedAtBase.has(gap.at.path)) return gap;
  const note = `${gap.note} (it held a part of the contract at the base)`;
  return { ifUnchanged: 'limits', ...gap, effect: 'blocks', note };
}

const weight = { blocks: 0, limits: 1, counts: 2 } as const;

function worse(a: Gap, b: Gap): boolean {
  return weight[a.effect] - weight[b.effect] < 0 || (a.effect === b.effect && a.at.side === 'head');
}

/** A gap of a run that gets no secrets: what only a secret would open is said, and is checked where they are given. */
export function excuseSecret(gap: Gap): Gap {
  if (!gap.wantsSecret) return gap;
  const note = `Unverified, since this run gets no secrets: ${gap.note} It is checked in the merge queue and once it is pushed.`;
  return { ...gap, effect: 'counts', note };
}
