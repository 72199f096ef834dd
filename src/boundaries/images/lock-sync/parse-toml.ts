import { parse } from 'smol-toml';
import { field } from '../parse-json.ts';

const largest = 1024 * 1024;

/** What a text holds as TOML, or `undefined` where it is none. What it holds is anybody's guess. */
export function parseToml(text: string): unknown {
  if (text.length > largest) return undefined;
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

/** The value at the end of a path of keys. */
export function fieldAt(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce(field, value);
}

/** The names of the packages that a lockfile of `[[package]]` tables holds, with their versions. */
export function readLockedPackages(lock: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  let name: string | undefined;
  for (const line of lock.split('\n')) {
    if (line.startsWith('[[package]]')) name = undefined;
    const [, key, value = ''] = /^(name|version) = "([^"]*)"/.exec(line) ?? [];
    if (key === 'name' && name === undefined) {
      name = value;
      if (!found.has(name)) found.set(name, []);
    } else if (key === 'version' && name !== undefined) found.get(name)?.push(value);
  }
  return found;
}
