import { compareSites, compareText } from '../../model/order.ts';
import type { Endpoint } from './endpoint.ts';
import type { Request } from './match.ts';
import { renderRoutePath } from './path-pattern.ts';
import type { RouteTable } from './route-table.ts';
import { isGeneric } from './segments.ts';
import { wordCost, wordsOf } from './words.ts';

/** An endpoint that a request may have meant; the lower the cost, the likelier. */
export interface Suggestion {
  readonly endpoint: Endpoint;
  readonly cost: number;
}

const most = 3;
const tooFar = 1.3;
const clearGap = 0.45;
const tail = 1.35;
const parameterCost = 0.55;
const otherMethod = 0.35;
const fresh = 0.6;

/**
 * "Did you mean": at most three endpoints whose segments align best with the request's. Endpoints that this change
 * added or removed come first. Plain edit distance would prefer `/api/settings` to `/api/auth` for `/api/settings/auth`.
 */
export function suggest(
  table: RouteTable,
  request: Request,
  changed: ReadonlySet<Endpoint> = new Set(),
): readonly Suggestion[] {
  const wanted = request.path.segments.map((it) => (it.is === 'literal' ? it.text : null));
  const weigh = rarity(table);
  const byPath = new Map<string, Suggestion>();
  for (const endpoint of table.endpoints) {
    const far =
      costOf(wanted, segmentsOf(endpoint), weigh) + (hasMethod(endpoint, request.method) ? 0 : otherMethod);
    if (far > tooFar) continue;
    const suggestion = { endpoint, cost: far - (changed.has(endpoint) ? fresh : 0) };
    const path = renderRoutePath(endpoint.path);
    const same = byPath.get(path);
    if (!same || compare(suggestion, same) < 0) byPath.set(path, suggestion);
  }
  const ranked = [...byPath.values()].sort(compare);
  const best = ranked[0]?.cost ?? 0;
  return ranked.filter((it) => it.cost <= best + clearGap).slice(0, most);
}

function compare(a: Suggestion, b: Suggestion): number {
  return (
    a.cost - b.cost ||
    compareText(renderRoutePath(a.endpoint.path), renderRoutePath(b.endpoint.path)) ||
    compareText(a.endpoint.method, b.endpoint.method) ||
    compareSites(a.endpoint.at, b.endpoint.at)
  );
}

function hasMethod({ method }: Endpoint, wanted: string): boolean {
  return method === wanted || method === '*' || wanted === '*';
}

function segmentsOf({ path }: Endpoint): readonly (string | null)[] {
  return path.segments.map((it) => (it.is === 'literal' ? it.text : null));
}

type Weigh = (segment: string | null) => number;

/** What it costs to add or leave out a segment: little for a generic one, more the fewer endpoints have it. */
function rarity(table: RouteTable): Weigh {
  const frequency = new Map<string, number>();
  for (const endpoint of table.endpoints)
    for (const text of new Set(segmentsOf(endpoint)))
      if (text !== null) frequency.set(text, (frequency.get(text) ?? 0) + 1);
  return (segment) => {
    if (segment === null) return 0.5;
    if (isGeneric(segment)) return 0.2;
    return 0.75 - (0.3 * (frequency.get(segment) ?? 0)) / Math.max(1, table.endpoints.length);
  };
}

/** The cheapest alignment of two paths, segment by segment; shared words that stand elsewhere take a little off. */
function costOf(a: readonly (string | null)[], b: readonly (string | null)[], weigh: Weigh): number {
  let row = [0];
  for (const [j, theirs] of b.entries())
    row.push((row[j] ?? 0) + weigh(theirs) * (j === b.length - 1 ? tail : 1));
  for (const [i, mine] of a.entries()) {
    const mineLast = i === a.length - 1 ? tail : 1;
    const next = [(row[0] ?? 0) + weigh(mine) * mineLast];
    for (const [j, theirs] of b.entries()) {
      const theirsLast = j === b.length - 1 ? tail : 1;
      next.push(
        Math.min(
          (row[j] ?? 0) + substitution(mine, theirs) * Math.min(mineLast, theirsLast),
          (row[j + 1] ?? 0) + weigh(mine) * (mineLast > 1 ? tail : 1),
          (next[j] ?? 0) + weigh(theirs) * theirsLast,
        ),
      );
    }
    row = next;
  }
  return (row.at(-1) ?? 0) * (1 - 0.3 * sharedWords(a, b));
}

function substitution(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : parameterCost;
  return wordCost(a, b);
}

function sharedWords(a: readonly (string | null)[], b: readonly (string | null)[]): number {
  const [ours, theirs] = [bag(a), bag(b)];
  const common = [...ours].filter((word) => theirs.has(word)).length;
  return common / Math.max(1, ours.size, theirs.size);
}

function bag(segments: readonly (string | null)[]): ReadonlySet<string> {
  return new Set(segments.flatMap((it) => (it === null || isGeneric(it) ? [] : wordsOf(it))));
}
