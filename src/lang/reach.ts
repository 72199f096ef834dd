/** What some things come to along edges, themselves included. */
export function reach<T>(starts: Iterable<T>, edges: ReadonlyMap<T, readonly T[]>): Set<T> {
  const found = new Set(starts);
  for (const next of found) for (const other of edges.get(next) ?? []) found.add(other);
  return found;
}
