import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteLength, fitText } from '../../src/github/fit.ts';
import { toGitHubError } from '../../src/github/github-error.ts';
import { isCommentable, parseHunks } from '../../src/github/hunks.ts';
import { findPosted, findSticky, isSame, keyOf, markLine, markSticky } from '../../src/github/marker.ts';

const me = { id: 1, login: 'github-actions[bot]' };
const comment = (body: string, author = me, id = 1) => ({ id, author, body, url: '' });

test('whatever a comment says, its own marker is found again and nothing else is', () => {
  const digits = fc.stringMatching(/^[0-9a-f]{16}$/);
  fc.assert(
    fc.property(fc.string(), digits, fc.string(), (text, fingerprint, folder) => {
      const key = keyOf(folder);
      const sticky = comment(markSticky(key, 'a'.repeat(40), text));
      expect(findSticky([sticky], me, key)).toEqual([sticky]);
      expect(findSticky([sticky], me, `${key}x`)).toEqual([]);
      const line = comment(markLine(key, fingerprint, text));
      expect([...findPosted([line], me, key).keys()]).toEqual([fingerprint]);
    }),
  );
});

test('an author is known by id, and by login only where an id is missing', () => {
  expect(isSame({ id: 1, login: 'renamed' }, me)).toBe(true);
  expect(isSame({ id: 2, login: 'github-actions[bot]' }, me)).toBe(false);
  expect(isSame({ id: 2, login: 'GitHub-Actions[bot]' }, { ...me, id: undefined })).toBe(true);
  expect(isSame(undefined, me)).toBe(false);
});

test('a text is cut after a whole line, within its bytes, and says so', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary' })),
      fc.integer({ min: 10, max: 200 }),
      (lines, limit) => {
        const text = lines.join('\n');
        const fitted = fitText(text, limit, '[cut]');
        expect(byteLength(fitted)).toBeLessThanOrEqual(Math.max(limit, 5));
        if (byteLength(text) > limit) expect(fitted.endsWith('[cut]')).toBe(true);
        else expect(fitted).toBe(text);
      },
    ),
  );
  expect(fitText('one\ntwo\nthree', 12, '…')).toBe('one\ntwo\n…');
});

test('hunks tell the lines of the new side, and which of them are new', () => {
  const patch =
    '@@ -1,3 +1,3 @@ type A\n a\n-b\n+B\n c\n\\ No newline at end of file\n@@ -10 +10,2 @@\n+x\n y';
  expect(parseHunks(patch)).toEqual([
    { first: 1, last: 3, added: new Set([2]) },
    { first: 10, last: 11, added: new Set([10]) },
  ]);
  expect(parseHunks('Binary files differ')).toEqual([]);
});

test.each([
  [2, 2, true],
  [1, 3, true],
  [1, 1, false],
  [3, 3, false],
  [0, 2, false],
  [2, 10, false],
  [3, 2, false],
  [10, 11, true],
  [1, 1e9, false],
])('a comment on the lines %i to %i can stand: %s', (from, to, answer) => {
  const patch = '@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n@@ -10 +10,2 @@\n+x\n y';
  expect(isCommentable(parseHunks(patch), from, to)).toBe(answer);
});

test.each([
  [{ status: 403, message: 'Resource not accessible by integration' }, 'refused'],
  [{ status: 404, message: 'Not Found' }, 'refused'],
  [{ status: 401, message: 'Bad credentials' }, 'refused'],
  [{ status: 403, message: 'You have exceeded a secondary rate limit' }, 'limited'],
  [{ status: 403, message: 'x', response: { headers: { 'x-ratelimit-remaining': '0' } } }, 'limited'],
  [{ status: 429, message: 'x' }, 'limited'],
  [{ status: 422, message: 'x' }, 'invalid'],
  [{ status: 502, message: '<html>' }, 'unsure'],
  [new Error('socket hang up'), 'unsure'],
  ['nothing', 'unsure'],
])('%j is sorted as %s', (thrown, fault) => {
  expect(toGitHubError(thrown).fault).toBe(fault);
});
