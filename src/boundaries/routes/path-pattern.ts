/** What a path parameter accepts. `opaque` is a constraint that driftgate does not evaluate: it may refuse anything. */
export type Converter =
  | { readonly kind: 'int' | 'float' | 'uuid' | 'opaque' }
  | { readonly kind: 'one-of'; readonly words: readonly string[] };

export interface Parameter {
  readonly name: string;
  readonly converter?: Converter;
  /** The framework itself names the type in the path, so the normal form shows it. */
  readonly typed?: true;
}

/** What a provider puts between two slashes. `mixed` has text and parameters in one segment: `{file}.{extension}`. */
export type RouteSegment =
  | { readonly is: 'literal'; readonly text: string }
  | ({ readonly is: 'parameter' } & Parameter)
  | { readonly is: 'mixed'; readonly parts: readonly (string | Parameter)[] }
  /** Any number of segments, at least `least`. */
  | { readonly is: 'splat'; readonly name: string; readonly least: 0 | 1 };

/** A provider's path. `slash`: it was written with a trailing slash; `/` itself is no segment and a slash. */
export interface RoutePath {
  readonly segments: readonly RouteSegment[];
  readonly slash: boolean;
}

/** What a consumer puts between two slashes. `rest` is an unknown remainder, glued to the text before it or not. */
export type CallSegment =
  | { readonly is: 'literal'; readonly text: string }
  | { readonly is: 'hole' }
  | { readonly is: 'partial'; readonly parts: readonly (string | null)[] }
  | { readonly is: 'rest'; readonly glued: string };

export interface CallPath {
  readonly segments: readonly CallSegment[];
  readonly slash: boolean;
  /** The route that it asks for by name; then its segments say nothing. */
  readonly name?: string;
}

/** `/api/users/{id:int}`, as `list routes` prints it. */
export function renderRoutePath(path: RoutePath): string {
  return joined(path.segments.map(renderRouteSegment), path.slash);
}

/** `/api/users/{}`, as `list calls` prints it. */
export function renderCallPath(path: CallPath): string {
  if (path.name !== undefined) return `route(${path.name})`;
  return joined(path.segments.map(renderCallSegment), path.slash);
}

/** What a call asks for that means all that a route's path serves. */
export function callPathOf({ segments, slash }: RoutePath): CallPath {
  return { segments: segments.map(callSegmentOf), slash };
}

function callSegmentOf(segment: RouteSegment): CallSegment {
  switch (segment.is) {
    case 'literal':
      return segment;
    case 'parameter':
      return { is: 'hole' };
    case 'mixed':
      return { is: 'partial', parts: segment.parts.map((it) => (typeof it === 'string' ? it : null)) };
    case 'splat':
      return { is: 'rest', glued: '' };
  }
}

function joined(segments: readonly string[], slash: boolean): string {
  return segments.length === 0 ? '/' : `/${segments.join('/')}${slash ? '/' : ''}`;
}

function renderRouteSegment(segment: RouteSegment): string {
  switch (segment.is) {
    case 'literal':
      return segment.text;
    case 'parameter':
      return renderParameter(segment);
    case 'mixed':
      return segment.parts.map((part) => (typeof part === 'string' ? part : renderParameter(part))).join('');
    case 'splat':
      return `{${segment.name}*}`;
  }
}

function renderParameter({ name, converter, typed }: Parameter): string {
  return typed && converter ? `{${name}:${converter.kind}}` : `{${name}}`;
}

/** One segment of a call in the normal form of `cli.md`: `{}` for a hole. */
export function renderCallSegment(segment: CallSegment): string {
  switch (segment.is) {
    case 'literal':
      return segment.text;
    case 'hole':
      return '{}';
    case 'partial':
      return segment.parts.map((part) => part ?? '{}').join('');
    case 'rest':
      return `${segment.glued}{*}`;
  }
}

/** How many of a path's segments are plain text: what makes one path more specific than another. */
export function countLiterals({ segments }: RoutePath): number {
  return segments.filter((it) => it.is === 'literal').length;
}

/** What a path serves, whatever its parameters are called: `/users/{}`. */
export function shapeOf(path: RoutePath): string {
  const anonymous = ({ converter }: Parameter) => `{${converter?.kind ?? ''}}`;
  const texts = path.segments.map((segment) => {
    if (segment.is === 'literal') return segment.text;
    if (segment.is === 'splat') return '{*}';
    const parts = segment.is === 'mixed' ? segment.parts : [segment];
    return parts.map((part) => (typeof part === 'string' ? part : anonymous(part))).join('');
  });
  return joined(texts, false);
}

/** The path of a router's route under the prefix the router is mounted at. */
export function joinPaths(prefix: RoutePath, path: RoutePath): RoutePath {
  if (path.segments.length > 0)
    return { segments: [...prefix.segments, ...path.segments], slash: path.slash };
  return { segments: prefix.segments, slash: path.slash || prefix.slash };
}

/** The segments of a plain text such as a configured base. */
export function plainSegments(text: string): readonly { readonly is: 'literal'; readonly text: string }[] {
  return text
    .split('/')
    .filter((it) => it !== '')
    .map((it) => ({ is: 'literal', text: it }));
}
