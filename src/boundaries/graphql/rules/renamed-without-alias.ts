import { findDrifts } from '../find-drifts.ts';
import { stateRenames } from '../rename-groups.ts';
import type { GraphqlRule } from './rule.ts';

export const renamedWithoutAlias: GraphqlRule = {
  id: 'graphql/renamed-without-alias',
  purpose:
    'Checks that a renamed field, argument, input field or enum value leaves a deprecated alias behind',
  rationale:
    'Clients that were built before the rename still send the old name, and the server refuses the whole operation.',
  remedy:
    'Keep the old name beside the new one with `@deprecated(reason: "Renamed to …")`; a required argument becomes optional together with its successor. Remove it when nobody uses it any more.',
  impact: 'breaking',
  drift: 'time',
  *check(base, head) {
    for (const drift of findDrifts(base, head)) yield* stateRenames(drift, 'renamed-without-alias');
  },
  examples: {
    flagged: [
      {
        name: 'a field is renamed',
        base: { 'schema.graphql': 'type Query { user_name: String, user_mail: String }' },
        head: { 'schema.graphql': 'type Query { user_name: String, user_email: String }' },
      },
      {
        name: 'a required argument is renamed',
        base: {
          'schema.graphql': 'type Query { ok: Int } type Mutation { purge(message_ids: [ID!]!): Boolean! }',
        },
        head: {
          'schema.graphql': 'type Query { ok: Int } type Mutation { purge(msg_ids: [ID!]!): Boolean! }',
        },
      },
      {
        name: 'an input field is renamed',
        base: {
          'schema.graphql':
            'type Query { find(by: Filter): Int } input Filter { ownerName: String, size: Int }',
        },
        head: {
          'schema.graphql':
            'type Query { find(by: Filter): Int } input Filter { ownerTitle: String, size: Int }',
        },
      },
    ],
    accepted: [
      {
        name: 'the old field stays as a deprecated alias',
        base: { 'schema.graphql': 'type Query { user_mail: String }' },
        head: {
          'schema.graphql':
            'type Query { user_email: String, user_mail: String @deprecated(reason: "Renamed to user_email.") }',
        },
      },
      {
        name: 'the only operations that used it moved in the same change',
        base: {
          'schema.graphql': 'type Query { user_mail: String }',
          'web/mail.graphql': 'query Mail { user_mail }',
        },
        head: {
          'schema.graphql': 'type Query { user_email: String }',
          'web/mail.graphql': 'query Mail { user_email }',
        },
      },
    ],
  },
};
