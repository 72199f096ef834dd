import { stateLosses } from '../state.ts';
import type { GraphqlRule } from './rule.ts';

export const typeChanged: GraphqlRule = {
  id: 'graphql/type-changed',
  purpose: 'Checks that fields, arguments and input fields keep types that old operations fit',
  rationale:
    'A selection, a variable or a value that fitted the old type is refused, or answered with something else.',
  remedy: 'Add a new field or argument with the new type, and deprecate the old one.',
  impact: 'breaking',
  drift: 'time',
  check: (base, head) => stateLosses(base, head, 'type-changed'),
  examples: {
    flagged: [
      {
        name: 'an object becomes a scalar',
        base: { 'schema.graphql': 'type Query { me: User } type User { name: String }' },
        head: { 'schema.graphql': 'type Query { me: String }' },
      },
      {
        name: 'an argument takes another scalar',
        base: { 'schema.graphql': 'type Query { user(id: Int!): Int }' },
        head: { 'schema.graphql': 'type Query { user(id: ID!): Int }' },
      },
    ],
    accepted: [
      {
        name: 'a field promises more than before',
        base: { 'schema.graphql': 'type Query { name: String }' },
        head: { 'schema.graphql': 'type Query { name: String! }' },
      },
    ],
  },
};
