import { shownLines } from './shown.ts';

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
]);

/** Text from outside for an XML attribute or text: no mark-up, and no character that XML 1.0 does not allow. */
export function xml(text: string): string {
  return shownLines(text).replace(/[&<>"']/g, (character) => entities.get(character) ?? character);
}
