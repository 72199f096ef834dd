import { stateGoneSchemas } from '../gone-schemas.ts';
import { stateLosses } from '../state.ts';
import type { GraphqlRule } from './rule.ts';

export const removed: GraphqlRule = {
  id: 'graphql/removed',
  purpose: 'Checks that nothing a client may use is removed from the schema without a successor',
  rationale: 'Operations that were built with it are refused whole, not only the part that is gone.',
  remedy:
    'Put it back with `@deprecated`, and remove it once the operations that use it are gone. Where none is known and every consumer is, `consumers-complete: true` says so; it never excuses an operation that breaks.',
  impact: 'breaking',
  drift: 'time',
  *check(base, head) {
    yield* stateGoneSchemas(base, head);
    yield* stateLosses(base, head, 'removed');
  },
  examples: {
    flagged: [
      {
        name: 'a field is removed',
        base: { 'schema.graphql': 'type Query { name: String, secret: Int }' },
        head: { 'schema.graphql': 'type Query { name: String }' },
      },
      {
        name: 'a field is removed that an operation still selects',
        base: { 'schema.graphql': 'type Query { name: String, age: Int }', 'q.graphql': 'query Age { age }' },
        head: { 'schema.graphql': 'type Query { name: String }', 'q.graphql': 'query Age { age }' },
      },
      {
        name: "a field is removed that an operation with its client's own directives selects",
        base: {
          'schema.graphql': 'type Query { name(of: ID): String, age(of: ID): Int }',
          'q.graphql':
            'query Age($id: ID) @raw_response_type { ...F @arguments(id: $id) } fragment F on Query @argumentDefinitions(id: { type: "ID" }) { age(of: $id) }',
        },
        head: {
          'schema.graphql': 'type Query { name(of: ID): String }',
          'q.graphql':
            'query Age($id: ID) @raw_response_type { ...F @arguments(id: $id) } fragment F on Query @argumentDefinitions(id: { type: "ID" }) { age(of: $id) }',
        },
      },
      {
        name: 'a type leaves a union',
        base: {
          'schema.graphql': 'type Query { hit: Hit } union Hit = A | B type A { a: Int } type B { b: Int }',
        },
        head: { 'schema.graphql': 'type Query { hit: Hit } union Hit = A type A { a: Int }' },
      },
    ],
    accepted: [
      {
        name: 'a type is removed that no operation can reach',
        base: { 'schema.graphql': 'type Query { name: String } type Loose { a: Int }' },
        head: { 'schema.graphql': 'type Query { name: String }' },
      },
      {
        name: 'a field is removed together with the operations that selected it',
        base: { 'schema.graphql': 'type Query { name: String, age: Int }', 'q.graphql': 'query Age { age }' },
        head: { 'schema.graphql': 'type Query { name: String }', 'q.graphql': 'query Name { name }' },
      },
    ],
  },
};
