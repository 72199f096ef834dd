import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSignSearch } from '../../src/engine/signs.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Few letters, so that signs overlap, repeat and contain each other; one is no ASCII. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', "'", '/', 'é'), maxLength: 6 });

test('exactly the signs that stand in a text are found in its bytes', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), fc.array(word, { maxLength: 12 }), (signs, words) => {
      const text = words.join('');
      const standing = signs.filter((it) => it !== '' && text.includes(it));
      expect(openSignSearch(signs)(bytesOf(text))).toEqual(new Set(standing));
    }),
  );
});

test('bytes that are no UTF-8 do not hide a sign beside them', () => {
  const bytes = Uint8Array.from([0xff, ...bytesOf('axios'), 0xfe, 0x00]);
  expect(openSignSearch(['axios', 'ky'])(bytes)).toEqual(new Set(['axios']));
});
