import type { NonEmpty } from '../../model/site.ts';
import type { CallTarget } from './call-path.ts';
import type { Endpoint, Opaque, Rewrite, Unresolved } from './endpoint.ts';
import { type Fit, fitPath } from './match-path.ts';
import { type CallPath, callPathOf, countLiterals, type RoutePath } from './path-pattern.ts';
import type { RouteTable } from './route-table.ts';
import { isGeneric } from './segments.ts';

/** What a table says to a request. */
export type Outcome =
  /** `via`: as a proxy hands it on. */
  | { readonly is: 'served'; readonly by: Endpoint; readonly weak: boolean; readonly via?: Rewrite }
  /** Only the trailing slash differs; `redirects`: the framework sends the client on, method and body kept. */
  | { readonly is: 'slash-only'; readonly by: Endpoint; readonly redirects: boolean; readonly weak: boolean }
  /** The path exists, with other methods. */
  | { readonly is: 'method-mismatch'; readonly by: NonEmpty<Endpoint> }
  | { readonly is: 'unmatched' }
  /** No backend owns what it begins with: a static file, another application. */
  | { readonly is: 'outside' }
  /** `isOpen`: no endpoint fits, and which part of the backend is asked is not known; `by`: what catches it. */
  | { readonly is: 'unverifiable'; readonly why: string; readonly isOpen?: true; readonly by?: Opaque };

/** `method` is upper case; `*` is one that is not known. */
export interface Request {
  readonly method: string;
  readonly path: CallPath;
}

/** What serves a request, with the provider's own semantics. */
export function match(table: RouteTable, request: Request): Outcome {
  if (request.path.name !== undefined) return matchNamed(table, request.path.name, request.method);
  const fits = findFits(table, request.path);
  const answered = fits.filter(({ endpoint }) => answers(endpoint, request.method));
  const served = first(answered.filter((it) => it.slash));
  if (served) return { is: 'served', by: served.endpoint, weak: served.fit === 'weak' };
  const slashed = first(answered);
  if (slashed)
    return {
      is: 'slash-only',
      by: slashed.endpoint,
      redirects: redirects(slashed.endpoint, request),
      weak: slashed.fit === 'weak',
    };
  const opaque = table.opaque.find((it) => isNamed(it.path) && isUnder(request.path, it.path));
  if (opaque) return { is: 'unverifiable', why: `${opaque.by} answers there`, by: opaque };
  if (!isOwned(table, request.path)) return { is: 'outside' };
  if (holeAfterPrefix(table, request.path))
    return {
      is: 'unverifiable',
      why: 'what follows the prefix is unknown',
      ...(fits.length === 0 && { isOpen: true }),
    };
  if (request.path.segments.some((it) => it.is === 'rest'))
    return { is: 'unverifiable', why: 'the path has an unknown rest' };
  const [other, ...others] = fits.filter((it) => it.fit === 'yes').map((it) => it.endpoint);
  return other ? { is: 'method-mismatch', by: [other, ...others] } : { is: 'unmatched' };
}

/** What has a name, or another method at its path. One that nothing has may be that of a route which a package adds. */
function matchNamed(table: RouteTable, name: string, method: string): Outcome {
  const [first, ...others] = table.byName.get(name) ?? [];
  if (!first) return { is: 'unverifiable', why: 'no route that is read has this name' };
  const by = [first, ...others].find((it) => answers(it, method));
  return by ? { is: 'served', by, weak: false } : match(table, { method, path: callPathOf(first.path) });
}

/**
 * As `match`, behind the proxies in front of the backend; where the call's own base is not known, the prefixes that the
 * backends share are tried for it as well.
 */
export function matchTarget(
  table: RouteTable,
  method: string,
  { path, base }: Pick<CallTarget, 'path' | 'base'>,
): Outcome {
  const direct = matchProxied(table, { method, path });
  if (base === 'known' || direct.is === 'served') return direct;
  for (const prefix of table.prefixes) {
    const under = match(table, { method, path: underPrefix(prefix, path) });
    if (under.is === 'served') return { ...under, weak: true };
  }
  return direct.is === 'outside' ? { is: 'unverifiable', why: 'its base address is unknown' } : direct;
}

/** What the backend says itself, else what it says to the path that a proxy makes of it. */
function matchProxied(table: RouteTable, request: Request): Outcome {
  const direct = match(table, request);
  if (direct.is === 'served' || table.rewrites.length === 0) return direct;
  const others = table.rewrites.flatMap((via): readonly Outcome[] => {
    const path = rewritten(request.path, via);
    if (!path) return [];
    const outcome = match(table, { ...request, path });
    return outcome.is === 'served' ? [{ ...outcome, via }] : [outcome];
  });
  const served = others.find((it) => it.is === 'served');
  if (served) return served;
  return direct.is === 'outside' ? (others.find((it) => it.is !== 'outside') ?? direct) : direct;
}

/** The path that a proxy makes of one that begins with its prefix. */
export function rewritten({ segments, slash }: CallPath, { from, to }: Rewrite): CallPath | undefined {
  if (segments.length < from.length) return undefined;
  const fits = from.every((text, at) => {
    const segment = segments[at];
    return segment?.is === 'literal' && segment.text === text;
  });
  if (!fits) return undefined;
  const head = to.map((text) => ({ is: 'literal', text }) as const);
  return { segments: [...head, ...segments.slice(from.length)], slash };
}

