/** Adds to the list that an index holds under a key, which begins with it where there is none. */
export function addTo<K, V>(index: Map<K, V[]>, key: K, value: V): void {
  const known = index.get(key);
  if (known) known.push(value);
  else index.set(key, [value]);
}
