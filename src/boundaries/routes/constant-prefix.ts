import { compareText } from '../../model/order.ts';

/** A prefix that makes most paths of one list meet paths of another. */
export interface ConstantPrefix {
  /** `/api/v1`. */
  readonly prefix: string;
  /** How many of the paths meet one with it, and how many of them there are. */
  readonly met: number;
  readonly of: number;
}

const fewest = 5;
const share = 0.8;
const longest = 4;

/**
 * The one prefix that is missing before most of some paths: with it at least four of five meet a served path, without it
 * fewer than half do. Paths are lists of segments, `{}` for a parameter.
 */
export function findConstantPrefix(
  paths: readonly (readonly string[])[],
  served: readonly (readonly string[])[],
): ConstantPrefix | undefined {
  const known = new Set(served.map((it) => it.join('/')));
  const wanted = paths.filter((it) => it.some((segment) => segment !== '{}'));
  if (wanted.length < fewest || wanted.filter((it) => known.has(it.join('/'))).length * 2 >= wanted.length)
    return undefined;
  const votes = new Map<string, number>();
  const prefixes = prefixesByRest(served);
  for (const path of wanted)
    for (const prefix of prefixes.get(path.join('/')) ?? []) votes.set(prefix, (votes.get(prefix) ?? 0) + 1);
  const [best] = [...votes].sort(([a, x], [b, y]) => y - x || compareText(a, b));
  if (!best || best[1] < share * wanted.length) return undefined;
  return { prefix: best[0], met: best[1], of: wanted.length };
}

function prefixesByRest(served: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const path of served)
    for (let length = 1; length <= longest && length < path.length; length++) {
      if (path[length - 1] === '{}') break;
      const rest = path.slice(length).join('/');
      const prefixes = found.get(rest) ?? new Set();
      prefixes.add(`/${path.slice(0, length).join('/')}`);
      found.set(rest, prefixes);
    }
  return found;
}
