import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

export type MemberKind =
  | 'field'
  | 'argument'
  | 'inputField'
  | 'enumValue'
  | 'type'
  | 'directive'
  | 'directiveArgument';

/** One thing that has a coordinate, with what tells its likes apart. */
export interface Member {
  readonly kind: MemberKind;
  readonly coordinate: string;
  /** The coordinate of what it belongs to; empty for types and directives. */
  readonly parent: string;
  readonly name: string;
  /** As printed, `[User!]!`; a type's own kind, `object`; empty for enum values and directives. */
  readonly type: string;
  /** The type's name without lists and `!`. */
  readonly named: string;
  /** Whether that type has fields of its own; scalars and enums have none. */
  readonly composite: boolean;
  /** Whether callers must give it. */
  readonly required: boolean;
  readonly position: number;
  /** How many its parent has of its kind. */
  readonly siblings: number;
  readonly description: string;
  readonly deprecation: string | undefined;
  /** Names of the members inside: arguments of a field, fields of a type. */
  readonly inner: readonly string[];
}

/** The members directly inside a type: output fields, input fields or enum values, in order. */
export function findMembers(type: GraphQLNamedType): readonly Member[] {
  if (isObjectType(type) || isInterfaceType(type)) {
    const fields = Object.values(type.getFields());
    return fields.map((field, position) => ({
      ...base('field', type.name, field, position, fields.length),
      coordinate: `${type.name}.${field.name}`,
      type: String(field.type),
      named: getNamedType(field.type).name,
      composite: !isLeafType(getNamedType(field.type)),
      required: false,
      inner: field.args.map((it) => it.name),
    }));
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return fields.map((it, position) =>
      input('inputField', type.name, `${type.name}.${it.name}`, it, position, fields.length),
    );
  }
  if (isEnumType(type)) {
    const values = type.getValues();
    return values.map((value, position) => ({
      ...base('enumValue', type.name, value, position, values.length),
      coordinate: `${type.name}.${value.name}`,
      type: '',
      named: '',
      composite: false,
      required: false,
      inner: [],
    }));
  }
  return [];
}

/** The arguments of a field, or of a directive, in order. */
export function findArguments(
  kind: 'argument' | 'directiveArgument',
  parent: string,
  args: readonly GraphQLArgument[],
): readonly Member[] {
  return args.map((it, position) => input(kind, parent, `${parent}(${it.name}:)`, it, position, args.length));
}

/** A type as a member of its schema. */
export function typeMember(type: GraphQLNamedType, position: number, siblings: number): Member {
  return {
    ...base('type', '', type, position, siblings),
    coordinate: type.name,
    type: type.astNode?.kind ?? '',
    named: type.name,
    composite: !isLeafType(type),
    required: false,
    inner: findMembers(type).map((it) => it.name),
  };
}

interface Bare {
  readonly name: string;
  readonly description?: string | undefined | null;
  readonly deprecationReason?: string | undefined | null;
}

function base(kind: MemberKind, parent: string, it: Bare, position: number, siblings: number) {
  return {
    kind,
    parent,
    name: it.name,
    position,
    siblings,
    description: it.description ?? '',
    deprecation: it.deprecationReason ?? undefined,
  };
}

function input(
  kind: 'argument' | 'inputField' | 'directiveArgument',
  parent: string,
  coordinate: string,
  it: GraphQLArgument | GraphQLInputField,
  position: number,
  siblings: number,
): Member {
  return {
    ...base(kind, parent, it, position, siblings),
    coordinate,
    type: String(it.type),
    named: getNamedType(it.type).name,
    composite: !isLeafType(getNamedType(it.type)),
    required:
      kind === 'inputField'
        ? isRequiredInputField(it as GraphQLInputField)
        : isRequiredArgument(it as GraphQLArgument),
    inner: [],
  };
}
