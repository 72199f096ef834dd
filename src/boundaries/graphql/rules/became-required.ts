import { stateLosses } from '../state.ts';
import type { GraphqlRule } from './rule.ts';

export const becameRequired: GraphqlRule = {
  id: 'graphql/became-required',
  purpose: 'Checks that no argument or input field is demanded that old operations leave out',
  rationale: 'An operation that does not give a required argument is refused before any resolver runs.',
  remedy: 'Make it optional, or give it a default value.',
  impact: 'breaking',
  drift: 'time',
  check: (base, head) => stateLosses(base, head, 'became-required'),
  examples: {
    flagged: [
      {
        name: 'a required argument is added',
        base: { 'schema.graphql': 'type Query { list: Int }' },
        head: { 'schema.graphql': 'type Query { list(tenant: ID!): Int }' },
      },
      {
        name: 'an optional input field becomes required',
        base: { 'schema.graphql': 'type Query { list(by: By): Int } input By { tenant: ID }' },
        head: { 'schema.graphql': 'type Query { list(by: By): Int } input By { tenant: ID! }' },
      },
    ],
    accepted: [
      {
        name: 'a required argument with a default is added',
        base: { 'schema.graphql': 'type Query { list: Int }' },
        head: { 'schema.graphql': 'type Query { list(limit: Int! = 10): Int }' },
      },
      {
        name: 'a required argument becomes optional',
        base: { 'schema.graphql': 'type Query { list(tenant: ID!): Int }' },
        head: { 'schema.graphql': 'type Query { list(tenant: ID): Int }' },
      },
    ],
  },
};
