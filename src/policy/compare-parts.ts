import { compareText } from '../model/order.ts';
import type { PolicyChange } from './policy-change.ts';

/**
 * How a named list differs. Where more entries mean more is checked, an entry that goes, or says something else than
 * before, is a loosening.
 */
export function compareNamed<T>(
  what: string,
  base: readonly T[],
  head: readonly T[],
  nameOf: (item: T, index: number) => string,
): readonly PolicyChange[] {
  const before = new Map(base.map((item, index) => [nameOf(item, index), canonical(item)]));
  const after = new Map(head.map((item, index) => [nameOf(item, index), canonical(item)]));
  const names = [...new Set([...before.keys(), ...after.keys()])].sort(compareText);
  return names.flatMap((name): PolicyChange[] => {
    const was = before.get(name);
    const is = after.get(name);
    if (was === is) return [];
    if (was === undefined) return [{ looser: false, say: `\`${what}\` gains \`${name}\`` }];
    if (is === undefined) return [{ looser: true, say: `\`${what}\` loses \`${name}\`` }];
    return [{ looser: true, say: `\`${what}\` says something else of \`${name}\`` }];
  });
}

/** How a list of texts differs; `moreIsLooser` for lists of what is left out. */
export function compareTexts(
  what: string,
  base: readonly string[] | undefined,
  head: readonly string[] | undefined,
  moreIsLooser: boolean,
): readonly PolicyChange[] {
  const before = new Set(base);
  const after = new Set(head);
  const gained = [...after].filter((it) => !before.has(it)).sort(compareText);
  const lost = [...before].filter((it) => !after.has(it)).sort(compareText);
  return [
    ...gained.map((it) => ({ looser: moreIsLooser, say: `\`${what}\` gains \`${it}\`` })),
    ...lost.map((it) => ({ looser: !moreIsLooser, say: `\`${what}\` loses \`${it}\`` })),
  ];
}

/** How a list of what is read differs, where an empty list means all that is found. */
export function compareScope(
  what: string,
  base: readonly string[],
  head: readonly string[],
): readonly PolicyChange[] {
  if (base.length > 0 && head.length > 0) return compareTexts(what, base, head, false);
  if (base.length === head.length) return [];
  if (head.length === 0) return [{ looser: false, say: `\`${what}\` is no longer limited` }];
  const named = head.map((it) => `\`${it}\``).join(', ');
  return [{ looser: true, say: `\`${what}\` is limited to ${named}` }];
}

/** How a value on a scale differs: the higher the rank, the stricter. */
export function compareRank(
  what: string,
  base: string | number | boolean,
  head: string | number | boolean,
  rankOf: (value: string | number | boolean) => number,
): readonly PolicyChange[] {
  if (base === head) return [];
  return [{ looser: rankOf(head) < rankOf(base), say: `\`${what}\` goes from \`${base}\` to \`${head}\`` }];
}

/** JSON with sorted keys: equal for equal values. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => compareText(a, b)))
      : inner,
  );
}
