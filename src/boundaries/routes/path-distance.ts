import { isGeneric } from './segments.ts';
import { wordCost, wordsOf } from './words.ts';

/** The segments of a path as they are compared: text, or null for a parameter or a hole. */
export type Plain = readonly (string | null)[];

/** How paths are compared with those of one table. */
export interface Comparison {
  /**
   * How far one path is from another: the cheapest alignment, segment by segment, where one segment may also stand for several
   * (`create-url` for `create/url`); words that both have, wherever they stand, take a little off, more where they are all.
   * One thing of many and the list of them are further apart than the segment between them.
   */
  distance(a: Plain, b: Plain): number;
  /** The share of the words of two paths that both have; generic segments have none. */
  sharedWords(a: Plain, b: Plain): number;
}

interface Segment {
  readonly text: string | null;
  /** What it costs to add it or to leave it out. */
  readonly weight: number;
  readonly words: readonly string[];
  readonly sorted: string;
  readonly joined: string;
}

/** Several segments that one may stand for: two texts at least, perhaps with parameters between them. */
interface Run extends Pick<Segment, 'words' | 'sorted' | 'joined'> {
  readonly count: number;
  readonly reversed: string;
  readonly between: number;
}

interface Path {
  readonly segments: readonly Segment[];
  /** The runs that end before a place. */
  readonly runs: readonly (readonly Run[])[];
  readonly words: ReadonlySet<string>;
  readonly holes: number;
}

const tail = 1.35;
const parameterCost = 0.55;
const genericCost = 0.2;
const wordsElsewhere = 0.3;
const sameWords = 0.2;
const splitCost = 0.15;
const betweenCost = 0.25;
const otherKind = 0.25;
const widest = 3;
const mostCosts = 500_000;

/** Opens a comparison with some paths; what a segment weighs depends on how many of them have it. Every path is prepared once. */
export function openComparison(paths: readonly Plain[]): Comparison {
  const weigh = weighBy(paths);
  const segments = new Map<string | null, Segment>();
  const prepared = new WeakMap<Plain, Path>();
  const substitute = openSubstitution();
  const segmentOf = (text: string | null): Segment => {
    const known = segments.get(text) ?? { text, weight: weigh(text), ...spelt(text === null ? [] : [text]) };
    segments.set(text, known);
    return known;
  };
  const prepare = (path: Plain): Path => {
    const known = prepared.get(path) ?? {
      segments: path.map(segmentOf),
      runs: path.map((_, at) => runsBefore(path, at + 1)),
      words: new Set(path.flatMap((it) => (it === null || isGeneric(it) ? [] : wordsOf(it)))),
      holes: path.filter((it) => it === null).length,
    };
    prepared.set(path, known);
    return known;
  };
  return {
    distance(one, other) {
      const [a, b] = [prepare(one), prepare(other)];
      const shared = shareOf(a, b);
      const isAlike = isOneOfMany(one) === isOneOfMany(other) || a.holes === b.holes;
      const far = align(a, b, substitute) + (isAlike ? 0 : otherKind);
      return far * (1 - wordsElsewhere * shared - (shared === 1 && isAlike ? sameWords : 0));
    },
    sharedWords: (one, other) => shareOf(prepare(one), prepare(other)),
  };
}

type Substitute = (a: Segment, b: Segment) => number;

/** What each place of an alignment costs comes from the places before it, one step away. */
function align(a: Path, b: Path, substitute: Substitute): number {
  const width = b.segments.length + 1;
  const costs: number[] = [];
  const known = (ours: number, theirs: number) => costs[ours * width + theirs] ?? Number.POSITIVE_INFINITY;
  for (let i = 0; i <= a.segments.length; i += 1)
    for (let j = 0; j < width; j += 1) {
      const [mine, theirs] = [a.segments[i - 1], b.segments[j - 1]];
      const [ourTail, theirTail] = [i === a.segments.length ? tail : 1, j === width - 1 ? tail : 1];
      let best = mine || theirs ? Number.POSITIVE_INFINITY : 0;
      if (mine) best = Math.min(best, known(i - 1, j) + mine.weight * ourTail);
      if (theirs) best = Math.min(best, known(i, j - 1) + theirs.weight * theirTail);
      if (mine && theirs) {
        best = Math.min(best, known(i - 1, j - 1) + substitute(mine, theirs) * Math.min(ourTail, theirTail));
        for (const run of b.runs[j - 1] ?? [])
          best = Math.min(best, known(i - 1, j - run.count) + splitting(mine, run));
        for (const run of a.runs[i - 1] ?? [])
          best = Math.min(best, known(i - run.count, j - 1) + splitting(theirs, run));
      }
      costs.push(best);
    }
  return known(a.segments.length, b.segments.length);
}

/** Little for a generic segment, less the more of these paths have it. */
function weighBy(paths: readonly Plain[]): (segment: string | null) => number {
  const frequency = new Map<string, number>();
  for (const path of paths)
    for (const text of new Set(path)) if (text !== null) frequency.set(text, (frequency.get(text) ?? 0) + 1);
  return (segment) => {
    if (segment === null) return 0.5;
    if (isGeneric(segment)) return genericCost;
    return 0.75 - (0.3 * (frequency.get(segment) ?? 0)) / Math.max(1, paths.length);
  };
}

function runsBefore(path: Plain, end: number): readonly Run[] {
  const runs: Run[] = [];
  for (let count = 2; count <= Math.min(widest, end); count += 1) {
    const several = path.slice(end - count, end);
    const texts = several.filter((it) => it !== null);
    if (texts.length < 2) continue;
    const words = spelt(texts);
    const reversed = words.words.toReversed().join('');
    runs.push({ count, between: count - texts.length, reversed, ...words });
  }
  return runs;
}

function spelt(texts: readonly string[]): Pick<Segment, 'words' | 'sorted' | 'joined'> {
  const words = texts.flatMap(wordsOf);
  return { words, sorted: words.toSorted().join(' '), joined: words.join('') };
}

/** What it costs that one segment became several: little where they have its words (`purgecache` for `cache/purge`). */
function splitting(one: Segment, run: Run): number {
  if (one.text === null) return Number.POSITIVE_INFINITY;
  const isWhole = one.sorted === run.sorted || one.joined === run.joined || one.joined === run.reversed;
  if (!isWhole && !run.words.every((word) => one.words.includes(word))) return Number.POSITIVE_INFINITY;
  return splitCost * (isWhole ? 1 : 2) + betweenCost * run.between;
}

/** Answers what it costs that one segment became another; each pair is asked for in many paths. */
function openSubstitution(): Substitute {
  const known = new Map<Segment, Map<Segment, number>>();
  let count = 0;
  return (a, b) => {
    if (a === b) return 0;
    const others = known.get(a) ?? new Map<Segment, number>();
    const before = others.get(b);
    if (before !== undefined) return before;
    count += 1;
    if (count % mostCosts === 0) known.clear();
    const cost = substitution(a.text, b.text);
    known.set(a, others.set(b, cost));
    return cost;
  };
}

function substitution(a: string | null, b: string | null): number {
  if (a === null || b === null) return parameterCost;
  return isGeneric(a) && isGeneric(b) ? genericCost : wordCost(a, b);
}

/** Whether a path ends in what tells one thing from others. */
function isOneOfMany(path: Plain): boolean {
  return path.at(-1) === null;
}

function shareOf({ words: ours }: Path, { words: theirs }: Path): number {
  let common = 0;
  for (const word of ours) if (theirs.has(word)) common += 1;
  return common / Math.max(1, ours.size, theirs.size);
}
