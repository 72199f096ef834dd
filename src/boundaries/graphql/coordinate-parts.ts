import type { MemberKind } from './members.ts';
import type { Target } from './synthesise.ts';

/** The names in a schema coordinate. https://spec.graphql.org/draft/#sec-Schema-Coordinates */
export interface CoordinateParts {
  readonly type: string;
  readonly member?: string;
  readonly argument?: string;
}

/** Takes `Type.field(argument:)`, `Type.field`, `Type` or `@directive` apart. */
export function splitCoordinate(text: string): CoordinateParts {
  const open = text.indexOf('(');
  const path = open < 0 ? text : text.slice(0, open);
  const [type = '', member] = path.split('.');
  return {
    type,
    ...(member !== undefined && { member }),
    ...(open >= 0 && { argument: text.slice(open + 1, -2) }),
  };
}

/** The target that uses what a coordinate names. */
export function targetOf(kind: MemberKind, text: string): Target {
  const { type, member, argument } = splitCoordinate(text);
  return {
    kind,
    type: type.startsWith('@') ? type.slice(1) : type,
    ...(member !== undefined && { member }),
    ...(argument !== undefined && { argument }),
  };
}

/** What a coordinate belongs to: a field for its argument, a type for its member, itself for a type. */
export function parentOf(text: string): string {
  const open = text.indexOf('(');
  if (open >= 0) return text.slice(0, open);
  const dot = text.indexOf('.');
  return dot < 0 ? text : text.slice(0, dot);
}