/** Every endpoint that may answer a request, for all values of its holes or for some. */
export function findAnswering(table: RouteTable, { method, path }: Request): readonly Endpoint[] {
  return findFits(table, path)
    .map((it) => it.endpoint)
    .filter((it) => answers(it, method));
}

/** The unread mounts under which a request may be served after all. */
export function findUnresolved(table: RouteTable, { method, path }: Request): readonly Unresolved[] {
  return table.unresolved.filter(
    (it) => mayAnswer(it, method) && (it.path === null || isUnder(path, it.path)),
  );
}

function mayAnswer({ methods }: Unresolved, wanted: string): boolean {
  if (!methods || wanted === '*' || wanted === 'OPTIONS') return true;
  return methods.includes(wanted) || (wanted === 'HEAD' && methods.includes('GET'));
}

interface Candidate {
  readonly endpoint: Endpoint;
  readonly fit: Fit;
  /** The trailing slash agrees, or does not matter. */
  readonly slash: boolean;
}

const known = new WeakMap<RouteTable, WeakMap<CallPath, readonly Candidate[]>>();

/** The endpoints whose paths fit: counts, coverage and rules ask about the same path of a call. */
function findFits(table: RouteTable, path: CallPath): readonly Candidate[] {
  const fits = known.get(table) ?? new WeakMap<CallPath, readonly Candidate[]>();
  known.set(table, fits);
  const answer = fits.get(path) ?? readFits(table, path);
  fits.set(path, answer);
  return answer;
}

function readFits(table: RouteTable, path: CallPath): readonly Candidate[] {
  const [head] = path.segments;
  const near =
    head?.is === 'literal'
      ? [head.text.toLowerCase(), '*']
          .flatMap((it) => table.byHead.get(it) ?? [])
          .sort((a, b) => a - b)
          .flatMap((place) => table.endpoints[place] ?? [])
      : table.endpoints;
  return near.flatMap((endpoint) => {
    const fit = fitPath(path, endpoint.path, endpoint.semantics.caseSensitive);
    return fit === 'no' ? [] : [{ endpoint, fit, slash: slashAgrees(path, endpoint) }];
  });
}

function slashAgrees(path: CallPath, { path: route, semantics }: Endpoint): boolean {
  if (path.segments.at(-1)?.is === 'rest') return true;
  if (route.segments.at(-1)?.is === 'splat')
    return path.slash || path.segments.length >= route.segments.length;
  return semantics.slash === 'ignored' || path.segments.length === 0 || path.slash === route.slash;
}

function redirects({ semantics: { slash } }: Endpoint, { method, path }: Request): boolean {
  if (slash === 'append-get') return !path.slash && (method === 'GET' || method === 'HEAD');
  return slash === 'redirect' || (slash === 'append' && !path.slash);
}

function answers({ method, semantics }: Endpoint, wanted: string): boolean {
  if (method === '*' || wanted === '*' || method === wanted || wanted === 'OPTIONS') return true;
  return wanted === 'HEAD' && method === 'GET' && semantics.head;
}

/** A sure fit before a possible one; among equals the one that the framework would take. */
function first(candidates: readonly Candidate[]): Candidate | undefined {
  const sure = candidates.filter((it) => it.fit === 'yes');
  const [head, ...others] = sure.length > 0 ? sure : candidates;
  if (!head || head.endpoint.semantics.precedence === 'declared') return head;
  return others.reduce(
    (best, it) => (countLiterals(it.endpoint.path) > countLiterals(best.endpoint.path) ? it : best),
    head,
  );
}

/** Whether a path lies in a part of the table; `path` itself lies there too. */
function isUnder(path: CallPath, area: RoutePath): boolean {
  const head = path.segments.slice(0, area.segments.length);
  if (head.length < area.segments.length && head.at(-1)?.is !== 'rest') return false;
  const cut = { segments: area.segments.slice(0, head.length), slash: false };
  return fitPath({ segments: head, slash: false }, cut, false) !== 'no';
}

/** Whether an area is told by a word: one at the root, or below a prefix that is not known, would be everything. */
function isNamed({ segments }: RoutePath): boolean {
  return segments.some((it) => it.is === 'literal');
}

/** Whether endpoints of the backend begin as a path does. */
export function isOwned(table: RouteTable, { segments: [head] }: CallPath): boolean {
  return head?.is === 'literal' ? table.byHead.has(head.text.toLowerCase()) : head !== undefined;
}

function holeAfterPrefix(table: RouteTable, { segments }: CallPath): boolean {
  let at = 0;
  for (const segment of segments) {
    if (segment.is !== 'literal') return true;
    const shared = table.shared[at];
    if (!isGeneric(segment.text) && shared?.toLowerCase() !== segment.text.toLowerCase()) return false;
    at += 1;
  }
  return false;
}

function underPrefix(prefix: readonly string[], path: CallPath): CallPath {
  const head = prefix.map((text) => ({ is: 'literal', text }) as const);
  return { segments: [...head, ...path.segments], slash: path.slash };
}
