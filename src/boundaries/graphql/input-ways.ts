import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import { findWay } from './routes-to-types.ts';

/** An argument through which an input type can be given, and the input fields on the way to it. */
export interface InputWay {
  readonly type: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly argument: GraphQLArgument;
  readonly through: readonly GraphQLInputField[];
}

type InputWays = ReadonlyMap<string, InputWay>;

const known = new WeakMap<GraphQLSchema, WeakMap<GraphQLSchema, InputWays>>();

/** The shortest way to give a value of an input type or enum; `undefined` where no reachable argument takes one. */
export function findInputWay(
  schema: GraphQLSchema,
  typeName: string,
  head: GraphQLSchema,
): InputWay | undefined {
  const byHead = known.get(schema) ?? new WeakMap<GraphQLSchema, InputWays>();
  known.set(schema, byHead);
  const ways = byHead.get(head) ?? explore(schema, head);
  byHead.set(head, ways);
  return ways.get(typeName);
}

function explore(schema: GraphQLSchema, head: GraphQLSchema): InputWays {
  const ways = new Map<string, InputWay>();
  const queue: string[] = [];
  const reach = (name: string, way: InputWay) => {
    if (ways.has(name)) return;
    ways.set(name, way);
    queue.push(name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(isObjectType(type) || isInterfaceType(type)) || isIntrospectionType(type)) continue;
    if (!findWay(schema, type.name, head)) continue;
    for (const field of Object.values(type.getFields()))
      for (const argument of field.args)
        reach(getNamedType(argument.type).name, { type: type.name, field, argument, through: [] });
  }
  for (let at = 0; at < queue.length; at++) {
    const name = queue[at] ?? '';
    const way = ways.get(name);
    const type = schema.getType(name);
    if (!way || !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields()))
      reach(getNamedType(field.type).name, { ...way, through: [...way.through, field] });
  }
  return ways;
}
