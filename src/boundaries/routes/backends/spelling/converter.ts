import type { Converter } from '../../path-pattern.ts';

/** What a regular expression says of a parameter, as far as it is plain. */
export function converterOf(constraint: string): Converter {
  const plain = constraint.replace(/^\^|\$$/g, '');
  if (plain === '\\d+' || plain === '[0-9]+') return { kind: 'int' };
  const words = plain.split('|');
  return words.every((word) => /^[\w-]{1,100}$/.test(word)) ? { kind: 'one-of', words } : { kind: 'opaque' };
}
