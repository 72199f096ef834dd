import type { Fix } from '../../model/boundary.ts';
import type { FindExcerpt } from './excerpt.ts';
import { patchOf } from './patch.ts';

/** A line of a fix: one that stays, goes or comes. */
export interface FixLine {
  readonly sign: ' ' | '-' | '+';
  readonly text: string;
}

/** A fix as a diff of whole lines where they are known, else as the text that it inserts. */
export function fixLines(fix: Fix, findExcerpt: FindExcerpt, near: number): readonly FixLine[] {
  const patch = patchOf(fix, findExcerpt, near);
  if (patch) return diffLines(patch.was, patch.text === '' ? [] : patch.text.split('\n'));
  return fix.edits
    .flatMap((edit) => edit.text.replace(/\n$/, '').split('\n'))
    .map((text) => ({ sign: '+', text }));
}

function diffLines(was: readonly string[], is: readonly string[]): readonly FixLine[] {
  const shortest = Math.min(was.length, is.length);
  let start = 0;
  while (start < shortest && was[start] === is[start]) start += 1;
  let end = 0;
  while (end < shortest - start && was.at(-1 - end) === is.at(-1 - end)) end += 1;
  const signed = (sign: FixLine['sign'], lines: readonly string[]) => lines.map((text) => ({ sign, text }));
  return [
    ...signed(' ', was.slice(0, start)),
    ...signed('-', was.slice(start, was.length - end)),
    ...signed('+', is.slice(start, is.length - end)),
    ...signed(' ', was.slice(was.length - end)),
  ];
}
