import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepExecutable } from '../../../../src/boundaries/graphql/consumers/document/keep-executable.ts';
import { findIn, nameOf } from './find.ts';

describe('a GraphQL file', () => {
  it('answers each definition with the fragments it needs', async () => {
    const { facts } = await findIn({
      'a.graphql':
        'query A { ...F }\nquery B { b }\nfragment F on Query { ...G }\nfragment G on Query { g }\n',
    });
    expect(facts.map((it) => [nameOf(it), it.at.region?.line, it.text.split('\n').length])).toEqual([
      ['query A', 1, 3],
      ['query B', 2, 1],
      ['fragment F', 3, 2],
      ['fragment G', 4, 1],
    ]);
  });

  it('may define types as well: they are somebody else\u2019s', async () => {
    const sdl = `"""query"""
type Query { query(a: Int = 1): mutation }
# query { a }
enum mutation { query fragment }
union U = query | mutation
directive @query on QUERY
extend type subscription @a(b: "}") { c: Int }
`;
    const { facts, gaps } = await findIn({
      'a.graphql': `${sdl}query Mine($a: [Int!] = [1]) { a(b: {c: "}"}) }\n${sdl}`,
    });
    expect(gaps).toEqual([]);
    expect(facts.map((it) => [nameOf(it), it.at.region])).toEqual([
      ['query Mine', { line: 8, column: 1, endLine: 8, endColumn: 11 }],
    ]);
  });

  it('without operations is none of ours', async () => {
    expect(await findIn({ 'a.graphql': 'type Query { a: Int ' })).toEqual({ facts: [], gaps: [] });
  });

  it('that is nested too deep is said to be', async () => {
    const text = `query Deep ${'{ a '.repeat(5_000)}${'}'.repeat(5_000)}`;
    const { facts, gaps } = await findIn({ 'a.graphql': text });
    expect(facts).toEqual([]);
    expect(gaps).toMatchObject([{ reason: 'too-large', at: { path: 'a.graphql' } }]);
  });

  it('whose fragments need each other in long chains is still read', async () => {
    const fragments = Array.from({ length: 1_500 }, (_, at) => `fragment F${at} on Q { ...F${at + 1} }`);
    const { facts, gaps } = await findIn({ 'a.graphql': fragments.join('\n') });
    expect(gaps).toEqual([]);
    expect(facts.length).toBe(1_500);
  });

  it('keeps every offset, whatever it holds', () => {
    const token = fc.constantFrom(
      'query',
      'type',
      '{',
      '}',
      '"',
      '"""',
      '#',
      '\n',
      ' ',
      'a',
      '(',
      ')',
      '\\',
      '...',
      '𝒳',
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 40 }), (tokens) => {
        const text = tokens.join('');
        const kept = keepExecutable(text);
        if (!kept) return;
        expect(kept.text.length).toBe(text.length);
        for (let at = 0; at < text.length; at++) expect([' ', text[at]]).toContain(kept.text[at]);
      }),
    );
  });
});
