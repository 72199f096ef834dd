import type { GraphQLSchema } from 'graphql';
import { compareText } from '../../model/order.ts';
import type { Member, MemberKind } from './members.ts';
import { labelSubstitution } from './names.ts';
import { type Candidates, findCandidates, findCandidatesWithin } from './rename-candidates.ts';
import { labelGroups } from './rename-labels.ts';
import { type Match, type Support, scorePair } from './rename-score.ts';
import { learnSubstitutions, mostPairs } from './substitutions.ts';

/** A member that went and the one that took its place. A guess, and it says how good a one. */
export interface Rename {
  readonly kind: MemberKind;
  readonly from: Member;
  readonly to: Member;
  /** The old member as the head has it, where it is still there, deprecated. */
  readonly kept?: Member;
  readonly confidence: 'certain' | 'likely' | 'possible';
  readonly score: number;
  readonly why: readonly string[];
  /** The replacement it shares with others: `emessage→emsg`. */
  readonly group: string;
}

/**
 * Pairs what went with what came, within each parent and within each type that was renamed itself, one to one, the best
 * match first. Sorted by the old coordinate. Nothing is used twice, and unrelated parents do not change each other's pairs
 * except by what is learned of words.
 */
export function findRenames(
  base: GraphQLSchema,
  head: GraphQLSchema,
  thresholds: Thresholds = defaultThresholds,
): readonly Rename[] {
  const own = findCandidates(base, head);
  const first = pairAll(own, learnSubstitutions(own), thresholds);
  const inside = first.flatMap(({ match, confidence }) => {
    if (match.from.member.kind !== 'type' || confidence === 'possible') return [];
    const type = base.getType(match.from.member.name);
    const other = head.getType(match.to.name);
    return type && other ? findCandidatesWithin(type, other) : [];
  });
  const all = [...own, ...inside];
  const pairs = inside.length === 0 ? first : pairAll(all, learnSubstitutions(all), thresholds);
  const labels = labelGroups(pairs.filter((it) => it.confidence !== 'possible').map((it) => it.match));
  return pairs
    .map((pair) => describe(pair, labels.get(pair.match)))
    .sort((a, b) => compareText(a.from.coordinate, b.from.coordinate));
}

/** How high a score must be, and how far ahead of the next best. */
export interface Thresholds {
  readonly certain: number;
  readonly likely: number;
}

/** Set by hand; `bench/renames.ts` chooses them anew on all repositories but one and tries them on that one. */
export const defaultThresholds: Thresholds = { certain: 0.85, likely: 0.62 };

interface Pair {
  readonly match: Match;
  readonly confidence: Rename['confidence'];
}

function pairAll(all: readonly Candidates[], support: Support, thresholds: Thresholds): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const { old, added } of all) {
    if (old.length * added.length > mostPairs) continue;
    const rivals = { old: old.length, added: added.length };
    const matches: Match[] = [];
    for (const from of old)
      for (const to of added) {
        const match = scorePair(from, to, support, rivals);
        if (match && match.score >= weakest) matches.push(match);
      }
    const lead = measureLead(matches);
    for (const match of assign(matches))
      pairs.push({ match, confidence: confidenceOf(match, lead(match), thresholds) });
  }
  return pairs;
}

const weakest = 0.45;

/** Gives each old and each new member to its best partner; ties go by coordinate. */
function assign(matches: readonly Match[]): readonly Match[] {
  const taken = new Set<string>();
  const won: Match[] = [];
  const ranked = [...matches].sort(
    (a, b) =>
      b.score - a.score ||
      Math.abs(a.from.member.position - a.to.position) - Math.abs(b.from.member.position - b.to.position) ||
      compareText(a.from.member.coordinate, b.from.member.coordinate) ||
      compareText(a.to.coordinate, b.to.coordinate),
  );
  for (const match of ranked) {
    const from = `- ${match.from.member.coordinate}`;
    const to = `+ ${match.to.coordinate}`;
    if (taken.has(from) || taken.has(to)) continue;
    taken.add(from).add(to);
    won.push(match);
  }
  return won;
}

/** How far a match is ahead of the best other match that wants one of its two members. */
function measureLead(matches: readonly Match[]): (match: Match) => number {
  const best = new Map<object, [Match, Match | undefined]>();
  for (const match of matches)
    for (const end of [match.from, match.to]) {
      const [first, second] = best.get(end) ?? [];
      if (!first || match.score > first.score) best.set(end, [match, first]);
      else if (!second || match.score > second.score) best.set(end, [first, match]);
    }
  const rivalAt = (end: object, match: Match) => best.get(end)?.find((it) => it !== match)?.score ?? 0;
  return (match) => match.score - Math.max(rivalAt(match.from, match), rivalAt(match.to, match));
}

function describe({ match, confidence }: Pair, group: string | undefined): Rename {
  const { member, kept } = match.from;
  return {
    kind: member.kind,
    from: member,
    to: match.to,
    ...(kept && { kept }),
    confidence,
    score: match.score,
    why: match.why,
    group: group ?? labelSubstitution(match.substitution, member.name, match.to.name),
  };
}

/** A word more or less may as well say something else: `priceOverride` is not `price`. */
function changesScope({ substitution: { from, to } }: Match): boolean {
  return (from.length === 0) !== (to.length === 0);
}

/** A close second makes a winner doubtful, whatever its score. */
function confidenceOf(match: Match, lead: number, thresholds: Thresholds): Rename['confidence'] {
  if (match.named) return 'certain';
  if (match.score >= thresholds.certain && lead >= 0.1 && !changesScope(match)) return 'certain';
  if (match.score >= thresholds.likely && lead >= 0.03) return 'likely';
  return 'possible';
}
