import { compareText } from '../../model/order.ts';
import type { Break } from './breaks.ts';
import type { Terms } from './contract.ts';
import { nameOperation } from './place.ts';

/**
 * The end of a message that says whom it breaks: `; it breaks subscription KarenThreads in this repository`. Operations of
 * other repositories are counted, not named: a message is shown to everybody, and their names are evidence.
 */
export function nameUsers(
  { breaks, mended }: { readonly breaks: readonly Break[]; readonly mended: readonly Break[] },
  { names: called }: Terms,
): string {
  if (breaks.length === 0) return mended.length === 0 ? '; no known operation uses it' : nameMended(mended);
  const consumers = [...new Set(breaks.map(({ operation }) => operation.consumer))];
  const names = [...new Set(breaks.map(({ operation }) => `\`${nameOperation(operation)}\``))].sort(
    compareText,
  );
  const own = consumers.every((it) => it === 'checkout');
  const listed = own && names.length <= 3 ? joinNames(names) : countOperations(names.length);
  const [only = ''] = consumers.map((it) => called.get(it) ?? it);
  return `; it breaks ${listed} in ${consumers.length === 1 ? only : `${consumers.length} consumers`}`;
}

function nameMended(mended: readonly Break[]): string {
  const count = countOperations(new Set(mended.map(({ operation }) => operation.identity)).size);
  return `; ${count} of tests relied on it at the base and moved with it, and no other known operation uses it`;
}

function countOperations(count: number): string {
  return count === 1 ? '1 operation' : `${count} operations`;
}

/** `a`, `a and b`, `a, b and c`. */
export function joinNames(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
