import { type DefinitionNode, Kind, specifiedScalarTypes, type TypeNode } from 'graphql';
import type { Gap } from '../../model/gap.ts';
import { compareText } from '../../model/order.ts';
import type { Site } from '../../model/site.ts';

/** Federation declares these itself, and subgraphs use them undefined. https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec */
const federationScalars = new Set(['_Any', 'FieldSet', '_FieldSet', 'federation__FieldSet', 'link__Import']);

/** Adds a placeholder scalar for every type that is used and nowhere defined, with a gap for each: graphql-js would throw. */
export function closeReferences(
  definitions: readonly DefinitionNode[],
  at: Site | undefined,
): { definitions: readonly DefinitionNode[]; gaps: readonly Gap[] } {
  const defined = new Set(specifiedScalarTypes.map((type) => type.name));
  const used = new Set<string>();
  for (const node of definitions) {
    if (node.kind.endsWith('TypeDefinition') && 'name' in node && node.name) defined.add(node.name.value);
    for (const type of typesIn(node)) used.add(type);
  }
  const missing = [...used].filter((name) => !defined.has(name)).sort(compareText);
  return {
    definitions: [
      ...definitions,
      ...missing.map(
        (value): DefinitionNode => ({ kind: Kind.SCALAR_TYPE_DEFINITION, name: { kind: Kind.NAME, value } }),
      ),
    ],
    gaps: at
      ? missing
          .filter((name) => !federationScalars.has(name))
          .map(
            (name): Gap => ({
              at,
              reason: 'unsupported',
              effect: 'limits',
              note: `The type \`${name}\` is used in the schema and nowhere defined.`,
              mend: 'Name all files of the schema with `graphql: { schema: … }`.',
            }),
          )
      : [],
  };
}

function* typesIn(node: DefinitionNode): Iterable<string> {
  if ('interfaces' in node) for (const it of node.interfaces ?? []) yield it.name.value;
  if ('types' in node) for (const it of node.types ?? []) yield it.name.value;
  if ('operationTypes' in node) for (const it of node.operationTypes ?? []) yield it.type.name.value;
  if (node.kind === Kind.DIRECTIVE_DEFINITION) for (const it of node.arguments ?? []) yield namedIn(it.type);
  if ('fields' in node)
    for (const field of node.fields ?? []) {
      yield namedIn(field.type);
      if ('arguments' in field) for (const it of field.arguments ?? []) yield namedIn(it.type);
    }
}

function namedIn(type: TypeNode): string {
  let inner = type;
  while (inner.kind !== Kind.NAMED_TYPE) inner = inner.type;
  return inner.name.value;
}
