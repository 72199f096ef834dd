import { stateLosses } from '../state.ts';
import type { GraphqlRule } from './rule.ts';

export const defaultChanged: GraphqlRule = {
  id: 'graphql/default-changed',
  purpose: 'Checks that default values of arguments and input fields stay what they were',
  rationale: 'Operations that leave the argument out stay valid and get another answer.',
  remedy: 'Keep the default, or add a new argument for the new behaviour.',
  impact: 'risky',
  drift: 'time',
  check: (base, head) => stateLosses(base, head, 'default-changed'),
  examples: {
    flagged: [
      {
        name: 'another default',
        base: { 'schema.graphql': 'type Query { list(limit: Int = 10): Int }' },
        head: { 'schema.graphql': 'type Query { list(limit: Int = 50): Int }' },
      },
    ],
    accepted: [
      {
        name: 'the same default, written again',
        base: { 'schema.graphql': 'type Query { list(limit: Int = 10): Int }' },
        head: { 'schema.graphql': 'type Query { list("At most." limit: Int = 10): Int }' },
      },
    ],
  },
};
