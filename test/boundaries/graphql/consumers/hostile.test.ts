import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillHoles } from '../../../../src/boundaries/graphql/consumers/fill-holes.ts';
import { parseExecutable } from '../../../../src/boundaries/graphql/consumers/parse-executable.ts';
import type { Piece } from '../../../../src/boundaries/graphql/consumers/piece.ts';
import { locate } from '../../../../src/boundaries/graphql/operation.ts';
import { findIn } from './find.ts';

const site = {
  side: 'head',
  path: 'a.py',
  region: { line: 1, column: 1, endLine: 1, endColumn: 1 },
} as const;

const token = fc.constantFrom(
  ...'query mutation fragment on { } ( ) [ ] : ! = $ @ ... " """ # a 1 - , | \\ 𝒳'.split(' '),
  '\n',
  ' ',
);
const piece = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(token, { maxLength: 8 })
      .map((all): Piece => ({ text: all.join(''), site, of: 'text' })),
  },
  { weight: 1, arbitrary: fc.constant<Piece>({ hole: true, site }) },
);

describe('hostile texts', () => {
  it('never crash: any text with holes is filled, parsed or refused, and placed', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const filled = fillHoles(pieces);
        const parsed = parseExecutable(filled.text, filled.extent);
        expect('reason' in parsed ? parsed.note : parsed.definitions).not.toHaveLength(0);
        for (let at = 0; at < filled.text.length; at += 7)
          expect(locate({ at: site, ...filled }, at).site.path).toBe('a.py');
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['deep selections', `gql("""query Deep ${'{ a '.repeat(3_000)}${'}'.repeat(3_000)}""")`, 'too-large'],
    ['deep lists', `gql("""query Deep { a(b: ${'['.repeat(3_000)}${']'.repeat(3_000)}) }""")`, 'too-large'],
    ['many tokens', `gql("""query Long { ${'a '.repeat(120_000)} }""")`, 'too-large'],
    ['a huge text', `gql("""query Long { a(b: "${'x'.repeat(1_100_000)}") }""")`, 'too-large'],
  ])('%s are said to be too large', async (_, text, reason) => {
    const { facts, gaps } = await findIn({ 'a.py': text });
    expect(facts).toEqual([]);
    expect(gaps).toMatchObject([{ reason, effect: 'counts' }]);
  });

  it.each([
    ['a name that is itself', 'A = A + "query Q { a }"'],
    ['names that are each other', 'A = "query Q {" + B\nB = A + "}"'],
    ['a class that is its own base', 'class A(A):\n    x: A\nq = f"query Q {{ a {{ {f(A)} }} }}"'],
    ['an alias that is itself', 'T = Optional[T]\nclass A:\n    x: T\nq = f"query Q {{ a {{ {f(A)} }} }}"'],
    [
      'doubling names',
      `${Array.from({ length: 40 }, (_, at) => `A${at + 1} = A${at} + A${at}`).join('\n')}\nA0 = "x"\nq = "query Q { a " + A40 + " }"`,
    ],
    [
      'a long concatenation',
      `q = "query Q {" + ${Array.from({ length: 3_000 }, () => '"a "').join(' + ')} + "}"`,
    ],
    ['long keys of %', `q = "query Q { ${'%('.repeat(5_000)} }" % {}`],
    ['long braces of format', `q = "query Q ${'{'.repeat(5_000)} }".format(1)`],
    [
      'a long annotation',
      `class A:\n    x: "${'List['.repeat(50)}int${']'.repeat(50)}"\nq = f"query Q {{ a {{ {f(A)} }} }}"`,
    ],
  ])('end with %s', async (_, text) => {
    const { facts, gaps } = await findIn({ 'a.py': text });
    expect(facts.length + gaps.length).toBeLessThan(10);
  });
});
