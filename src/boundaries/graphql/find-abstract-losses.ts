import { type GraphQLSchema, isInterfaceType, isObjectType, isUnionType } from 'graphql';
import { compareText } from '../../model/order.ts';
import type { Site } from '../../model/site.ts';
import type { Difference } from './difference.ts';
import type { Loss } from './loss.ts';

/** Types that left a union, and interfaces that a type no longer implements: fragments between the two are refused. */
export function findAbstractLosses({ base, head, older, newer, renames }: Difference): readonly Loss[] {
  const losses: Loss[] = [];
  const gone = new Set(renames.filter((it) => it.kind === 'type').map((it) => it.from.coordinate));
  for (const type of Object.values(older.getTypeMap()).sort((a, b) => compareText(a.name, b.name))) {
    const lost = findLost(older, newer, type.name).filter((it) => !gone.has(it));
    if (lost.length === 0) continue;
    const names = lost.map((it) => `\`${it}\``).join(', ');
    const at: Site | undefined = head.site(type.name) ?? base.site(type.name);
    const was = base.site(type.name);
    if (!at) continue;
    losses.push({
      rule: 'removed',
      kind: 'type',
      subject: type.name,
      names: new Set(lost),
      at,
      ...(was && { was }),
      what: isUnionType(type)
        ? `${names} left the union \`${type.name}\``
        : `\`${type.name}\` no longer implements ${names}`,
      targets: lost.map((member) => ({ kind: 'type', type: type.name, member })),
    });
  }
  return losses;
}

function findLost(older: GraphQLSchema, newer: GraphQLSchema, name: string): readonly string[] {
  const before = older.getType(name);
  const after = newer.getType(name);
  if (isUnionType(before) && isUnionType(after)) return missing(before.getTypes(), after.getTypes());
  const both =
    (isObjectType(before) && isObjectType(after)) || (isInterfaceType(before) && isInterfaceType(after));
  return both ? missing(before.getInterfaces(), after.getInterfaces()) : [];
}

function missing(before: readonly { name: string }[], after: readonly { name: string }[]): readonly string[] {
  const left = new Set(after.map((it) => it.name));
  return before.map((it) => it.name).filter((it) => !left.has(it));
}
