import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  Kind,
  type ObjectValueNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** What a document's nodes stand for in a schema. */
export interface DocumentCoordinates {
  /** Fields, arguments, input fields, enum values, types, directives, and variables by what they are passed to. */
  readonly of: ReadonlyMap<ASTNode, string>;
  /** The field node around a node. */
  readonly within: ReadonlyMap<ASTNode, FieldNode>;
  /** The input type that an object literal is given for. */
  readonly inputs: ReadonlyMap<ObjectValueNode, string>;
}

/** Reads off which coordinate of a schema each node of a document uses; a node that fits nothing has none. */
export function mapCoordinates(schema: GraphQLSchema, document: DocumentNode): DocumentCoordinates {
  const of = new Map<ASTNode, string>();
  const within = new Map<ASTNode, FieldNode>();
  const inputs = new Map<ObjectValueNode, string>();
  const fields: FieldNode[] = [];
  const targets: (string | undefined)[] = [];
  const types = new TypeInfo(schema);
  const argumentCoordinate = (name: string) => {
    const directive = types.getDirective();
    const parent = types.getParentType();
    const field = types.getFieldDef();
    if (directive) return `@${directive.name}(${name}:)`;
    return parent && field ? `${parent.name}.${field.name}(${name}:)` : undefined;
  };
  visit(
    document,
    visitWithTypeInfo(types, {
      enter(node) {
        const field = fields.at(-1);
        if (field) within.set(node, field);
        switch (node.kind) {
          case Kind.FIELD: {
            const parent = types.getParentType();
            if (parent) of.set(node, `${parent.name}.${node.name.value}`);
            fields.push(node);
            break;
          }
          case Kind.ARGUMENT: {
            const target = argumentCoordinate(node.name.value);
            if (target) of.set(node, target);
            targets.push(target);
            break;
          }
          case Kind.OBJECT_FIELD: {
            const input = types.getParentInputType();
            const target = input ? `${getNamedType(input).name}.${node.name.value}` : undefined;
            if (target) of.set(node, target);
            targets.push(target);
            break;
          }
          case Kind.OBJECT: {
            const input = types.getInputType();
            if (input) inputs.set(node, getNamedType(input).name);
            break;
          }
          case Kind.ENUM: {
            const input = types.getInputType();
            if (input) of.set(node, `${getNamedType(input).name}.${node.value}`);
            break;
          }
          case Kind.VARIABLE: {
            const target = targets.at(-1);
            if (target) of.set(node, target);
            break;
          }
          case Kind.NAMED_TYPE:
            of.set(node, node.name.value);
            break;
          case Kind.INLINE_FRAGMENT:
            if (node.typeCondition) of.set(node, node.typeCondition.name.value);
            break;
          case Kind.DIRECTIVE:
            of.set(node, `@${node.name.value}`);
            break;
          default:
        }
      },
      leave(node) {
        if (node.kind === Kind.FIELD) fields.pop();
        else if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) targets.pop();
      },
    }),
  );
  return { of, within, inputs };
}
