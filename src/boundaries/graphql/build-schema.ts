import {
  buildASTSchema,
  type DefinitionNode,
  type GraphQLSchema,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
} from 'graphql';
import type { Entry, Merged } from './merge-parts.ts';
import { defineUnknown } from './unknown-types.ts';

/** The whole schema, without validation: what real schemas get wrong was looked at when the parts were merged. */
export function buildWhole({ entries, unknown }: Merged): GraphQLSchema {
  return build([...[...entries.values()].flatMap((own) => nodesOf(own)), ...unknown.map(defineUnknown)]);
}

/** A schema of some definitions; they may be invalid, as long as every type that they name is among them. */
export function build(definitions: readonly DefinitionNode[]): GraphQLSchema {
  return buildASTSchema({ kind: Kind.DOCUMENT, definitions }, { assumeValid: true, assumeValidSDL: true });
}

/**
 * The trees of one name. In a federated subgraph `extend type Query` stands without `type Query`: it becomes the definition.
 * A root type that is written apart in several files is defined by the first and extended by the others.
 */
export function nodesOf(own: readonly Entry[]): readonly DefinitionNode[] {
  return own.map((entry, index) => {
    const node = entry.node();
    if (index === 0 && node.kind === Kind.OBJECT_TYPE_EXTENSION)
      return { ...node, kind: Kind.OBJECT_TYPE_DEFINITION } satisfies ObjectTypeDefinitionNode;
    if (index > 0 && node.kind === Kind.OBJECT_TYPE_DEFINITION) {
      const { description, ...rest } = node;
      return { ...rest, kind: Kind.OBJECT_TYPE_EXTENSION } satisfies ObjectTypeExtensionNode;
    }
    return node;
  });
}
