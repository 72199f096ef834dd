import type { Spelling } from '../../../route-spelling.ts';
import { spellColon } from '../../spelling/colon.ts';

const spellings: ReadonlyMap<number | undefined, Spelling> = new Map([
  [4, spellColon({ constraint: '(', marks: true, bareSplat: 0 })],
  [5, spellColon({ groups: '{', namedSplat: 1 })],
]);

/** All that one version or the other allows: what is right in one seldom means anything else in the other. */
const spellEitherExpress: Spelling = spellColon({
  constraint: '(',
  marks: true,
  groups: '{',
  bareSplat: 0,
  namedSplat: 1,
});

/**
 * The path syntax of a major version of Express: that of 4 (`:id?`, `:id(\d+)`, `*`), that of 5 (`{/:id}`, `*rest`), or
 * both where it is not known. https://expressjs.com/en/guide/migrating-5.html#path-syntax
 */
export function spellExpress(major: number | undefined): Spelling {
  return spellings.get(major) ?? spellEitherExpress;
}
