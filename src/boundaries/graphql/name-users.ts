import { compareText } from '../../model/order.ts';
import type { Break } from './breaks.ts';
import type { Terms } from './contract.ts';
import { nameOperation } from './place.ts';

/** The end of a message that says whom it breaks: `; it breaks subscription KarenThreads in bots`. */
export function nameUsers(breaks: readonly Break[], { names: called }: Terms): string {
  if (breaks.length === 0) return '; no known operation uses it';
  const names = [...new Set(breaks.map(({ operation }) => `\`${nameOperation(operation)}\``))].sort(
    compareText,
  );
  const consumers = new Set(breaks.map(({ operation }) => operation.consumer));
  const listed = names.length > 3 ? `${names.length} operations` : joinNames(names);
  const [only = ''] = [...consumers].map((it) => called.get(it) ?? it);
  return `; it breaks ${listed} in ${consumers.size === 1 ? only : `${consumers.size} consumers`}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function joinNames(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
