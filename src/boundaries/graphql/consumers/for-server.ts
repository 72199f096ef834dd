import {
  type ASTNode,
  type DefinitionNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  parse,
  parseType,
  type SelectionNode,
  type TypeNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql';

/** A selection with one of these is answered by the client itself. https://www.apollographql.com/docs/react/local-state/local-state-management */
const local = new Set(['client', 'rest']);

/**
 * What the compilers and caches of clients read and no server sees.
 * https://relay.dev/docs/api-reference/graphql-and-directives/
 * https://www.apollographql.com/docs/react/data/directives
 * https://www.apollographql.com/docs/kotlin/advanced/nullability-directives
 */
const clients = new Set([
  ...['arguments', 'argumentDefinitions', 'connection', 'refetchable', 'relay', 'relay_test_operation'],
  ...['inline', 'no_inline', 'required', 'raw_response_type', 'preloadable', 'match', 'module', 'alias'],
  ...['appendEdge', 'prependEdge', 'appendNode', 'prependNode', 'deleteEdge', 'deleteRecord'],
  ...['updatable', 'assignable', 'catch', 'throwOnFieldError', 'waterfall', 'stream_connection'],
  ...[
    'export',
    'nonreactive',
    'unmask',
    'type',
    'nonnull',
    'apollo_client_ios_localCacheMutation',
    '_unmask',
  ],
]);

/** Parses a document as its client sends it; throws what graphql-js throws. */
export function parseSent(text: string): DocumentNode {
  const document = parse(text);
  return text.includes('@') ? forServer(document) : document;
}

/**
 * A document as its client sends it: without the directives that are its compiler's own, what it answers itself, and the
 * variables that nothing else used; what a fragment defines as its arguments is a variable of the operation. The places of
 * all other nodes stay.
 */
export function forServer(document: DocumentNode): DocumentNode {
  const dropped = new Set<string>();
  const held: boolean[] = [];
  const defined: VariableDefinitionNode[] = [];
  const drop = (node: ASTNode): null => {
    for (const name of variablesIn(node)) dropped.add(name);
    return null;
  };
  const dropLocal = (node: SelectionNode) =>
    node.directives?.some((it) => local.has(it.name.value)) ? drop(node) : undefined;
  const sent: DocumentNode = visit(document, {
    Field: dropLocal,
    FragmentSpread: dropLocal,
    InlineFragment: dropLocal,
    Directive: (node) => {
      if (node.name.value === 'argumentDefinitions') defined.push(...definedBy(node));
      return clients.has(node.name.value) ? drop(node) : undefined;
    },
    SelectionSet: {
      enter: (node) => {
        held.push(node.selections.length > 0);
      },
      leave: (node) =>
        held.pop() && node.selections.length === 0 ? { ...node, selections: [typename] } : undefined,
    },
  });
  if (sent === document) return document;
  const used = variablesIn({ ...sent, definitions: sent.definitions.map(withoutVariables) });
  return {
    ...sent,
    definitions: sent.definitions.map((it) =>
      it.kind === Kind.OPERATION_DEFINITION
        ? {
            ...it,
            variableDefinitions: distinct([...(it.variableDefinitions ?? []), ...defined]).filter(
              (one) => used.has(nameOf(one)) || !dropped.has(nameOf(one)),
            ),
          }
        : it,
    ),
  };
}

/** `@argumentDefinitions(count: { type: "Int" })`. https://relay.dev/docs/api-reference/graphql-and-directives/#argumentdefinitions */
function definedBy({ arguments: args = [] }: DirectiveNode): readonly VariableDefinitionNode[] {
  return args.flatMap(({ name, value }) => {
    const type =
      value.kind === Kind.OBJECT ? value.fields.find((it) => it.name.value === 'type')?.value : undefined;
    const read = type?.kind === Kind.STRING ? readType(type.value) : undefined;
    const variable = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name.value } } as const;
    return read ? [{ kind: Kind.VARIABLE_DEFINITION, variable, type: read }] : [];
  });
}

function readType(text: string): TypeNode | undefined {
  try {
    return parseType(text, { noLocation: true });
  } catch {
    return undefined;
  }
}

function nameOf({ variable }: VariableDefinitionNode): string {
  return variable.name.value;
}

/** Of several variables with one name, the first. */
function distinct(list: readonly VariableDefinitionNode[]): readonly VariableDefinitionNode[] {
  return list.filter((it, at) => list.findIndex((other) => nameOf(other) === nameOf(it)) === at);
}

/** What stands for a selection of which nothing is sent. */
const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

function withoutVariables(definition: DefinitionNode): DefinitionNode {
  return definition.kind === Kind.OPERATION_DEFINITION
    ? { ...definition, variableDefinitions: [] }
    : definition;
}

function variablesIn(node: ASTNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(node, {
    Variable: ({ name }) => {
      names.add(name.value);
    },
  });
  return names;
}
