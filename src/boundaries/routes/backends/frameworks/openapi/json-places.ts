import type { Region } from '../../../../../model/site.ts';

/** So many keys that are spelt otherwise than they are looked for, and places are given up: each costs a whole pass. */
const mostMissed = 40;

/**
 * Finds where keys of a JSON text stand, by the keys above them. Each is looked for behind its parent and behind the last
 * sibling that was asked for: one pass over the text when the asking is in its order.
 */
export function openJsonPlaces(text: string): (keys: readonly string[]) => Region | undefined {
  const offsets = new Map<string, number>();
  const cursors = new Map<string, number>();
  const starts = lineStarts(text);
  let missed = 0;
  return (keys) => {
    let at = 0;
    let name = '';
    for (const key of keys) {
      const parent = name;
      name = `${parent}\0${key}`;
      const known = offsets.get(name);
      if (known === undefined) {
        if (missed > mostMissed) return undefined;
        const found = indexOfKey(text, key, Math.max(at, cursors.get(parent) ?? 0));
        if (found < 0) {
          missed += 1;
          return undefined;
        }
        offsets.set(name, found);
        cursors.set(parent, found + 1);
        at = found;
      } else at = known;
    }
    return regionAt(starts, at, (keys.at(-1)?.length ?? 0) + 2);
  };
}

function indexOfKey(text: string, key: string, from: number): number {
  const quoted = JSON.stringify(key);
  const plain = text.indexOf(quoted, from);
  return plain >= 0 ? plain : text.indexOf(quoted.replaceAll('/', '\\/'), from);
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function regionAt(starts: readonly number[], at: number, length: number): Region {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const column = at - (starts[low] ?? 0) + 1;
  return { line: low + 1, column, endLine: low + 1, endColumn: column + length };
}
