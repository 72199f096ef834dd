import { shown } from './shown.ts';
import { cut } from './size.ts';

const longest = 80;

/**
 * Text from outside as a label of a mermaid diagram: whatever is not a letter, a digit or gentle punctuation is written
 * as mermaid's numeric entity, so that no text ends a label, opens a tag or begins a directive.
 */
export function mermaidLabel(text: string): string {
  const label = cut(shown(text), longest).replace(
    /[^A-Za-z0-9 ./,_-]/gu,
    (character) => `#${character.codePointAt(0)};`,
  );
  return `"${label === '' ? ' ' : label}"`;
}
