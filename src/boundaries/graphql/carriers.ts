import {
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  type TypeNode,
  type VariableDefinitionNode,
} from 'graphql';
import { addTo } from '../../model/add-to.ts';
import type { Drift } from './drift.ts';
import type { Operation } from './operation.ts';

/** An operation that takes variables whose values may hold an input type or enum: no document shows what it sends. */
export interface Carrier {
  readonly operation: Operation;
  readonly variables: readonly VariableDefinitionNode[];
}

const known = new WeakMap<Drift, Map<string, readonly Carrier[]>>();

/** The operations of both sides that may send a value of an input type or enum in a variable, each once. */
export function findCarriers(wanted: string, drift: Drift): readonly Carrier[] {
  const all = known.get(drift) ?? new Map<string, readonly Carrier[]>();
  known.set(drift, all);
  const carriers = all.get(wanted) ?? searchCarriers(wanted, drift);
  all.set(wanted, carriers);
  return carriers;
}

function searchCarriers(wanted: string, { base, operations }: Drift): readonly Carrier[] {
  const holding = typesHolding(wanted, base.schema());
  return operations.flatMap((operation) => {
    const variables = operation.document.definitions.flatMap((definition) =>
      definition.kind === 'OperationDefinition'
        ? (definition.variableDefinitions ?? []).filter((it) => holding.has(nameOf(it.type)))
        : [],
    );
    return variables.length > 0 ? [{ operation, variables }] : [];
  });
}

/** The input type or enum itself, and every input type that has it somewhere inside. */
function typesHolding(wanted: string, schema: GraphQLSchema): ReadonlySet<string> {
  const holders = new Map<string, string[]>();
  for (const type of Object.values(schema.getTypeMap()))
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields()))
        addTo(holders, getNamedType(field.type).name, type.name);
  const found = new Set([wanted]);
  for (const name of found) for (const holder of holders.get(name) ?? []) found.add(holder);
  return found;
}

function nameOf(type: TypeNode): string {
  return type.kind === 'NamedType' ? type.name.value : nameOf(type.type);
}
