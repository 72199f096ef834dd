import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayHoldWords, sieveWords, wordsOf } from '../../src/lang/words.ts';

const sieveOf = (text: string) => sieveWords(new TextEncoder().encode(text));

/** Few letters, so that words contain each other; one is no ASCII. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', '$', '_', '7', 'é'), minLength: 1, maxLength: 6 });

test('every word that stands in a text is said to stand in it', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), fc.constantFrom(' ', '.', '(', "'"), (words, between) => {
      const sieve = sieveOf(words.join(between));
      expect(words.filter((it) => !mayHoldWords(sieve, wordsOf(it)))).toEqual([]);
    }),
  );
});

test.each([
  ['a part of a word', 'fetch', false],
  ['a word beside signs', 'loadUsers', true],
  ['words of which one is missing', 'class extends', false],
  ['words apart', 'export users', true],
  ['no word at all', '...', true],
])('%s', (_what, asked, isHeld) => {
  const sieve = sieveOf('export class Api { users = prefetch(loadUsers); }');
  expect(mayHoldWords(sieve, wordsOf(asked))).toBe(isHeld);
});
