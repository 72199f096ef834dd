import { compareText } from '../../model/order.ts';
import type { Break } from './breaks.ts';
import type { Terms } from './contract.ts';
import type { Operation } from './operation.ts';
import { quoteOperation } from './place.ts';
import type { Weight } from './weigh.ts';

/**
 * The end of a message that says whom it breaks: `; it breaks subscription KarenThreads in this repository`. Operations of
 * other repositories are counted, not named: a message is shown to everybody, and their names are evidence.
 */
export function nameUsers({ breaks, mended, carriers }: Users, terms: Terms): string {
  if (breaks.length > 0) {
    const { listed, where } = list(breaks, terms);
    return `; it breaks ${listed} in ${where}`;
  }
  const unseen = carriers.length > 0 ? nameCarriers(carriers, terms) : undefined;
  if (mended.length === 0) return `; ${unseen ?? 'no known operation uses it'}`;
  return `; ${countMended(mended)} at the base and moved with it, and ${unseen ?? 'no other known operation uses it'}`;
}

type Users = Pick<Weight, 'breaks' | 'mended' | 'carriers'>;

/** Some operations by name or by their number, and who has them. */
function list(users: readonly { readonly operation: Operation }[], { names: called }: Terms) {
  const consumers = [...new Set(users.map(({ operation }) => operation.consumer))];
  const names = [...new Set(users.map(({ operation }) => quoteOperation(operation)))].sort(compareText);
  const own = consumers.every((it) => it === 'checkout');
  const [only = ''] = consumers.map((it) => called.get(it) ?? it);
  return {
    listed: own && names.length <= 3 ? joinNames(names) : countOperations(names.length),
    where: consumers.length === 1 ? only : `${consumers.length} consumers`,
  };
}

function nameCarriers(carriers: Users['carriers'], terms: Terms): string {
  const { listed, where } = list(carriers, terms);
  return `what ${listed} in ${where} may send stands in a variable, which no document shows`;
}

function countMended(mended: readonly Break[]): string {
  return `${countOperations(new Set(mended.map(({ operation }) => operation.identity)).size)} of tests relied on it`;
}

function countOperations(count: number): string {
  return count === 1 ? '1 operation' : `${count} operations`;
}

/** `a`, `a and b`, `a, b and c`. */
export function joinNames(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
