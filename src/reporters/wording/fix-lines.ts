import type { Fix } from '../../model/boundary.ts';
import type { FindExcerpt } from './excerpt.ts';
import { patchesOf } from './patch.ts';

/** A line of a fix: one that stays, goes or comes, or the name of the place that follows. */
export interface FixLine {
  readonly sign: ' ' | '-' | '+' | '@';
  readonly text: string;
}

/** A fix as a diff of whole lines where they are known, else as the texts that it inserts. Not escaped. */
export function fixLines(fix: Fix, findExcerpt: FindExcerpt, near: number): readonly FixLine[] {
  const patches = patchesOf(fix, findExcerpt, near);
  if (!patches) return fix.edits.flatMap(({ text }) => signed('+', withoutBlankEnds(text.split('\n'))));
  return patches.flatMap(({ path, from, was, text }) => [
    ...(patches.length > 1 ? signed('@', [`${path}:${from}`]) : []),
    ...diffLines(was, text === '' ? [] : text.split('\n')),
  ]);
}

function signed(sign: FixLine['sign'], lines: readonly string[]): readonly FixLine[] {
  return lines.map((text) => ({ sign, text }));
}

function withoutBlankEnds(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return first < 0 ? [] : lines.slice(first, last + 1);
}

/** A diff by the longest common subsequence: stretches are short. */
function diffLines(was: readonly string[], is: readonly string[]): readonly FixLine[] {
  const common = commonLengths(was, is);
  const lines: FixLine[] = [];
  let a = 0;
  let b = 0;
  while (a < was.length || b < is.length) {
    const isSame = a < was.length && b < is.length && was[a] === is[b];
    const drop = (common[a + 1]?.[b] ?? -1) >= (common[a]?.[b + 1] ?? -1);
    if (isSame) lines.push({ sign: ' ', text: was[a] ?? '' });
    else if (a < was.length && (b >= is.length || drop)) lines.push({ sign: '-', text: was[a] ?? '' });
    else lines.push({ sign: '+', text: is[b] ?? '' });
    const sign = lines.at(-1)?.sign;
    if (sign !== '+') a += 1;
    if (sign !== '-') b += 1;
  }
  return lines;
}

/** The length of the longest common subsequence of every two ends of the lists. */
function commonLengths(was: readonly string[], is: readonly string[]): readonly (readonly number[])[] {
  const lengths = Array.from({ length: was.length + 1 }, () => new Array<number>(is.length + 1).fill(0));
  for (let a = was.length - 1; a >= 0; a -= 1) {
    for (let b = is.length - 1; b >= 0; b -= 1) {
      const row = lengths[a];
      if (!row) continue;
      const below = lengths[a + 1];
      row[b] = was[a] === is[b] ? (below?.[b + 1] ?? 0) + 1 : Math.max(below?.[b] ?? 0, row[b + 1] ?? 0);
    }
  }
  return lengths;
}
