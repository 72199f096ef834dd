import { addTo } from '../../model/add-to.ts';
import { compareSites, compareText } from '../../model/order.ts';
import { treeKey } from '../../model/site.ts';
import type { DocumentReading } from './compare-document.ts';
import type { Endpoint, Opaque, Rewrite, Served, Unresolved } from './endpoint.ts';
import { type RoutePath, renderRoutePath } from './path-pattern.ts';
import { isGeneric } from './segments.ts';

/** Everything the backends behind one host serve: the contract of the routes boundary. */
export interface RouteTable {
  /** In the order of declaration; what catches everything is left out. */
  readonly endpoints: readonly Endpoint[];
  /** Fallbacks and proxies: they answer, and prove nothing. */
  readonly catching: readonly Endpoint[];
  readonly opaque: readonly Opaque[];
  readonly unresolved: readonly Unresolved[];
  /** What proxies in front of the backend make of paths, each once. */
  readonly rewrites: readonly Rewrite[];
  /** The OpenAPI documents of this repository's own source, and how they stand to it. */
  readonly documents: readonly DocumentReading[];
  /** The places of endpoints in the list, by their first literal segment in lower case; `*` for those that begin otherwise. */
  readonly byHead: ReadonlyMap<string, readonly number[]>;
  /** Those that may be asked for by name; under `*` those with one that could not be read. */
  readonly byName: ReadonlyMap<string, readonly Endpoint[]>;
  /** The literal segments that all endpoints begin with. */
  readonly shared: readonly string[];
  /** What endpoints stand below, each once: the segments that those with one first segment share, and generic ones (`/api/v1`). */
  readonly prefixes: readonly (readonly string[])[];
}

/** One table of all that the providers offer. */
export function buildTable(
  offers: readonly Served[],
  documents: readonly DocumentReading[] = [],
): RouteTable {
  const all = distinct(offers.filter((it) => it.is === 'endpoint'));
  const endpoints = all.filter((it) => !catchesAll(it.path));
  const catching = all.filter((it) => catchesAll(it.path));
  const heads = placesByHead(endpoints);
  return {
    endpoints,
    catching,
    opaque: [
      ...offers.filter((it) => it.is === 'opaque').filter((it) => !isRead(it, endpoints)),
      ...catching.map(
        (it): Opaque => ({
          is: 'opaque',
          at: it.at,
          path: beforeSplat(it.path),
          by: `\`${it.method} ${renderRoutePath(it.path)}\``,
        }),
      ),
    ].sort(
      (a, b) => compareText(renderRoutePath(a.path), renderRoutePath(b.path)) || compareSites(a.at, b.at),
    ),
    unresolved: offers.filter((it) => it.is === 'unresolved'),
    rewrites: distinctRewrites(offers.filter((it) => it.is === 'rewrite')),
    documents,
    byHead: heads,
    byName: endpointsByName(all),
    shared: sharedHead(endpoints),
    prefixes: findPrefixes(endpoints, heads),
  };
}

/** Whether what is handed on to another host goes to a backend whose endpoints are known: the rewrite alone tells of it. */
function isRead({ onto }: Opaque, endpoints: readonly Endpoint[]): boolean {
  if (!onto) return false;
  const { segments, framework } = onto;
  return endpoints.some(
    (it) =>
      it.framework !== framework &&
      it.path.segments.length > segments.length &&
      segments.every((text, at) => literalAt(it.path, at) === text),
  );
}

const mostRewrites = 50;

function distinctRewrites(rewrites: readonly Rewrite[]): readonly Rewrite[] {
  const each = new Map(rewrites.map((it) => [`${it.from.join('/')} ${it.to.join('/')}`, it]));
  return [...each.values()].slice(0, mostRewrites);
}

/** Each endpoint once, though several applications serve it; the surest one stands. */
function distinct(endpoints: readonly Endpoint[]): readonly Endpoint[] {
  const byPlace = new Map<string, Endpoint>();
  for (const it of endpoints) {
    const { at } = it;
    const place = [
      it.method,
      renderRoutePath(it.path),
      at.tree ? treeKey(at.tree) : '',
      at.path,
      at.region?.line,
      at.region?.column,
    ].join('\0');
    if (byPlace.get(place)?.confidence !== 'certain') byPlace.set(place, it);
  }
  return [...byPlace.values()];
}

function endpointsByName(endpoints: readonly Endpoint[]): ReadonlyMap<string, readonly Endpoint[]> {
  const named = new Map<string, Endpoint[]>();
  for (const endpoint of endpoints) for (const name of endpoint.names ?? []) addTo(named, name, endpoint);
  return named;
}

function placesByHead(endpoints: readonly Endpoint[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [place, { path }] of endpoints.entries()) {
    const head = literalAt(path, 0)?.toLowerCase() ?? '*';
    addTo(places, head, place);
  }
  return places;
}

/**
 * A splat behind nothing but generic segments, and before nothing but parameters (`/**\/{path}`): a single-page application's
 * fallback, or a proxy. It serves no path of its own.
 */
function catchesAll({ segments }: RoutePath): boolean {
  const splat = segments.findIndex((it) => it.is === 'splat');
  return (
    splat >= 0 &&
    segments.every((it, i) =>
      i < splat ? it.is === 'literal' && isGeneric(it.text) : i === splat || it.is === 'parameter',
    )
  );
}

function beforeSplat({ segments }: RoutePath): RoutePath {
  return {
    segments: segments.slice(
      0,
      segments.findIndex((it) => it.is === 'splat'),
    ),
    slash: false,
  };
}

/**
 * The literal segments that endpoints begin with before their ways part: a prefix, never a resource with its items. What
 * answers at a prefix itself, `/api`, does not end it.
 */
function sharedHead(all: readonly Endpoint[]): readonly string[] {
  const endpoints = all.filter(
    ({ path }) => !path.segments.every((it) => it.is === 'literal' && isGeneric(it.text)),
  );
  const [first, ...others] = endpoints;
  if (!first || others.length === 0) return [];
  const shared: string[] = [];
  for (const [index, segment] of first.path.segments.entries()) {
    if (segment.is !== 'literal') break;
    const text = segment.text.toLowerCase();
    if (!others.every(({ path }) => literalAt(path, index)?.toLowerCase() === text)) break;
    shared.push(segment.text);
  }
  while (shared.length > 0 && endpoints.some(({ path }) => literalAt(path, shared.length) === undefined))
    shared.pop();
  return shared;
}

function findPrefixes(
  endpoints: readonly Endpoint[],
  heads: ReadonlyMap<string, readonly number[]>,
): readonly (readonly string[])[] {
  const shared = [...heads.values()].map((places) => sharedHead(places.flatMap((it) => endpoints[it] ?? [])));
  const generic = endpoints.map(({ path }) => genericHead(path));
  const each = new Map([...shared, ...generic].map((it) => [it.join('/'), it]));
  each.delete('');
  return [...each.values()];
}

/** `/api/v1` of `/api/v1/users`. */
function genericHead({ segments }: RoutePath): readonly string[] {
  const texts = segments.map((it) => (it.is === 'literal' && isGeneric(it.text) ? it.text : undefined));
  const end = texts.indexOf(undefined);
  return texts.slice(0, Math.max(0, end)).filter((it) => it !== undefined);
}

function literalAt({ segments }: RoutePath, index: number): string | undefined {
  const segment = segments[index];
  return segment?.is === 'literal' ? segment.text : undefined;
}
