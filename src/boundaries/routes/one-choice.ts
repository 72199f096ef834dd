import type { CallPath } from './path-pattern.ts';
import { renderCallSegment } from './path-pattern.ts';

/** Whether these paths are one with a choice in one place: then none is a combination that the program never makes. */
export function isOneChoice(paths: readonly CallPath[]): boolean {
  if (paths.length === 2) return true;
  const texts = paths.map(({ segments }) => segments.map(renderCallSegment));
  const [first = [], ...others] = texts;
  if (others.some((it) => it.length !== first.length)) return false;
  return first.filter((text, at) => others.some((it) => it[at] !== text)).length === 1;
}

/** Whether a path is the other one before its last value is there: `/users/` of `/users/{}`. No request is made with it. */
export function isUnfilled({ segments, slash }: CallPath, whole: CallPath): boolean {
  const last = whole.segments.at(-1);
  if (!slash || last?.is !== 'hole' || segments.length !== whole.segments.length - 1) return false;
  return segments.every((it, at) => {
    const there = whole.segments[at];
    return there !== undefined && renderCallSegment(it) === renderCallSegment(there);
  });
}
