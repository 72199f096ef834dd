import type { Statement } from '../../../model/boundary.ts';
import { coordinate } from '../../../model/coordinate.ts';
import type { Break } from '../breaks.ts';
import type { Drift } from '../drift.ts';
import { findDrifts } from '../find-drifts.ts';
import { nameOperation, placeOf, quoteOperation } from '../place.ts';
import { reduceOperation } from '../reduce-operation.ts';
import { skewOf } from '../weigh.ts';
import type { GraphqlRule } from './rule.ts';

export const operationBroken: GraphqlRule = {
  id: 'graphql/operation-broken',
  purpose: 'Checks that operations which the old schema accepts are accepted by the new one',
  rationale: 'The server refuses the operation whole, and the client that sends it stops working.',
  remedy: 'Keep what the operation uses, or change the operation first and remove later.',
  impact: 'breaking',
  drift: 'time',
  *check(base, head) {
    for (const drift of findDrifts(base, head))
      for (const it of drift.breaks) {
        const statement = stateRest(it, drift);
        if (statement) yield statement;
      }
  },
  examples: {
    flagged: [
      {
        name: 'a fragment names a type that is gone',
        base: {
          'schema.graphql':
            'type Query { find(by: Filter): Int } input Filter { name: String } directive @live(rate: Int) on QUERY',
          'q.graphql': 'query Find @live(rate: 1) { find }',
        },
        head: {
          'schema.graphql':
            'type Query { find(by: Filter): Int } input Filter { name: String } directive @live on QUERY',
          'q.graphql': 'query Find @live(rate: 1) { find }',
        },
      },
    ],
    accepted: [
      {
        name: 'a removed field is named by the rule about removals',
        base: { 'schema.graphql': 'type Query { a: Int, b: Int }', 'q.graphql': 'query B { b }' },
        head: { 'schema.graphql': 'type Query { a: Int }', 'q.graphql': 'query B { b }' },
      },
    ],
  },
};

/** What breaks an operation and no other rule names. */
function stateRest({ operation, moved, blames }: Break, drift: Drift): Statement | undefined {
  const skew = skewOf(operation, drift.terms);
  if (moved && skew === 'atomic') return undefined;
  const rest = blames.filter(
    ({ coordinates }) => !drift.losses.some((loss) => coordinates.some((it) => loss.names.has(it))),
  );
  const [first] = rest;
  if (!first) return undefined;
  const witness = reduceOperation(drift.base.schema(), drift.head.schema(), operation.document);
  const subject = first.coordinates[0] ?? nameOperation(operation);
  const node = first.flaw.nodes[0];
  const evidence = node ? placeOf(operation, node, first.flaw.message) : [];
  const isCertain =
    drift.certain && operation.holes === 0 && !drift.isOpen(rest.flatMap((it) => it.coordinates));
  return {
    subject: coordinate(`${operation.name ?? operation.identity.slice(0, 16)} ${subject}`),
    message: `The new schema refuses ${quoteOperation(operation)}: ${first.flaw.message}`,
    at: operation.at,
    ...(witness !== undefined && { witness: { kind: 'operation', document: witness } }),
    evidence,
    members: rest.flatMap((it) => it.coordinates.map(coordinate)),
    impact: moved && skew === 'rolling' ? 'risky' : 'breaking',
    confidence: witness !== undefined && isCertain ? 'certain' : 'likely',
    ...(operation.at.tree && { consumer: drift.terms.names.get(operation.consumer) ?? operation.consumer }),
    ...(drift.head.name !== undefined && { project: drift.head.name }),
  };
}
