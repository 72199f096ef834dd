import type { Endpoint } from './endpoint.ts';
import type { RoutePath } from './path-pattern.ts';

/**
 * Whether the file that held an endpoint holds one instead that is new and differs in one word: then it did not move to a
 * place that is not read.
 */
export function isRenamedInPlace({ at, method, path }: Endpoint, added: ReadonlySet<Endpoint>): boolean {
  return [...added].some(
    (it) => it.at.path === at.path && it.method === method && isOneWordApart(it.path, path),
  );
}

function isOneWordApart({ segments: one }: RoutePath, { segments: other }: RoutePath): boolean {
  if (one.length !== other.length) return false;
  const apart = one.flatMap((it, at) => {
    const there = other[at];
    if (it.is !== 'literal' && it.is === there?.is) return [];
    return it.is === 'literal' && there?.is === 'literal' && it.text === there.text ? [] : [it];
  });
  return apart.length === 1 && apart[0]?.is === 'literal';
}
