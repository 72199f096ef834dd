import type { Difference } from './difference.ts';
import { findMembers, type Member } from './members.ts';
import { findTyped } from './typed.ts';

/**
 * Members that went with a type that was renamed, while fields or arguments both sides have go on with it under its new
 * name: whoever reaches it there misses them, and no change of their own says so.
 */
export function findInnerLosses({ older, newer, changes, renames }: Difference): readonly Member[] {
  const types = renames.filter((it) => it.kind === 'type');
  if (types.length === 0) return [];
  const followed = new Set(
    changes
      .filter((change) => change.type.endsWith('_TYPE_CHANGED'))
      .map(({ coordinate }) => {
        const now = findTyped(newer, coordinate)?.named ?? '';
        return `${findTyped(older, coordinate)?.named ?? ''} ${now}`;
      }),
  );
  return types.flatMap(({ from, to }) => {
    const before = older.getType(from.name);
    const after = newer.getType(to.name);
    if (!before || !after || !followed.has(`${from.name} ${to.name}`)) return [];
    const left = new Set(findMembers(after).map((it) => it.name));
    return findMembers(before).filter((it) => !left.has(it.name));
  });
}
