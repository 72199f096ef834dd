import type { Spelling } from '../../route-spelling.ts';
import { optional, parameter, spellPlaceholders, splat } from './placeholder.ts';

/** Paths of files: `[x]`, `[[x]]` that may be left out, `[...x]` of at least so many segments, `[[...x]]` of any number. */
export function spellBrackets(least: 0 | 1): Spelling {
  return spellPlaceholders({
    placeholder: /\[(\[)?(\.\.\.)?([^[\]=]{0,100})(?:=[^[\]]{0,100})?\]?\]/g,
    read([, open, rest, name = '']) {
      if (rest) return [splat(name, open ? 0 : least)];
      return [open ? optional(parameter(name)) : parameter(name)];
    },
  });
}
