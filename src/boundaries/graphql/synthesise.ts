import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { findInputWay } from './input-ways.ts';
import type { MemberKind } from './members.ts';
import { findWay, type Hop, type Way } from './routes-to-types.ts';

/** What an operation should use. `type` is the parent for members, the argument's or field's own names follow. */
export interface Target {
  readonly kind: MemberKind;
  readonly type: string;
  readonly member?: string;
  readonly argument?: string;
  /** A field of what `member` returns, or a value for it. */
  readonly inside?: string;
}

/**
 * The shortest operation on a schema that uses a target, on a way that the head still has where there is one;
 * `undefined` where no operation can. A single value stands for a list: input coercion wraps it.
 */
export function synthesise(schema: GraphQLSchema, target: Target, head: GraphQLSchema): string | undefined {
  const draft = new Map<string, string>();
  const write = (way: Way, innermost: string) => {
    const body = way.hops.reduceRight((inner, hop) => writeHop(hop, inner, draft), innermost);
    const variables = [...draft].map(([name, type]) => `$${name}: ${type}`).join(', ');
    const head = variables === '' ? way.operation : `${way.operation} (${variables})`;
    return `${way.operation === 'query' && variables === '' ? '' : `${head} `}{ ${body} }`;
  };
  switch (target.kind) {
    case 'field':
    case 'argument': {
      const way = findWay(schema, target.type, head);
      const field = fieldOf(schema, target.type, target.member);
      if (!way || !field) return undefined;
      const given = target.argument === undefined ? [] : [target.argument];
      return write(way, writeField(field, given, draft, selectionOf(field, target.inside)));
    }
    case 'inputField':
    case 'enumValue': {
      const input = findInputWay(schema, target.type, head);
      const way = input && findWay(schema, input.type, head);
      const value = input && writeTarget(schema, target, draft);
      if (!input || !way || value === undefined) return undefined;
      const literal = input.through.reduceRight(
        (inner, field) => writeObject(schema, field, inner, draft),
        value,
      );
      return write(
        way,
        writeField(input.field, [], draft, selectionOf(input.field), [input.argument.name, literal]),
      );
    }
    case 'type': {
      const way = findWay(schema, target.type, head);
      if (way) return write(way, `... on ${target.member ?? target.type} { __typename }`);
      const input = findInputWay(schema, target.type, head);
      const to = input && input.through.length === 0 ? findWay(schema, input.type, head) : undefined;
      if (!input || !to) return undefined;
      return write(to, writeField(input.field, [input.argument.name], draft, selectionOf(input.field)));
    }
    case 'directive':
      return `{ __typename @${target.type} }`;
    case 'directiveArgument':
      return undefined;
  }
}

function fieldOf(schema: GraphQLSchema, typeName: string, name = '') {
  const type = schema.getType(typeName);
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

function writeHop(hop: Hop, inner: string, draft: Map<string, string>): string {
  return hop.is === 'narrow'
    ? `... on ${hop.to} { ${inner} }`
    : writeField(hop.field, [], draft, `{ ${inner} }`);
}

/** A field with every argument that is required or asked for as a variable; `literal` is one with a value of its own. */
function writeField(
  field: GraphQLField<unknown, unknown>,
  asked: readonly string[],
  draft: Map<string, string>,
  selection: string,
  literal?: readonly [string, string],
): string {
  const args = field.args
    .filter((it) => isRequiredArgument(it) || asked.includes(it.name) || it.name === literal?.[0])
    .map((it) => `${it.name}: ${it.name === literal?.[0] ? literal[1] : declare(it, draft)}`);
  return `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${selection === '' ? '' : ` ${selection}`}`;
}

function declare(it: GraphQLArgument | GraphQLInputField, draft: Map<string, string>): string {
  const type = String(it.type);
  let name = it.name;
  for (let again = 2; draft.has(name); again++) name = `${it.name}${again}`;
  draft.set(name, type);
  return `$${name}`;
}

function selectionOf(field: GraphQLField<unknown, unknown>, inside = '__typename'): string {
  return isCompositeType(getNamedType(field.type)) ? `{ ${inside} }` : '';
}

/** The literal that holds the target itself: an input object with the field, or the enum value. */
function writeTarget(schema: GraphQLSchema, target: Target, draft: Map<string, string>): string | undefined {
  const type = schema.getType(target.type);
  if (isEnumType(type)) return target.member;
  if (!isInputObjectType(type)) return undefined;
  const fields = Object.values(type.getFields()).filter(
    (it) => isRequiredInputField(it) || it.name === target.member,
  );
  return `{ ${fields.map((it) => `${it.name}: ${declare(it, draft)}`).join(', ')} }`;
}

/** Wraps a literal into the input object of which `field` is a part. */
function writeObject(
  schema: GraphQLSchema,
  field: GraphQLInputField,
  inner: string,
  draft: Map<string, string>,
): string {
  const owner = ownerOf(schema, field);
  const others = owner.filter((it) => it !== field && isRequiredInputField(it));
  return `{ ${[`${field.name}: ${inner}`, ...others.map((it) => `${it.name}: ${declare(it, draft)}`)].join(', ')} }`;
}

function ownerOf(schema: GraphQLSchema, field: GraphQLInputField): readonly GraphQLInputField[] {
  for (const type of Object.values(schema.getTypeMap()))
    if (isInputObjectType(type) && type.getFields()[field.name] === field)
      return Object.values(type.getFields());
  return [field];
}
