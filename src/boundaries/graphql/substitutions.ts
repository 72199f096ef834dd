import type { Member } from './members.ts';
import { findSubstitution, stemOf, wordsOf } from './names.ts';
import type { Candidates } from './rename-candidates.ts';
import type { Support } from './rename-score.ts';

/** More pairs than this in one parent are not compared word by word: the parent was replaced, not renamed. */
export const mostPairs = 250_000;

/**
 * Learns which words were replaced by which, over all parents at once: `emessage→emsg` in eight fields, two arguments.
 * The answer is a function that tells how many members a pair's own replacement explains.
 */
export function learnSubstitutions(candidates: readonly Candidates[]): Support {
  const olds = new Map<string, Set<string>>();
  const news = new Map<string, Set<string>>();
  for (const { old, added } of candidates) {
    if (old.length * added.length > mostPairs) continue;
    const words = added.map((it) => wordsOf(it));
    for (const { member } of old) {
      const from = wordsOf(member);
      for (const [at, to] of added.entries()) {
        const key = keyOf(from, words[at] ?? [], member.type === to.type);
        if (key === undefined || !mayBeOne(member, to)) continue;
        note(olds, key, member.coordinate);
        note(news, key, to.coordinate);
      }
    }
  }
  return (from, to) => {
    const key = keyOf(wordsOf(from), wordsOf(to), from.type === to.type);
    const count = key === undefined ? 0 : Math.min(olds.get(key)?.size ?? 0, news.get(key)?.size ?? 0);
    return count < fewestWhole && key?.startsWith(whole) ? 1 : count;
  };
}

function mayBeOne(from: Member, to: Member): boolean {
  return from.kind === 'type'
    ? from.type === to.type
    : from.type === to.type || !isScalar(from) || !isScalar(to);
}

function isScalar(member: Member): boolean {
  return ['Int', 'Float', 'String', 'Boolean', 'ID'].includes(member.named);
}

/** Marks the key of a replacement that leaves no word standing. */
const whole = '=';
/** A type and its input are one decision: a name replaced as a whole proves something only where a third follows. */
const fewestWhole = 3;

/** A replacement by its stems. One that leaves no word standing is learned from only where the type stayed the same. */
function keyOf(from: readonly string[], to: readonly string[], sameType: boolean): string | undefined {
  const found = findSubstitution(from, to);
  const isWhole = found.kept === 0 && (found.from.length !== 1 || found.to.length !== 1);
  if (isWhole ? !sameType || from.length > 4 || to.length > 4 : found.from.length > 2 || found.to.length > 2)
    return undefined;
  if (found.from.length === 0 && found.to.length === 0) return ' ';
  return `${isWhole ? whole : ''}${found.from.map(stemOf).join('_')} ${found.to.map(stemOf).join('_')}`;
}

function note(index: Map<string, Set<string>>, key: string, value: string): void {
  const known = index.get(key);
  if (known) known.add(value);
  else index.set(key, new Set([value]));
}
