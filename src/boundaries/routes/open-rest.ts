import type { Endpoint } from './endpoint.ts';
import { findAnswering, type Request } from './match.ts';
import type { CallPath, RoutePath } from './path-pattern.ts';
import type { RouteTable } from './route-table.ts';
import { isGeneric } from './segments.ts';

/**
 * Whether a path that ends in something unknown says all the words of an endpoint: `/boats${query}` those of `/boats`, and
 * `/boats/${rest}` those of `/boats/{id}`.
 */
export function isSpeltOut({ segments: asked }: CallPath, { segments: served }: RoutePath): boolean {
  const last = asked.at(-1);
  if (last?.is !== 'rest') return false;
  const at = asked.length - 1;
  const there = served[at];
  const isThere = last.glued === '' ? there !== undefined : isWord(there, last.glued);
  const isSaid = asked.every((it, place) => it.is !== 'literal' || isWord(served[place], it.text));
  return (
    isThere && isSaid && served.slice(last.glued === '' ? at : at + 1).every((it) => it.is !== 'literal')
  );
}

function isWord(segment: RoutePath['segments'][number] | undefined, text: string): boolean {
  return segment?.is === 'literal' && segment.text.toLowerCase() === text.toLowerCase();
}

/**
 * Whether a path that ends in something unknown meets nothing of a table any more. What the change adds was not meant by it,
 * unless it says all of that.
 */
export function isCutOff(table: RouteTable, request: Request, added: ReadonlySet<Endpoint>): boolean {
  const { segments } = request.path;
  const last = segments.at(-1);
  const isTold = last?.is === 'rest' && (last.glued !== '' || segments.some(isOwnWord));
  if (!isTold) return false;
  return findAnswering(table, request).every((it) => added.has(it) && !isSpeltOut(request.path, it.path));
}

function isOwnWord(segment: CallPath['segments'][number]): boolean {
  return segment.is === 'literal' && !isGeneric(segment.text);
}
