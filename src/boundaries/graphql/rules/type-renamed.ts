import { findDrifts } from '../find-drifts.ts';
import { stateRenames } from '../rename-groups.ts';
import type { GraphqlRule } from './rule.ts';

export const typeRenamed: GraphqlRule = {
  id: 'graphql/type-renamed',
  purpose: 'Checks that types which operations name keep their names',
  rationale: 'GraphQL has no alias for a type: a fragment on the old name, or a variable of it, is refused.',
  remedy: 'Rename it when no operation names it any more; generated types of clients follow by themselves.',
  impact: 'advice',
  drift: 'time',
  *check(base, head) {
    for (const drift of findDrifts(base, head)) yield* stateRenames(drift, 'type-renamed');
  },
  examples: {
    flagged: [
      {
        name: 'a type is renamed that an operation names',
        base: {
          'schema.graphql':
            'type Query { find(by: MovieFilter): Int } input MovieFilter { name: String, year: Int }',
          'q.graphql': 'query Find($by: MovieFilter) { find(by: $by) }',
        },
        head: {
          'schema.graphql':
            'type Query { find(by: GroupFilter): Int } input GroupFilter { name: String, year: Int }',
          'q.graphql': 'query Find($by: MovieFilter) { find(by: $by) }',
        },
      },
    ],
    accepted: [
      {
        name: 'a type keeps its name',
        base: { 'schema.graphql': 'type Query { movie: Movie } type Movie { name: String }' },
        head: { 'schema.graphql': 'type Query { movie: Movie } type Movie { name: String, year: Int }' },
      },
    ],
  },
};
