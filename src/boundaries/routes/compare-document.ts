import { addTo } from '../../model/add-to.ts';
import type { Site } from '../../model/site.ts';
import { type ConstantPrefix, findExtraPrefix, findMissingPrefix } from './constant-prefix.ts';
import type { Documented, Endpoint, Served } from './endpoint.ts';
import type { RoutePath } from './path-pattern.ts';

/** How an OpenAPI document stands to the source of the backend that it describes. */
export interface DocumentReading {
  readonly at: Site;
  /** Operations, and how many of them the source serves, below the constant prefix where there is one. */
  readonly operations: number;
  readonly agreed: number;
  /** Operations that the source serves under another path with the same end: `/api/boats/{id}` for `/v1/boats/{id}`. */
  readonly related: number;
  /** Documented, and not served by the source. */
  readonly missing: readonly Endpoint[];
  /** Served by a project that the document is about, and not documented. */
  readonly undocumented: readonly Endpoint[];
  /** Some of the source could not be read: what is missing may be there. */
  readonly isPartial: boolean;
  /** What stands before nearly all the source's paths and not before the document's, or the other way round. */
  readonly prefix?: ConstantPrefix & { readonly of: number; readonly onlyIn: 'source' | 'document' };
}

/**
 * Compares a document with what the source serves: methods and paths, parameters by place, trailing slashes left aside.
 * `projectOf`: the part of the source that a file belongs to.
 */
export function compareDocument(
  { at }: Documented,
  documented: readonly Endpoint[],
  source: readonly Served[],
  projectOf: (path: string) => string,
): DocumentReading {
  const served = source.filter((it) => it.is === 'endpoint');
  const theirs = served.map((it) => segmentsOf(it.path));
  const ours = documented.map((it) => segmentsOf(it.path));
  const inSource = findMissingPrefix(ours, theirs);
  const inDocument = inSource ? undefined : findExtraPrefix(ours, theirs);
  const before = { ours: inSource?.prefix ?? '', theirs: inDocument?.prefix ?? '' };
  const serves = indexOf(served, before.theirs);
  const documents = indexOf(documented, before.ours);
  const ends = new Set(served.map(endOf));
  const missing = documented.filter((it) => !holds(serves, it, before.ours));
  const prefix = inSource
    ? { ...inSource, onlyIn: 'source' as const }
    : inDocument && { ...inDocument, onlyIn: 'document' as const };
  return {
    at,
    operations: documented.length,
    agreed: documented.length - missing.length,
    related: documented.filter((it) => ends.has(endOf(it))).length,
    missing,
    undocumented: findUndocumented(served, (it) => holds(documents, it, before.theirs), projectOf),
    isPartial: source.some((it) => it.is === 'unresolved'),
    ...(prefix && { prefix }),
  };
}

/** What is served for certain and not documented, of those projects of which the document names at least half. */
function findUndocumented(
  served: readonly Endpoint[],
  isDocumented: (endpoint: Endpoint) => boolean,
  projectOf: (path: string) => string,
): readonly Endpoint[] {
  const projects = new Map<string, Endpoint[]>();
  for (const it of served) if (it.confidence === 'certain') addTo(projects, projectOf(it.at.path), it);
  return [...projects.values()].flatMap((all) => {
    const left = all.filter((it) => !isDocumented(it));
    return left.length * 2 > all.length ? [] : left;
  });
}

/** A path's segments, `{}` for whatever is not written down. */
export function segmentsOf({ segments }: RoutePath): readonly string[] {
  return segments.map((it) => {
    if (it.is === 'literal') return it.text;
    if (it.is !== 'mixed') return '{}';
    return it.parts.map((part) => (typeof part === 'string' ? part : '{}')).join('');
  });
}

/** The method, and the path from its last written segment on. */
function endOf({ method, path }: Endpoint): string {
  const segments = segmentsOf(path);
  const last = segments.findLastIndex((it) => it !== '{}');
  return `${method} ${segments.slice(Math.max(0, last)).join('/')}`;
}

function indexOf(endpoints: readonly Endpoint[], prefix: string): ReadonlySet<string> {
  return new Set(
    endpoints.flatMap(({ method, path }) => {
      const whole = `${prefix}/${segmentsOf(path).join('/')}`;
      return [`${method} ${whole}`, `any ${whole}`];
    }),
  );
}

function holds(index: ReadonlySet<string>, { method, path }: Endpoint, prefix: string): boolean {
  const whole = `${prefix}/${segmentsOf(path).join('/')}`;
  return index.has(`${method === '*' ? 'any' : method} ${whole}`) || index.has(`* ${whole}`);
}
