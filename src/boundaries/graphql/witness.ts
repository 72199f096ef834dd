import { type DocumentNode, type GraphQLSchema, parse, specifiedRules, validate } from 'graphql';
import { findBlamed } from './blame.ts';
import { mapCoordinates } from './document-coordinates.ts';
import { findEmptySelections, findFlaws } from './flaws.ts';
import { synthesise, type Target } from './synthesise.ts';

/**
 * The first of some targets for which an operation can be written that the base accepts and the head refuses, for a
 * reason that names one of the coordinates. Verified with graphql-js on both schemas before it is returned.
 */
export function findWitness(
  base: GraphQLSchema,
  head: GraphQLSchema,
  targets: readonly Target[],
  names: ReadonlySet<string>,
): string | undefined {
  for (const target of targets) {
    const text = synthesise(base, target, head);
    if (text === undefined) continue;
    const document = parse(text);
    if (!separates(base, head, document)) continue;
    const used = mapCoordinates(base, document);
    const blamed = findFlaws(head, document).flatMap((flaw) => findBlamed(flaw, used, head));
    if (blamed.some((it) => names.has(it))) return text;
  }
  return undefined;
}

/** Whether the base accepts a document, by all rules of the specification, and the head does not. */
export function separates(base: GraphQLSchema, head: GraphQLSchema, document: DocumentNode): boolean {
  return accepts(base, document) && !accepts(head, document);
}

/** Whether a schema accepts a document, empty selection sets being refused. */
export function accepts(schema: GraphQLSchema, document: DocumentNode): boolean {
  return (
    validate(schema, document, specifiedRules, { maxErrors: 1, hideSuggestions: true }).length === 0 &&
    findEmptySelections(document).length === 0
  );
}
