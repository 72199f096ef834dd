import type { Statement } from '../../../model/boundary.ts';
import { coordinate } from '../../../model/coordinate.ts';
import { belongsTo, findOwnFlaws } from '../breaks.ts';
import type { SchemaProject } from '../contract.ts';
import { mapCoordinates } from '../document-coordinates.ts';
import { isUnknownDirective } from '../flaws.ts';
import type { Operation } from '../operation.ts';
import { operationsOf } from '../operations-of.ts';
import { nameOperation, placeOf } from '../place.ts';
import { nearestProject } from '../projects/nearest-project.ts';
import { pairProjects } from '../projects/pair-projects.ts';
import { reduceInvalid } from '../reduce-operation.ts';
import { isRead } from '../schema-part.ts';
import type { GraphqlRule } from './rule.ts';

export const operationInvalid: GraphqlRule = {
  id: 'graphql/operation-invalid',
  purpose: 'Checks that new and changed operations are valid against the schema they are written for',
  rationale: 'The server refuses an operation that names what its schema does not have.',
  remedy: 'Correct the operation, or add what it needs to the schema in the same change.',
  impact: 'breaking',
  drift: 'space',
  *check(snapshot, base) {
    const { projects } = snapshot.contract;
    const before = new Map(
      pairProjects(base?.contract.projects ?? [], projects).map((it) => [it.head, it.base]),
    );
    const readable = projects.filter((it) => it.parts.some(isRead) && it.parts.every(isRead));
    const claimed = operationsOf(snapshot)
      .filter((operation) => !operation.at.tree)
      .map((operation) => ({
        operation,
        claims: readable.filter(
          (it) => it.admits(operation.at.path) && belongsTo(it.schema(), operation.document),
        ),
      }));
    const strangers = new Set(
      claimed.filter(({ claims }) => claims.length === 0).map(({ operation }) => operation.at.path),
    );
    const asked = new Map((base ? operationsOf(base) : []).map((it) => [it.identity, it]));
    const old = base?.contract.projects ?? [];
    // As the base asked it: a fragment that it spreads may stand elsewhere, and be what has changed.
    const wasRefused = ({ identity }: Operation) => {
      const before = asked.get(identity);
      return before !== undefined && old.length > 0 && old.every((it) => !accepts(it, before));
    };
    for (const { operation, claims } of claimed) {
      const isServed = claims.some((it) => accepts(it, operation));
      const project = isServed ? undefined : nearestProject(claims, operation.at.path);
      const isOnly = claims.length === 1 && !strangers.has(operation.at.path);
      const statement = project && stateInvalid(operation, project, before.get(project), isOnly);
      // Another reason to refuse what was refused already makes no new fault.
      if (statement) yield { ...statement, existing: wasRefused(operation) };
    }
  },
  examples: {
    flagged: [
      {
        name: 'a new operation selects a field that does not exist',
        base: { 'schema.graphql': 'type Query { me: User } type User { name: String }' },
        head: {
          'schema.graphql': 'type Query { me: User } type User { name: String }',
          'q.graphql': 'query Me { me { nmae } }',
        },
      },
      {
        name: 'an operation spreads a fragment of another file, which selects a field that does not exist',
        base: {
          'schema.graphql': 'type Query { me: User } type User { name: String }',
          'me.graphql': 'query Me { me { ...Card } }',
          'card.graphql': 'fragment Card on User { name }',
        },
        head: {
          'schema.graphql': 'type Query { me: User } type User { name: String }',
          'me.graphql': 'query Me { me { ...Card } }',
          'card.graphql': 'fragment Card on User { nmae }',
        },
      },
    ],
    accepted: [
      {
        name: "a new operation with its client's own directives and fields",
        base: { 'schema.graphql': 'type Query { me(size: Int): User } type User { name: String }' },
        head: {
          'schema.graphql': 'type Query { me(size: Int): User } type User { name: String }',
          'q.graphql':
            'query Me($n: Int) @relay_test_operation { me { ...F @arguments(n: $n) isOpen @client } } fragment F on User @argumentDefinitions(n: { type: "Int" }) { name }',
        },
      },
      {
        name: 'an operation for the API of somebody else',
        base: { 'schema.graphql': 'type Query { me: Int }' },
        head: { 'schema.graphql': 'type Query { me: Int }', 'q.graphql': 'query Repo { repository { id } }' },
      },
    ],
  },
};

function accepts(project: SchemaProject, operation: Operation): boolean {
  return findOwnFlaws(project.schema(), operation).length === 0;
}

/** What a change of the schema broke is the finding of another rule: only what the old schema refuses too is said here. */
function stateInvalid(
  operation: Operation,
  project: SchemaProject,
  before: SchemaProject | undefined,
  isOnly: boolean,
): Statement | undefined {
  const schema = project.schema();
  const flaws = findOwnFlaws(schema, operation);
  const flaw = flaws.find((it) => !isUnknownDirective(it)) ?? flaws[0];
  if (!flaw) return undefined;
  if (before && before.key !== project.key && accepts(before, operation)) return undefined;
  const used = mapCoordinates(schema, operation.document);
  const node = flaw.nodes[0];
  const named = node && used.of.get(node);
  const witness = reduceInvalid(schema, operation.document);
  const isCertain =
    isOnly &&
    !isUnknownDirective(flaw) &&
    witness !== undefined &&
    !project.holes &&
    operation.holes === 0 &&
    !project.isOpen(used.of.values());
  return {
    subject: coordinate(`${operation.name ?? operation.identity.slice(0, 16)} ${named ?? flaw.rule}`),
    message: `\`${nameOperation(operation)}\` is not valid: ${flaw.message}`,
    at: operation.at,
    ...(witness !== undefined && { witness: { kind: 'operation', document: witness } }),
    evidence: node ? placeOf(operation, node, flaw.message) : [],
    confidence: isCertain ? 'certain' : 'likely',
    ...(project.name !== undefined && { project: project.name }),
  };
}
