import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
} from 'graphql';
import { compareText } from '../../model/order.ts';
import { findArguments, findMembers, type Member, typeMember } from './members.ts';

/** Members of one parent that may have been renamed, and those that may be their successors. */
export interface Candidates {
  /** Gone, or newly deprecated and still there. */
  readonly old: readonly Outgoing[];
  readonly added: readonly Member[];
}

export interface Outgoing {
  readonly member: Member;
  /** The member as the head has it, where it is still there. */
  readonly kept?: Member;
}

/** Every parent that both sides have in which something went and something came, sorted by coordinate; the types last. */
export function findCandidates(base: GraphQLSchema, head: GraphQLSchema): readonly Candidates[] {
  const oldTypes = ownTypes(base);
  const newTypes = new Map(ownTypes(head).map((type) => [type.name, type]));
  const found = oldTypes.flatMap((type) => {
    const other = newTypes.get(type.name);
    return other && !isSameTree(type, other) ? findCandidatesWithin(type, other) : [];
  });
  const heads = new Map(head.getDirectives().map((it) => [it.name, it]));
  for (const it of base.getDirectives()) {
    const same = heads.get(it.name);
    if (!same || isSpecifiedDirective(it)) continue;
    const parent = `@${it.name}`;
    found.push(
      compareMembers(
        findArguments('directiveArgument', parent, it.args),
        findArguments('directiveArgument', parent, same.args),
      ),
    );
  }
  const before = oldTypes.map((type, at) => typeMember(type, at, oldTypes.length));
  const news = [...newTypes.values()];
  found.push(
    compareMembers(
      before,
      news.map((type, at) => typeMember(type, at, news.length)),
    ),
  );
  return found.filter(isPaired);
}

/** What went and what came inside a type and inside the arguments of its fields; the type may have another name now. */
export function findCandidatesWithin(type: GraphQLNamedType, other: GraphQLNamedType): readonly Candidates[] {
  if (other.constructor !== type.constructor) return [];
  const found = [compareMembers(findMembers(type), findMembers(other))];
  if ((isObjectType(type) || isInterfaceType(type)) && (isObjectType(other) || isInterfaceType(other)))
    for (const field of Object.values(type.getFields())) {
      const same = other.getFields()[field.name];
      if (!same || (field.args.length === 0 && same.args.length === 0)) continue;
      found.push(
        compareMembers(
          findArguments('argument', `${type.name}.${field.name}`, field.args),
          findArguments('argument', `${other.name}.${field.name}`, same.args),
        ),
      );
    }
  return found.filter(isPaired);
}

function isPaired({ old, added }: Candidates): boolean {
  return old.length > 0 && added.length > 0;
}

/** The types a schema defines itself, by name. */
function ownTypes(schema: GraphQLSchema): readonly GraphQLNamedType[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .sort((a, b) => compareText(a.name, b.name));
}

/** Whether two types are one tree, as those whose text did not change are: there is nothing to pair in them. */
function isSameTree(a: GraphQLNamedType, b: GraphQLNamedType): boolean {
  const untouched = a.extensionASTNodes.length === 0 && b.extensionASTNodes.length === 0;
  return untouched && a.astNode !== undefined && a.astNode === b.astNode;
}

function compareMembers(before: readonly Member[], after: readonly Member[]): Candidates {
  const olds = new Set(before.map((it) => it.name));
  const news = new Map(after.map((it) => [it.name, it]));
  const old: Outgoing[] = [];
  for (const member of before) {
    const kept = news.get(member.name);
    if (!kept) old.push({ member });
    else if (kept.deprecation !== undefined && member.deprecation === undefined) old.push({ member, kept });
  }
  return { old, added: after.filter((it) => !olds.has(it.name)) };
}
