import type { Coordinate } from './coordinate.ts';

/**
 * Whether a coordinate matches a pattern in which `*` stands for any text. A coordinate is not a path, so nothing else
 * has a meaning. Time is bounded by the product of the lengths.
 */
export function matchesCoordinate(subject: Coordinate, pattern: string): boolean {
  const [start = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return subject === pattern;
  const end = rest.pop() ?? '';
  if (!subject.startsWith(start) || !subject.endsWith(end)) return false;
  let from = start.length;
  const limit = subject.length - end.length;
  for (const part of rest) {
    const found = subject.indexOf(part, from);
    if (found < 0 || found + part.length > limit) return false;
    from = found + part.length;
  }
  return from <= limit;
}
