import type { Spelling, Token } from '../../../route-spelling.ts';
import { spellBraces } from '../../spelling/brace.ts';
import { optional } from '../../spelling/placeholder.ts';

const spellPlain = spellBraces({ slashes: true });
/** The first bracket that stands in no placeholder, whose pattern may hold some. */
const opening = /^((?:[^[\]{}]|\{(?:[^{}]|\{[^{}]{0,40}\}){0,300}\})*)\[(.*)\]$/s;
const deepest = 12;

/** FastRoute's paths: `/books/{id:[0-9]+}[/{page}]`; what stands in brackets at the end may be left out. https://github.com/nikic/FastRoute#defining-routes */
export const spellFastRoute: Spelling = (text) => spellOptional(text, 0);

function spellOptional(text: string, depth: number): readonly Token[] | undefined {
  const [, before, inside] = opening.exec(text) ?? [];
  if (before === undefined || inside === undefined) return spellPlain(text);
  const tokens = spellPlain(before);
  const more = depth < deepest ? spellOptional(inside, depth + 1) : undefined;
  return tokens && more && [...tokens, optional(...more)];
}
