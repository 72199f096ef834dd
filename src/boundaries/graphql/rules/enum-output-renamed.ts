import { findDrifts } from '../find-drifts.ts';
import { stateRenames } from '../rename-groups.ts';
import type { GraphqlRule } from './rule.ts';

export const enumOutputRenamed: GraphqlRule = {
  id: 'graphql/enum-output-renamed',
  purpose: 'Checks that the values of an enum that the server answers with keep their names',
  rationale:
    'The server answers with the new name, which old clients do not know; no alias helps where a value is only returned.',
  remedy: 'Keep answering with the old value until every client knows the new one.',
  impact: 'risky',
  drift: 'time',
  *check(base, head) {
    for (const drift of findDrifts(base, head)) yield* stateRenames(drift, 'enum-output-renamed');
  },
  examples: {
    flagged: [
      {
        name: 'a returned value is renamed',
        base: { 'schema.graphql': 'type Query { state: State } enum State { IN_PROGRESS DONE }' },
        head: { 'schema.graphql': 'type Query { state: State } enum State { PROGRESS DONE }' },
      },
    ],
    accepted: [
      {
        name: 'a value that nobody is answered with any more is dropped',
        base: { 'schema.graphql': 'type Query { state: State } enum State { ODD DONE }' },
        head: { 'schema.graphql': 'type Query { state: State } enum State { DONE }' },
      },
    ],
  },
};
