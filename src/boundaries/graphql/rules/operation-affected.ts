import { type GraphQLSchema, getNamedType, isInterfaceType, isObjectType } from 'graphql';
import type { Statement } from '../../../model/boundary.ts';
import { coordinate } from '../../../model/coordinate.ts';
import type { Evidence } from '../../../model/program.ts';
import { splitCoordinate } from '../coordinate-parts.ts';
import { mapCoordinates } from '../document-coordinates.ts';
import type { Drift } from '../drift.ts';
import { findDrifts } from '../find-drifts.ts';
import { findGrowths, type Growth } from '../growths.ts';
import { joinNames } from '../name-users.ts';
import { nameOperation, placeOf } from '../place.ts';
import type { GraphqlRule } from './rule.ts';

export const operationAffected: GraphqlRule = {
  id: 'graphql/operation-affected',
  purpose: 'Checks that operations are not answered with values or types that they have never heard of',
  rationale:
    'The operation stays valid, and a client that switches over all values or types meets one it does not handle.',
  remedy: 'Make sure that every client has a branch for what it does not know, then add it.',
  impact: 'risky',
  drift: 'time',
  *check(base, head) {
    for (const drift of findDrifts(base, head)) {
      const growths = findGrowths(drift.older, drift.newer);
      if (growths.length > 0) yield* stateGrowths(drift, growths);
    }
  },
  examples: {
    flagged: [
      {
        name: 'an enum that an operation asks for gets a value',
        base: {
          'schema.graphql': 'type Query { state: State } enum State { ON OFF }',
          'q.graphql': 'query State { state }',
        },
        head: {
          'schema.graphql': 'type Query { state: State } enum State { ON OFF BROKEN }',
          'q.graphql': 'query State { state }',
        },
      },
    ],
    accepted: [
      {
        name: 'nobody asks for the enum',
        base: { 'schema.graphql': 'type Query { state: State } enum State { ON OFF }' },
        head: { 'schema.graphql': 'type Query { state: State } enum State { ON OFF BROKEN }' },
      },
    ],
  },
};

function* stateGrowths(drift: Drift, growths: readonly Growth[]): Iterable<Statement> {
  const schema = drift.base.schema();
  const asked = new Map<string, Evidence[]>(growths.map((it) => [it.type, []]));
  for (const operation of drift.operations) {
    if (operation.at.side === 'base' && !operation.at.tree) continue;
    for (const [node, used] of mapCoordinates(schema, operation.document).of) {
      const places = node.kind === 'Field' ? asked.get(returnedBy(schema, used) ?? '') : undefined;
      places?.push(...placeOf(operation, node, `asked for by ${nameOperation(operation)}`));
    }
  }
  for (const { type, kind, added } of growths) {
    const evidence = asked.get(type) ?? [];
    const at = drift.head.site(type);
    if (evidence.length === 0 || !at) continue;
    yield {
      subject: coordinate(type),
      message: `The ${kind} \`${type}\` may now answer with ${joinNames(added.map((it) => `\`${it}\``))}, which clients that ask for it do not know.`,
      at,
      evidence: evidence.slice(0, 200),
      ...(drift.head.name !== undefined && { project: drift.head.name }),
    };
  }
}

/** The name of the type that a field returns. */
function returnedBy(schema: GraphQLSchema, text: string): string | undefined {
  const { type: typeName, member = '' } = splitCoordinate(text);
  const type = schema.getType(typeName);
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[member] : undefined;
  return field && getNamedType(field.type).name;
}
