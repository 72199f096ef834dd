import {
  type ASTNode,
  type FieldNode,
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  Kind,
} from 'graphql';
import type { DocumentCoordinates } from './document-coordinates.ts';
import type { Flaw } from './flaws.ts';

/**
 * The coordinates that explain why the head refuses what the base accepted: what the node names, the required thing it
 * does not give, and, where the head still has what it names, the field around it, whose type must have changed.
 */
export function findBlamed(flaw: Flaw, used: DocumentCoordinates, head: GraphQLSchema): readonly string[] {
  const blamed = new Set<string>();
  for (const node of flaw.nodes) {
    const named = used.of.get(node);
    if (named !== undefined) blamed.add(named);
    if (node.kind === Kind.FIELD && named !== undefined) {
      for (const missing of findMissingArguments(node, named, head)) blamed.add(missing);
      if (flaw.rule === 'FieldsOnCorrectTypeRule' && hasField(head, named)) addAround(node, used, blamed);
    } else if (node.kind === Kind.OBJECT) {
      const input = used.inputs.get(node);
      for (const missing of findMissingInputs(
        node.fields.map((it) => it.name.value),
        input,
        head,
      ))
        blamed.add(missing);
    } else if (around.has(node.kind)) addAround(node, used, blamed);
  }
  return [...blamed];
}

/** Nodes without a coordinate of their own: the field around them is what they do not fit. */
const around: ReadonlySet<string> = new Set([Kind.INLINE_FRAGMENT, Kind.FRAGMENT_SPREAD, Kind.SELECTION_SET]);

function addAround(node: ASTNode, used: DocumentCoordinates, blamed: Set<string>): void {
  const field = used.within.get(node);
  const named = field && used.of.get(field);
  if (named !== undefined) blamed.add(named);
}

function hasField(schema: GraphQLSchema, named: string): boolean {
  return fieldOf(schema, named) !== undefined;
}

function fieldOf(schema: GraphQLSchema, named: string) {
  const [typeName = '', fieldName = ''] = named.split('.');
  const type = schema.getType(typeName);
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName] : undefined;
}

function findMissingArguments(node: FieldNode, named: string, head: GraphQLSchema): readonly string[] {
  const given = new Set(node.arguments?.map((it) => it.name.value));
  const args = fieldOf(head, named)?.args ?? [];
  return args
    .filter((it) => isRequiredArgument(it) && !given.has(it.name))
    .map((it) => `${named}(${it.name}:)`);
}

function findMissingInputs(
  given: readonly string[],
  input: string | undefined,
  head: GraphQLSchema,
): readonly string[] {
  const type = input === undefined ? undefined : head.getType(input);
  if (!isInputObjectType(type)) return [];
  return Object.values(type.getFields())
    .filter((it) => isRequiredInputField(it) && !given.includes(it.name))
    .map((it) => `${type.name}.${it.name}`);
}
