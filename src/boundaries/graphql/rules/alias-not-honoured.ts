import { findDrifts } from '../find-drifts.ts';
import { stateRenames } from '../rename-groups.ts';
import type { GraphqlRule } from './rule.ts';

export const aliasNotHonoured: GraphqlRule = {
  id: 'graphql/alias-not-honoured',
  purpose: 'Checks that an old name kept as an alias still serves the operations that use it',
  rationale:
    'An old argument beside a new required one helps nobody: operations that give only the old one are refused all the same.',
  remedy: 'Make the new argument or input field optional, and let the resolver accept either name.',
  impact: 'breaking',
  drift: 'time',
  *check(base, head) {
    for (const drift of findDrifts(base, head)) yield* stateRenames(drift, 'alias-not-honoured');
  },
  examples: {
    flagged: [
      {
        name: 'the new argument is required',
        base: { 'schema.graphql': 'type Query { log(message_ids: [ID!]!): Int }' },
        head: {
          'schema.graphql':
            'type Query { log(msg_ids: [ID!]!, message_ids: [ID!] @deprecated(reason: "Renamed to msg_ids.")): Int }',
        },
      },
    ],
    accepted: [
      {
        name: 'both are optional',
        base: { 'schema.graphql': 'type Query { log(message_ids: [ID!]!): Int }' },
        head: {
          'schema.graphql':
            'type Query { log(msg_ids: [ID!], message_ids: [ID!] @deprecated(reason: "Renamed to msg_ids.")): Int }',
        },
      },
    ],
  },
};
