import { addTo } from '../../model/add-to.ts';
import { compareText } from '../../model/order.ts';
import { labelSubstitution, stemOf, wordsOf } from './names.ts';
import type { Match } from './rename-score.ts';

/**
 * What each of some pairings is called together with those that follow the same replacement, whatever number or tense it
 * stands in: the replacement that most of them have. Two that give one new name to names with a word in common are one, and
 * what was renamed inside a renamed type is one with that type.
 */
export function labelGroups(matches: readonly Match[]): ReadonlyMap<Match, string> {
  const leaders = new Map<string, string>();
  const leaderOf = (key: string): string => {
    let at = key;
    for (let next = leaders.get(at); next !== undefined; next = leaders.get(at)) at = next;
    return at;
  };
  for (const match of matches) {
    const own = leaderOf(keyOf(match));
    for (const key of [...namesOf(match), ...typesOf(match)]) {
      const other = leaderOf(key);
      if (other !== own) leaders.set(other, own);
    }
  }
  const groups = new Map<string, Match[]>();
  for (const match of matches) {
    const key = leaderOf(keyOf(match));
    addTo(groups, key, match);
  }
  const labels = new Map<Match, string>();
  for (const members of groups.values()) {
    const label = mostFrequent(members.map(labelOf));
    for (const match of members) labels.set(match, label);
  }
  return labels;
}

/** The replacement by its stems; a change of spelling alone is told apart by the spellings. */
function keyOf(match: Match): string {
  const { from, to } = match.substitution;
  if (from.length === 0 && to.length === 0) return labelOf(match);
  return `${from.map(stemOf).join('_')} ${to.map(stemOf).join('_')}`;
}

/** A new name of several words beside each word of the old one that it keeps. */
function namesOf(match: Match): readonly string[] {
  const words = wordsOf(match.to);
  const kept = new Set(words.length > 1 ? words : []);
  const name = words.join('_');
  return wordsOf(match.from.member)
    .filter((word) => kept.has(word))
    .map((word) => `${word} in ${name}`);
}

/** The type a pairing is about or lies in, where its name changed. */
function typesOf({ from: { member }, to }: Match): readonly string[] {
  const [old, now] = member.kind === 'type' ? [member.name, to.name] : [member.parent, to.parent];
  return member.kind !== 'argument' && old !== now ? [`${old} became ${now}`] : [];
}

function labelOf({ substitution, from, to }: Match): string {
  return labelSubstitution(substitution, from.member.name, to.name);
}

function mostFrequent(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
  return best?.[0] ?? '';
}
