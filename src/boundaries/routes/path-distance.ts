import { isGeneric } from './segments.ts';
import { wordCost, wordsOf } from './words.ts';

/** The segments of a path as they are compared: text, or null for a parameter or a hole. */
export type Plain = readonly (string | null)[];

/** What it costs to add a segment or to leave it out. */
export type Weigh = (segment: string | null) => number;

const tail = 1.35;
const parameterCost = 0.55;
const genericCost = 0.2;
const wordsElsewhere = 0.3;
const sameWords = 0.2;
const splitCost = 0.15;
const betweenCost = 0.25;
const otherKind = 0.25;
const widest = 3;

/** Little for a generic segment, less the more of these paths have it. */
export function weighBy(paths: readonly Plain[]): Weigh {
  const frequency = new Map<string, number>();
  for (const path of paths)
    for (const text of new Set(path)) if (text !== null) frequency.set(text, (frequency.get(text) ?? 0) + 1);
  return (segment) => {
    if (segment === null) return 0.5;
    if (isGeneric(segment)) return genericCost;
    return 0.75 - (0.3 * (frequency.get(segment) ?? 0)) / Math.max(1, paths.length);
  };
}

/**
 * How far one path is from another: the cheapest alignment, segment by segment, where one segment may also stand for several
 * (`create-url` for `create/url`); words that both have, wherever they stand, take a little off, more where they are all.
 * One thing of many and the list of them are further apart than the segment between them.
 */
export function pathDistance(a: Plain, b: Plain, weigh: Weigh): number {
  const rows: number[][] = [];
  const known = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 0; i <= a.length; i += 1) {
    const row: number[] = [];
    rows.push(row);
    for (let j = 0; j <= b.length; j += 1) {
      const steps = lastSteps(lastOf(a, i), lastOf(b, j), weigh, i === a.length, j === b.length);
      const costs = steps.map((it) => known(i - it.ours, j - it.theirs) + it.cost);
      row.push(costs.length === 0 ? 0 : Math.min(...costs));
    }
  }
  const shared = sharedWords(a, b);
  const isAlike = isOneOfMany(a) === isOneOfMany(b) || holesIn(a) === holesIn(b);
  const far = known(a.length, b.length) + (isAlike ? 0 : otherKind);
  return far * (1 - wordsElsewhere * shared - (shared === 1 && isAlike ? sameWords : 0));
}

/** Whether a path ends in what tells one thing from others. */
function isOneOfMany(path: Plain): boolean {
  return path.at(-1) === null;
}

function holesIn(path: Plain): number {
  return path.filter((it) => it === null).length;
}

/** As many segments before a place as one step can take. */
function lastOf(segments: Plain, end: number): Plain {
  return segments.slice(Math.max(0, end - widest), end);
}

/** One way to account for the last segments of both: how many of each, and what it costs. */
interface Step {
  readonly ours: number;
  readonly theirs: number;
  readonly cost: number;
}

function lastSteps(
  a: Plain,
  b: Plain,
  weigh: Weigh,
  isOurTail: boolean,
  isTheirTail: boolean,
): readonly Step[] {
  const [mine, theirs] = [a.at(-1), b.at(-1)];
  const [ourTail, theirTail] = [isOurTail ? tail : 1, isTheirTail ? tail : 1];
  const steps: Step[] = [];
  if (mine !== undefined) steps.push({ ours: 1, theirs: 0, cost: weigh(mine) * ourTail });
  if (theirs !== undefined) steps.push({ ours: 0, theirs: 1, cost: weigh(theirs) * theirTail });
  if (mine === undefined || theirs === undefined) return steps;
  steps.push({ ours: 1, theirs: 1, cost: substitution(mine, theirs) * Math.min(ourTail, theirTail) });
  for (let wide = 2; wide <= widest; wide += 1) {
    if (b.length >= wide) steps.push({ ours: 1, theirs: wide, cost: splitting(mine, b.slice(-wide)) });
    if (a.length >= wide) steps.push({ ours: wide, theirs: 1, cost: splitting(theirs, a.slice(-wide)) });
  }
  return steps;
}

function substitution(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : parameterCost;
  return a !== b && isGeneric(a) && isGeneric(b) ? genericCost : wordCost(a, b);
}

/** What it costs that one segment became several: little where they have its words and perhaps parameters between them. */
function splitting(one: string | null, several: Plain): number {
  const texts = several.filter((it) => it !== null);
  const between = several.length - texts.length;
  if (one === null || texts.length < 2) return Number.POSITIVE_INFINITY;
  const [ours, theirs] = [wordsOf(one), texts.flatMap(wordsOf)];
  const isWhole = sorted(ours) === sorted(theirs) || isCompound(ours, theirs);
  const isPart = theirs.every((word) => ours.includes(word));
  if (!isWhole && !isPart) return Number.POSITIVE_INFINITY;
  return splitCost * (isWhole ? 1 : 2) + betweenCost * between;
}

/** `purgecache` for `cache` and `purge`. */
function isCompound(ours: readonly string[], theirs: readonly string[]): boolean {
  const text = ours.join('');
  return text === theirs.join('') || text === theirs.toReversed().join('');
}

function sorted(words: readonly string[]): string {
  return words.toSorted().join(' ');
}

/** The share of the words of two paths that both have; generic segments have none. */
export function sharedWords(a: Plain, b: Plain): number {
  const [ours, theirs] = [bag(a), bag(b)];
  const common = [...ours].filter((word) => theirs.has(word)).length;
  return common / Math.max(1, ours.size, theirs.size);
}

function bag(segments: Plain): ReadonlySet<string> {
  return new Set(segments.flatMap((it) => (it === null || isGeneric(it) ? [] : wordsOf(it))));
}
