import {
  type ASTNode,
  type DocumentNode,
  FieldsOnCorrectTypeRule,
  FragmentsOnCompositeTypesRule,
  type GraphQLError,
  type GraphQLSchema,
  KnownArgumentNamesRule,
  KnownDirectivesRule,
  KnownTypeNamesRule,
  OverlappingFieldsCanBeMergedRule,
  PossibleFragmentSpreadsRule,
  ProvidedRequiredArgumentsRule,
  ScalarLeafsRule,
  type ValidationContext,
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

/** A directive that a schema does not have may be one that the client takes out before it sends the document. */
export function isUnknownDirective({ rule }: Flaw): boolean {
  return rule === 'KnownDirectivesRule';
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
const named = Object.entries(rules);
const options = { maxErrors: 100, hideSuggestions: true };

/** Every reason why a schema refuses a document, rule by rule; empty when it accepts it. */
export function findFlaws(schema: GraphQLSchema, document: DocumentNode): readonly Flaw[] {
  const errors = validateOnce(schema, document) ?? validateByRule(schema, document);
  const flaws = errors.flatMap(([rule, own]) =>
    own.map((error): Flaw => ({ rule, nodes: error.nodes ?? [], message: error.message })),
  );
  return [...flaws, ...findEmptySelections(document)];
}

type ErrorsByRule = readonly (readonly [rule: string, errors: readonly GraphQLError[]])[];

/** All rules in one visit; `undefined` where a limit ended it, since one rule may then have kept others from their say. */
function validateOnce(schema: GraphQLSchema, document: DocumentNode): ErrorsByRule | undefined {
  const found = named.map(([name, rule]) => ({ name, rule, errors: [] as GraphQLError[] }));
  const listening = found.map(({ rule, errors }): ValidationRule => {
    return (context) => rule(listeningTo(context, errors));
  });
  const all = validate(schema, document, listening, options);
  const count = found.reduce((sum, { errors }) => sum + errors.length, 0);
  return all.length > count || count >= options.maxErrors
    ? undefined
    : found.map(({ name, errors }) => [name, errors]);
}

/** The same context, which also keeps in `errors` what is reported to it. */
function listeningTo(context: ValidationContext, errors: GraphQLError[]): ValidationContext {
  const reportError = (error: GraphQLError) => {
    errors.push(error);
    context.reportError(error);
  };
  return Object.create(context, { reportError: { value: reportError } }) as ValidationContext;
}

function validateByRule(schema: GraphQLSchema, document: DocumentNode): ErrorsByRule {
  return named.map(([name, rule]) => [name, validate(schema, document, [rule], options)]);
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
