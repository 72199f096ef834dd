import {
  type ASTNode,
  type DocumentNode,
  FieldsOnCorrectTypeRule,
  FragmentsOnCompositeTypesRule,
  type GraphQLSchema,
  KnownArgumentNamesRule,
  KnownDirectivesRule,
  KnownTypeNamesRule,
  OverlappingFieldsCanBeMergedRule,
  PossibleFragmentSpreadsRule,
  ProvidedRequiredArgumentsRule,
  ScalarLeafsRule,
  type ValidationRule,
  ValuesOfCorrectTypeRule,
  VariablesAreInputTypesRule,
  VariablesInAllowedPositionRule,
  validate,
  visit,
} from 'graphql';

/** One reason why a schema refuses a document. */
export interface Flaw {
  /** Which validation rule of the specification says so. */
  readonly rule: string;
  readonly nodes: readonly ASTNode[];
  readonly message: string;
}

/**
 * The rules whose answer depends on the schema. What depends on the document alone (unused fragments, unknown spreads)
 * is as wrong on one side as on the other. https://spec.graphql.org/draft/#sec-Validation
 */
const rules = {
  FieldsOnCorrectTypeRule,
  FragmentsOnCompositeTypesRule,
  KnownArgumentNamesRule,
  KnownDirectivesRule,
  KnownTypeNamesRule,
  OverlappingFieldsCanBeMergedRule,
  PossibleFragmentSpreadsRule,
  ProvidedRequiredArgumentsRule,
  ScalarLeafsRule,
  ValuesOfCorrectTypeRule,
  VariablesAreInputTypesRule,
  VariablesInAllowedPositionRule,
} satisfies Record<string, ValidationRule>;
const all = Object.values(rules);
const options = { maxErrors: 100, hideSuggestions: true };

/** Every reason why a schema refuses a document; empty when it accepts it. */
export function findFlaws(schema: GraphQLSchema, document: DocumentNode): readonly Flaw[] {
  if (validate(schema, document, all, options).length === 0) return findEmptySelections(document);
  const flaws = Object.entries(rules).flatMap(([name, rule]) =>
    validate(schema, document, [rule], options).map(
      (error): Flaw => ({ rule: name, nodes: error.nodes ?? [], message: error.message }),
    ),
  );
  return [...flaws, ...findEmptySelections(document)];
}

/** graphql 17 accepts `{ me { } }`; servers of every other version refuse it. */
export function findEmptySelections(document: DocumentNode): readonly Flaw[] {
  const flaws: Flaw[] = [];
  visit(document, {
    SelectionSet(node) {
      if (node.selections.length === 0)
        flaws.push({ rule: 'EmptySelection', nodes: [node], message: 'A selection set is empty.' });
    },
  });
  return flaws;
}
