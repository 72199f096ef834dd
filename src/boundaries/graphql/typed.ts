import {
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { splitCoordinate } from './coordinate-parts.ts';
import type { MemberKind } from './members.ts';

/** A coordinate that has a type. */
export interface Typed {
  readonly kind: Extract<MemberKind, 'field' | 'argument' | 'inputField'>;
  /** As printed: `[User!]!`. */
  readonly type: string;
  readonly named: string;
  readonly required: boolean;
}

/** The field, argument or input field that a coordinate names; `undefined` where it names no such thing. */
export function findTyped(schema: GraphQLSchema, text: string): Typed | undefined {
  const { type: typeName, member = '', argument } = splitCoordinate(text);
  const type = schema.getType(typeName);
  if (isInputObjectType(type)) {
    const field = type.getFields()[member];
    return field && describe('inputField', field.type, isRequiredInputField(field));
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  const field = type.getFields()[member];
  if (argument === undefined) return field && describe('field', field.type, false);
  const found = field?.args.find((it) => it.name === argument);
  return found && describe('argument', found.type, isRequiredArgument(found));
}

function describe(kind: Typed['kind'], type: GraphQLInputType | GraphQLOutputType, required: boolean): Typed {
  return { kind, type: String(type), named: getNamedType(type).name, required };
}

/** Whether `now` differs from `was` only by `!` that were dropped. */
export function isLoosened(was: string, now: string): boolean {
  return was !== now && was.replaceAll('!', '') === now.replaceAll('!', '') && isSubsequence(now, was);
}

/** Whether `now` differs from `was` only by `!` that were added. */
export function isTightened(was: string, now: string): boolean {
  return isLoosened(now, was);
}

function isSubsequence(shorter: string, longer: string): boolean {
  let at = 0;
  for (const char of longer) if (char === shorter.charAt(at)) at++;
  return at === shorter.length;
}
