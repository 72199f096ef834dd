import { stateLosses } from '../state.ts';
import type { GraphqlRule } from './rule.ts';

export const removedTooEarly: GraphqlRule = {
  id: 'graphql/removed-too-early',
  purpose: 'Checks that what is deprecated stays for as long as `graphql.deprecation` promises',
  rationale: 'Clients plan by the promise; whoever has not been seen yet still has its time.',
  remedy:
    'Put it back until its time is over. Its age is told by the day or the version in its reason, `Use email. Deprecated 2026-01-31.`, `Removed after 2026-03-01.` or `Deprecated since 2.4.`; where that names none, by the history of the base, which `fetch-depth: 0` checks out.',
  impact: 'breaking',
  drift: 'time',
  check: (base, head) => stateLosses(base, head, 'removed-too-early'),
  examples: {
    flagged: [
      {
        name: 'the day that its reason names has not come',
        base: {
          'driftgate.yml': 'graphql: { deprecation: { min-days: 30 } }',
          'schema.graphql':
            'type Query { name: String, mail: String @deprecated(reason: "Removed after 2999-01-01.") }',
        },
        head: { 'schema.graphql': 'type Query { name: String }' },
      },
    ],
    accepted: [
      {
        name: 'its time is over',
        base: {
          'driftgate.yml': 'graphql: { deprecation: { min-days: 30 } }',
          'schema.graphql':
            'type Query { name: String, mail: String @deprecated(reason: "Deprecated 2020-01-31.") }',
        },
        head: { 'schema.graphql': 'type Query { name: String }' },
      },
    ],
  },
};
