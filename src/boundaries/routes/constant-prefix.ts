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

type Paths = readonly (readonly string[])[];

/**
 * The one prefix that is missing before most of some paths: with it at least four of five meet a served path, without it
 * fewer than half do. Paths are lists of segments, `{}` for a parameter.
 */
export function findMissingPrefix(paths: Paths, served: Paths): ConstantPrefix | undefined {
  const prefixes = prefixesByRest(served);
  return elect(paths, served, (path) => prefixes.get(path.join('/')) ?? []);
}

/** The one prefix that most of some paths have too much: without it they meet a served path. */
export function findExtraPrefix(paths: Paths, served: Paths): ConstantPrefix | undefined {
  const known = new Set(served.map((it) => it.join('/')));
  return elect(paths, served, (path) =>
    headsOf(path).flatMap(({ prefix, rest }) => (known.has(rest) ? [prefix] : [])),
  );
}

function elect(
  paths: Paths,
  served: Paths,
  candidates: (path: readonly string[]) => Iterable<string>,
): ConstantPrefix | undefined {
  const known = new Set(served.map((it) => it.join('/')));
  const wanted = paths.filter((it) => it.some((segment) => segment !== '{}'));
  if (wanted.length < fewest || wanted.filter((it) => known.has(it.join('/'))).length * 2 >= wanted.length)
    return undefined;
  const votes = new Map<string, number>();
  for (const path of wanted)
    for (const prefix of candidates(path)) votes.set(prefix, (votes.get(prefix) ?? 0) + 1);
  const [best] = [...votes].sort(([a, x], [b, y]) => y - x || compareText(a, b));
  if (!best || best[1] < share * wanted.length) return undefined;
  return { prefix: best[0], met: best[1], of: wanted.length };
}

function prefixesByRest(served: Paths): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { prefix, rest } of served.flatMap(headsOf)) {
    const prefixes = found.get(rest) ?? new Set();
    prefixes.add(prefix);
    found.set(rest, prefixes);
  }
  return found;
}

/** The literal segments that a path may begin with, and what is left of it. */
function headsOf(path: readonly string[]): readonly { readonly prefix: string; readonly rest: string }[] {
  const heads = [];
  for (let length = 1; length <= longest && length < path.length && path[length - 1] !== '{}'; length++)
    heads.push({ prefix: `/${path.slice(0, length).join('/')}`, rest: path.slice(length).join('/') });
  return heads;
}
