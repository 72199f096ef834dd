import type { Endpoint } from './endpoint.ts';
import type { Doubt } from './judge-call.ts';
import type { CallPath, RoutePath, RouteSegment } from './path-pattern.ts';
import { renderCallPath, renderRoutePath } from './path-pattern.ts';
import type { Suggestion } from './suggest.ts';

/** `GET /api/users/{id}`: the coordinate of an endpoint. */
export function nameEndpoint({ method, path }: Endpoint): string {
  return `${method} ${renderRoutePath(path)}`;
}

/** `GET /api/users/{}`: the coordinate of what a call asks for. */
export function nameRequest(method: string, path: CallPath): string {
  return `${method} ${renderCallPath(path)}`;
}

/** ` Did you mean …?`, or nothing. */
export function renderSuggestions(suggestions: readonly Suggestion[]): string {
  const names = suggestions.map(({ endpoint }) => `\`${nameEndpoint(endpoint)}\``);
  return names.length === 0 ? '' : ` Did you mean ${names.join(' or ')}?`;
}

/** ` Not certain: …`, or nothing. */
export function renderDoubts(doubts: readonly Doubt[]): string {
  return doubts.length === 0 ? '' : ` Not certain: ${doubts.map((it) => it.why).join('; ')}.`;
}

/** A path one can send: every hole filled with a value that the endpoint, where one is given, accepts. */
export function examplePath(path: CallPath, servedBy?: RoutePath): string {
  const texts = path.segments.map((segment, index) => {
    if (segment.is === 'literal') return encodeURIComponent(segment.text);
    const value = exampleValue(servedBy?.segments[index]);
    if (segment.is === 'partial') return segment.parts.map((part) => part ?? value).join('');
    return segment.is === 'hole' ? value : `${segment.glued}${value}`;
  });
  return `/${texts.join('/')}${path.slash && texts.length > 0 ? '/' : ''}`;
}

function exampleValue(segment: RouteSegment | undefined): string {
  if (segment?.is === 'literal') return segment.text;
  const converter = segment?.is === 'parameter' ? segment.converter : undefined;
  if (converter?.kind === 'one-of') return converter.words[0] ?? '1';
  return converter?.kind === 'uuid' ? '00000000-0000-4000-8000-000000000000' : '1';
}
