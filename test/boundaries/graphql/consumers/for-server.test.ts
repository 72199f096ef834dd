import { parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { forServer } from '../../../../src/boundaries/graphql/consumers/for-server.ts';

describe('what a client keeps to itself is not sent', () => {
  it.each([
    [
      'directives of Relay, and the variables that they alone use',
      'query A($id: ID!, $n: Int) @relay_test_operation { a(id: $id) { ...F @arguments(count: $n) } }',
      'query A($id: ID!) { a(id: $id) { ...F } }',
    ],
    [
      'the arguments of a fragment',
      'fragment F on A @argumentDefinitions(count: { type: "Int" }) { b(first: $count) { c } }',
      'fragment F on A { b(first: $count) { c } }',
    ],
    [
      'what a fragment takes from the operation',
      'query A { ...F @arguments(count: 5) } fragment F on Query @argumentDefinitions(count: { type: "Int!", defaultValue: 2 }) { b(first: $count) }',
      'query A($count: Int!) { ...F } fragment F on Query { b(first: $count) }',
    ],
    ['fields of the client', 'query A { a { b isOpen @client } }', 'query A { a { b } }'],
    [
      'a selection of nothing else',
      'query A { a { b { isOpen @client } } }',
      'query A { a { b { __typename } } }',
    ],
    ['fragments of the client', 'query A { a { b ...F @client ... @client { c } } }', 'query A { a { b } }'],
  ])('%s', (_name, text, expected) => {
    expect(print(forServer(parse(text)))).toBe(print(parse(expected)));
  });

  it.each([
    ['what the specification or a schema says', 'query A($x: Boolean!) { a @include(if: $x) { b @cost } }'],
    ['a variable that nobody ever used', 'query A($x: Boolean!) { a }'],
  ])('but %s is', (_name, text) => {
    const document = parse(text);
    expect(forServer(document)).toBe(document);
  });

  it('and a place stays where it is', () => {
    const [query] = forServer(parse('query A { isOpen @client b }')).definitions;
    expect(query?.kind === 'OperationDefinition' && query.selectionSet.selections[0]?.loc?.start).toBe(25);
  });
});
