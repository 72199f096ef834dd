import { type GraphQLSchema, isAbstractType, isEnumType, isIntrospectionType } from 'graphql';
import { compareText } from '../../model/order.ts';

/** An enum, union or interface that answers with more than it did. */
export interface Growth {
  readonly type: string;
  readonly kind: 'enum' | 'union' | 'interface';
  /** The new values, or the new possible types. */
  readonly added: readonly string[];
}

/** What old clients may be answered with and have never heard of, sorted by type. */
export function findGrowths(base: GraphQLSchema, head: GraphQLSchema): readonly Growth[] {
  const growths: Growth[] = [];
  for (const type of Object.values(base.getTypeMap())) {
    const later = head.getType(type.name);
    if (isIntrospectionType(type)) continue;
    if (isEnumType(type) && isEnumType(later))
      add(growths, type.name, 'enum', type.getValues(), later.getValues());
    else if (isAbstractType(type) && isAbstractType(later)) {
      const kind = type.astNode?.kind === 'UnionTypeDefinition' ? 'union' : 'interface';
      add(growths, type.name, kind, base.getPossibleTypes(type), head.getPossibleTypes(later));
    }
  }
  return growths.sort((a, b) => compareText(a.type, b.type));
}

function add(
  growths: Growth[],
  type: string,
  kind: Growth['kind'],
  before: readonly { readonly name: string }[],
  after: readonly { readonly name: string }[],
): void {
  const known = new Set(before.map((it) => it.name));
  const added = after.map((it) => it.name).filter((it) => !known.has(it));
  if (added.length > 0) growths.push({ type, kind, added });
}
