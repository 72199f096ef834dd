import { type DocumentNode, type GraphQLSchema, parse, specifiedRules, validate } from 'graphql';
import { compareText } from '../../model/order.ts';
import { findBlamed } from './blame.ts';
import { mapCoordinates } from './document-coordinates.ts';
import { findEmptySelections, findFlaws } from './flaws.ts';
import type { Loss } from './loss.ts';
import { synthesise } from './synthesise.ts';

/** What an operation should be written for: the targets to try, and the coordinates one of which must be to blame. */
export type Wanted = Pick<Loss, 'targets' | 'names'>;

/** Texts are written and sorted by length this many losses at a time. */
const batch = 40;

/**
 * The shortest operation, over all targets of some losses, that the base accepts and the head refuses for a reason that
 * names one of the loss's coordinates. Verified with graphql-js on both schemas before it is returned; of many losses, the
 * first ones that have one speak for the others.
 */
export function findWitness(
  base: GraphQLSchema,
  head: GraphQLSchema,
  losses: readonly Wanted[],
): string | undefined {
  for (let start = 0; start < losses.length; start += batch) {
    const candidates = losses.slice(start, start + batch).flatMap(({ targets, names }) =>
      targets.flatMap((target) => {
        const text = synthesise(base, target, head);
        return text === undefined ? [] : [{ text, names }];
      }),
    );
    candidates.sort((a, b) => a.text.length - b.text.length || compareText(a.text, b.text));
    const found = candidates.find(({ text, names }) => isWitness(base, head, text, names));
    if (found) return found.text;
  }
  return undefined;
}

function isWitness(
  base: GraphQLSchema,
  head: GraphQLSchema,
  text: string,
  names: ReadonlySet<string>,
): boolean {
  const document = parse(text);
  const flaws = findFlaws(head, document);
  if (flaws.length === 0 || !accepts(base, document)) return false;
  const used = mapCoordinates(base, document);
  return flaws.some((flaw) => findBlamed(flaw, used, head).some((it) => names.has(it)));
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
