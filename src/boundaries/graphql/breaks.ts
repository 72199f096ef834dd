import type { ASTNode, DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { addTo } from '../../model/add-to.ts';
import { findBlamed } from './blame.ts';
import { type DocumentCoordinates, mapCoordinates } from './document-coordinates.ts';
import { type Flaw, findFlaws, isUnknownDirective } from './flaws.ts';
import type { Operation } from './operation.ts';
import { isHole } from './place.ts';

/** One reason why an operation is refused by the head, and the coordinates that explain it. */
export interface Blame {
  readonly flaw: Flaw;
  readonly coordinates: readonly string[];
}

/** An operation that the base accepts and the head refuses. */
export interface Break {
  readonly operation: Operation;
  /** Whether it stands at the base only: the head has it no more, or in another form. */
  readonly moved: boolean;
  readonly blames: readonly Blame[];
  /** The nodes of its document that use a coordinate. */
  usersOf(coordinate: string): readonly ASTNode[];
}

/** Judges one operation by both schemas; `undefined` where the change does not break it. */
export function findBlames(
  base: GraphQLSchema,
  head: GraphQLSchema,
  operation: Operation,
): { blames: readonly Blame[]; used: DocumentCoordinates } | undefined {
  const { document } = operation;
  const before = findOwnFlaws(base, operation);
  if (!before.every(isUnknownDirective)) return undefined;
  const unknown = new Set(before.map(({ message }) => message));
  const flaws = findOwnFlaws(head, operation).filter(
    (it) => !isUnknownDirective(it) || !unknown.has(it.message),
  );
  if (flaws.length === 0) return undefined;
  const used = mapCoordinates(base, document);
  return { blames: flaws.map((flaw) => ({ flaw, coordinates: findBlamed(flaw, used, head) })), used };
}

const known = new WeakMap<GraphQLSchema, WeakMap<Operation, readonly Flaw[]>>();

/** Why a schema refuses an operation, what holes may be to blame for left out. */
export function findOwnFlaws(schema: GraphQLSchema, operation: Operation): readonly Flaw[] {
  const judged = known.get(schema) ?? new WeakMap<Operation, readonly Flaw[]>();
  known.set(schema, judged);
  const flaws =
    judged.get(operation) ??
    findFlaws(schema, operation.document).filter((flaw) => !isHole(operation, flaw.nodes));
  judged.set(operation, flaws);
  return flaws;
}

/** Whether a document selects a root field that the schema has: otherwise it belongs to another API. */
export function belongsTo(schema: GraphQLSchema, document: DocumentNode): boolean {
  return document.definitions.some((definition) => {
    if (definition.kind !== 'OperationDefinition') return false;
    const fields = schema.getRootType(definition.operation)?.getFields() ?? {};
    return rootFieldsOf(definition, document).some(
      (name) => Object.hasOwn(fields, name) || name === '__typename',
    );
  });
}

/** The names of the fields at the root of an operation, through the fragments of its document. */
function rootFieldsOf(operation: OperationDefinitionNode, document: DocumentNode): readonly string[] {
  const names: string[] = [];
  const sets = new Set([operation.selectionSet]);
  for (const { selections } of sets)
    for (const it of selections) {
      if (it.kind === 'Field') names.push(it.name.value);
      else if (it.kind === 'InlineFragment') sets.add(it.selectionSet);
      else
        for (const other of document.definitions)
          if (other.kind === 'FragmentDefinition' && other.name.value === it.name.value)
            sets.add(other.selectionSet);
    }
  return names;
}

/** The answer to `usersOf` for a document. */
export function indexUsers({ of }: DocumentCoordinates): (coordinate: string) => readonly ASTNode[] {
  const index = new Map<string, ASTNode[]>();
  for (const [node, coordinate] of of) {
    addTo(index, coordinate, node);
  }
  return (coordinate) => index.get(coordinate) ?? [];
}
