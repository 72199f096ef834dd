import {
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  print,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { findFlaws } from './flaws.ts';
import { accepts, separates } from './witness.ts';

/** Attempts at leaving something out; each costs a validation or two of a document that gets smaller. */
const attempts = 400;

/** The smallest part of an operation that the base accepts and the head refuses; `undefined` where there is none. */
export function reduceOperation(
  base: GraphQLSchema,
  head: GraphQLSchema,
  document: DocumentNode,
): string | undefined {
  return reduce(document, (it) => separates(base, head, it));
}

/** The smallest part of an operation that a schema refuses because of what it names. */
export function reduceInvalid(schema: GraphQLSchema, document: DocumentNode): string | undefined {
  return reduce(document, (it) => findFlaws(schema, it).length > 0 && !accepts(schema, it));
}

/** Leaves out one selection after another as long as `shows` holds. */
function reduce(document: DocumentNode, shows: (document: DocumentNode) => boolean): string | undefined {
  let best = tidy(document);
  if (!shows(best)) return undefined;
  let skip = 0;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const smaller = leaveOut(best, skip);
    if (!smaller) break;
    const tidied = tidy(smaller);
    if (shows(tidied)) best = tidied;
    else skip++;
  }
  return print(best).replace(/\s+/gu, ' ');
}

/** The document without its `index`-th selection, counted depth first among those that have siblings; `undefined` past the last. */
function leaveOut(document: DocumentNode, index: number): DocumentNode | undefined {
  let seen = 0;
  let done = false as boolean;
  const smaller: DocumentNode = visit(document, {
    SelectionSet(node): SelectionSetNode | undefined {
      if (done || node.selections.length < 2) return undefined;
      if (index >= seen + node.selections.length) {
        seen += node.selections.length;
        return undefined;
      }
      const at = index - seen;
      done = true;
      return { ...node, selections: node.selections.filter((_, place) => place !== at) };
    },
  });
  return done ? smaller : undefined;
}

/** Drops fragments and variables that nothing uses any more, and keeps one operation. */
function tidy(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  const spread = new Set<string>();
  visit(document, {
    FragmentSpread: (node) => void spread.add(node.name.value),
    VariableDefinition: () => false,
    Variable: (node) => void used.add(node.name.value),
  });
  return {
    ...document,
    definitions: document.definitions.flatMap((it): readonly DefinitionNode[] => {
      if (it.kind === Kind.FRAGMENT_DEFINITION) return spread.has(it.name.value) ? [it] : [];
      if (it.kind !== Kind.OPERATION_DEFINITION) return [];
      const variableDefinitions = (it.variableDefinitions ?? []).filter((one) =>
        used.has(one.variable.name.value),
      );
      return [{ ...it, variableDefinitions }];
    }),
  };
}
