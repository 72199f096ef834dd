import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { fillHoles } from '../../../../src/boundaries/graphql/consumers/fill-holes.ts';
import type { Piece } from '../../../../src/boundaries/graphql/consumers/piece.ts';
import { squeeze } from './find.ts';

const region = { line: 1, column: 1, endLine: 1, endColumn: 1 };
const site = { side: 'head', path: 'a.py', region } as const;

/** A text in which `@@` is a hole. */
function pieces(text: string): readonly Piece[] {
  return text.split('@@').flatMap((part, index): readonly Piece[] => {
    const stated: Piece = { text: part, site, of: 'text' };
    return index === 0 ? [stated] : [{ hole: true, site }, stated];
  });
}

describe('a placeholder stands for what is not known', () => {
  it.each([
    ['a value', 'query Q { users(first: @@) { id } }', 'query Q { users(first: $_hole) { id } }'],
    ['an item', '{ users(ids: [1, @@]) { id } }', '{ users(ids: [1, $_hole]) { id } }'],
    [
      'a field of an input',
      '{ users(by: {id: @@, n: 1}) { id } }',
      '{ users(by: {id: $_hole, n: 1}) { id } }',
    ],
    ['the rest of a number', '{ users(first: 1@@) { id } }', '{ users(first: 1) { id } }'],
    ['part of a string', '{ users(name: "a@@b") { id } }', '{ users(name: "ab") { id } }'],
    ['part of a block string', '{ users(name: """a"@@""") { id } }', '{ users(name: """a"""") { id } }'],
    [
      'a default value',
      'query Q($a: Int = @@) { users(first: $a) { id } }',
      'query Q($a: Int = null) { users(first: $a) { id } }',
    ],
    ['variable definitions', 'query Q($a: Int @@) { a }', 'query Q($a: Int $_hole: Int ) { a }'],
    ['fields', '{ users { id @@ } }', '{ users { id __typename } }'],
    ['all fields', '{ users { @@ } }', '{ users { __typename } }'],
    ['a second field of a subscription', 'subscription S { a @@ }', 'subscription S { a }'],
    ['one that is named like a query', 'subscription queryLog { a @@ }', 'subscription queryLog { a }'],
    ['the name of an operation', 'query @@ { a }', 'query _ { a }'],
    ['part of the name of an operation', 'mutation Do@@Now($a: Int) { a }', 'mutation Do_Now($a: Int) { a }'],
    ['the start of the name of an operation', 'mutation @@Create { a }', 'mutation _Create { a }'],
    ['fragments before', '@@ query Q { a }', 'query Q { a }'],
    ['fragments before, glued', '@@query Q { a }', 'query Q { a }'],
    ['fragments after', 'query Q { a }@@', 'query Q { a }'],
    ['a comment', '{ a # @@ (\n }', '{ a # ( }'],
    ['a directive argument', '{ a @include(if: @@) }', '{ a @include(if: $_hole) }'],
    ['part of a variable', 'query Q($a@@: Int) { b(c: $a@@) }', 'query Q($a_: Int) { b(c: $a_) }'],
  ])('%s', (_, text, expected) => {
    const filled = fillHoles(pieces(text));
    expect(filled.nameless).toBeUndefined();
    expect(squeeze(filled.text)).toBe(expected);
    if (!expected.includes('""""')) expect(() => parse(filled.text)).not.toThrow();
    expect(filled.holes).toBe(text.split('@@').length - 1);
  });

  it.each([
    ['a field', '{ @@(id: 1) { id } }'],
    ['a field with fields', '{ @@ { id } }'],
    ['part of a field', '{ user@@ { id } }'],
    ['part of a field, in front', '{ @@User { id } }'],
    ['a field behind an alias', '{ a: @@ { id } }'],
    ['an argument', '{ users(@@) { id } }'],
    ['the name of an argument', '{ users(@@: 1) { id } }'],
    ['a type', 'query Q($a: @@) { a }'],
    ['a type in a list', 'query Q($a: [@@!]!) { a }'],
    ['the type of a fragment', 'fragment F on @@ { a }'],
    ['the type of an inline fragment', '{ ... on @@ { a } }'],
    ['a spread', '{ ...@@ }'],
    ['the kind of an operation', '@@ Q { a }'],
    ['a directive', '{ a @@@ }'],
  ])('but never for what names something: %s', (_, text) => {
    expect(fillHoles(pieces(text)).nameless).toEqual(site);
  });
});
