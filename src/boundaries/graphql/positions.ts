import {
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';

/** The names of the types that fields return, and of those that clients give. */
export interface Positions {
  readonly outputs: ReadonlySet<string>;
  readonly inputs: ReadonlySet<string>;
}

const known = new WeakMap<GraphQLSchema, Positions>();

/** In which positions the types of a schema stand; an enum may stand in both. */
export function findPositions(schema: GraphQLSchema): Positions {
  const positions = known.get(schema) ?? survey(schema);
  known.set(schema, positions);
  return positions;
}

function survey(schema: GraphQLSchema): Positions {
  const outputs = new Set<string>();
  const inputs = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) inputs.add(getNamedType(field.type).name);
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) {
        outputs.add(getNamedType(field.type).name);
        for (const it of field.args) inputs.add(getNamedType(it.type).name);
      }
  }
  return { outputs, inputs };
}
