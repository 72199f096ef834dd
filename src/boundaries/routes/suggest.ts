import { compareSites, compareText } from '../../model/order.ts';
import { type Endpoint, hasMethod } from './endpoint.ts';
import type { Request } from './match.ts';
import { type Comparison, openComparison, type Plain } from './path-distance.ts';
import { renderRoutePath } from './path-pattern.ts';
import type { RouteTable } from './route-table.ts';

/** An endpoint that a request may have meant; the lower the cost, the likelier. */
export interface Suggestion {
  readonly endpoint: Endpoint;
  readonly cost: number;
}

/** What a change says of the endpoints: which it adds, and what answered the request before it. */
export interface Evidence {
  readonly added: ReadonlySet<Endpoint>;
  readonly before?: Endpoint;
}

const most = 3;
const tooFar = 1.3;
const addedTooFar = 1.5;
const clearGap = 0.45;
const otherMethod = 0.35;
const fresh = 0.6;
const sameFile = 0.15;

/**
 * "Did you mean": at most three endpoints whose segments align best with the request's. Endpoints that this change added
 * come first where it took away what answered, or where they share a word, and the more so in the file of the one they may
 * replace. Plain edit distance would prefer `/api/settings` to `/api/auth` for `/api/settings/auth`.
 */
export function suggest(
  table: RouteTable,
  request: Request,
  { added, before }: Evidence = { added: new Set() },
): readonly Suggestion[] {
  const wanted = request.path.segments.map((it) => (it.is === 'literal' ? it.text : null));
  const { paths, comparison } = comparedOf(table);
  const byPath = new Map<string, Suggestion>();
  for (const [endpoint, theirs] of paths) {
    if (isBare(theirs) && !isBare(wanted)) continue;
    const far = comparison.distance(wanted, theirs) + (hasMethod(endpoint, request.method) ? 0 : otherMethod);
    const isAdded =
      added.has(endpoint) && (before !== undefined || comparison.sharedWords(wanted, theirs) > 0);
    if (far > (isAdded ? addedTooFar : tooFar)) continue;
    const isThere = before !== undefined && endpoint.at.path === before.at.path;
    const cost = far - (isAdded ? fresh : 0) - (isAdded && isThere ? sameFile : 0);
    const suggestion = { endpoint, cost };
    const path = renderRoutePath(endpoint.path);
    const same = byPath.get(path);
    if (!same || compare(suggestion, same) < 0) byPath.set(path, suggestion);
  }
  const ranked = withoutOtherPaths([...byPath.values()].sort(compare));
  const best = ranked[0]?.cost ?? 0;
  return ranked.filter((it) => it.cost <= best + clearGap).slice(0, most);
}

interface Compared {
  readonly paths: ReadonlyMap<Endpoint, Plain>;
  readonly comparison: Comparison;
}

/** The requests that a table does not serve are each compared with all of it. */
const compared = new WeakMap<RouteTable, Compared>();

function comparedOf(table: RouteTable): Compared {
  const known = compared.get(table) ?? compareWith(table.endpoints);
  compared.set(table, known);
  return known;
}

function compareWith(endpoints: readonly Endpoint[]): Compared {
  const paths = new Map(endpoints.map((it) => [it, segmentsOf(it)]));
  return { paths, comparison: openComparison([...paths.values()]) };
}

/** Of the paths that one endpoint may have the nearest only. */
function withoutOtherPaths(ranked: readonly Suggestion[]): readonly Suggestion[] {
  return ranked.filter(
    ({ endpoint }, index) =>
      !endpoint.isChoice ||
      ranked.findIndex((it) => it.endpoint.isChoice && compareSites(it.endpoint.at, endpoint.at) === 0) ===
        index,
  );
}

function compare(a: Suggestion, b: Suggestion): number {
  return (
    a.cost - b.cost ||
    compareText(renderRoutePath(a.endpoint.path), renderRoutePath(b.endpoint.path)) ||
    compareText(a.endpoint.method, b.endpoint.method) ||
    compareSites(a.endpoint.at, b.endpoint.at)
  );
}

/** Whether a path names nothing. */
function isBare(path: Plain): boolean {
  return path.every((segment) => segment === null);
}

function segmentsOf({ path }: Endpoint): Plain {
  return path.segments.map((it) => (it.is === 'literal' ? it.text : null));
}
