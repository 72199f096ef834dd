import { type DefinitionNode, Kind, specifiedScalarTypes } from 'graphql';
import type { Gap } from '../../model/gap.ts';
import { compareText } from '../../model/order.ts';
import type { Site } from '../../model/site.ts';

/** Federation declares these itself, and subgraphs use them undefined. https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec */
const federationScalars = new Set(['_Any', 'FieldSet', '_FieldSet', 'federation__FieldSet', 'link__Import']);

const builtIn = new Set(specifiedScalarTypes.map((type) => type.name));

/** A placeholder for a type that nothing defines. */
export function defineUnknown(value: string): DefinitionNode {
  return { kind: Kind.SCALAR_TYPE_DEFINITION, name: { kind: Kind.NAME, value } };
}

/** The types that are used and nowhere defined, sorted, with a gap for each: graphql-js would throw. */
export function findUndefined(
  used: ReadonlySet<string>,
  isDefined: (name: string) => boolean,
  at: Site | undefined,
): { names: readonly string[]; gaps: readonly Gap[] } {
  const names = [...used].filter((name) => !builtIn.has(name) && !isDefined(name)).sort(compareText);
  return {
    names,
    gaps: at
      ? names
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
