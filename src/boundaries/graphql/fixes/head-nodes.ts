import type {
  ASTNode,
  EnumValueDefinitionNode,
  FieldDefinitionNode,
  InputValueDefinitionNode,
} from 'graphql';
import { splitCoordinate } from '../coordinate-parts.ts';
import { outlineOf } from '../outline/definitions.ts';
import type { SchemaPart } from '../schema-part.ts';

export type MemberNode = FieldDefinitionNode | InputValueDefinitionNode | EnumValueDefinitionNode;

/** The definition of a member in the files of a schema, and the file. */
export interface Definition {
  readonly part: SchemaPart;
  readonly node: MemberNode;
}

/** Finds the field, argument, input field or enum value that a coordinate names; the last one of two wins. */
export function findDefinition(parts: readonly SchemaPart[], coordinate: string): Definition | undefined {
  const { type, member, argument } = splitCoordinate(coordinate);
  let found: Definition | undefined;
  for (const part of parts) {
    if (!outlineOf(part).definitions.some((it) => it.name === type)) continue;
    for (const node of part.document?.definitions ?? []) {
      if (!('name' in node) || node.name?.value !== type) continue;
      const inside = membersOf(node).find((it) => it.name.value === member);
      const wanted =
        argument === undefined
          ? inside
          : inside?.kind === 'FieldDefinition'
            ? inside.arguments?.find((it) => it.name.value === argument)
            : undefined;
      if (wanted) found = { part, node: wanted };
    }
  }
  return found;
}

function membersOf(node: ASTNode): readonly MemberNode[] {
  if ('fields' in node)
    return (node.fields ?? []) as readonly (FieldDefinitionNode | InputValueDefinitionNode)[];
  return node.kind === 'EnumTypeDefinition' || node.kind === 'EnumTypeExtension' ? (node.values ?? []) : [];
}
