/** Which of some literal texts stand in some bytes. */
export type SignSearch = (bytes: Uint8Array) => ReadonlySet<string>;

const encoder = new TextEncoder();

/** A text that has been met so far: where each next byte leads, and the signs that end here. */
interface State {
  readonly next: Map<number, number>;
  readonly ends: string[];
  /** The longest other text that ends here as well. */
  shorter: number;
}

/**
 * Finds all of some literal texts in one pass over the bytes, however many there are (Aho and Corasick, CACM 18, 1975). What is
 * no UTF-8 around them does not hide them.
 */
export function openSignSearch(signs: Iterable<string>): SignSearch {
  const states = buildStates(signs);
  const { columns, width } = columnsOf(states);
  const table = tableOf(states, columns, width);
  const endsAt = new Uint8Array(table.length);
  states.forEach(({ ends }, state) => {
    if (ends.length > 0) endsAt[state * width] = 1;
  });
  return (bytes) => {
    const met = new Set<number>();
    let row = 0;
    // Every byte of a repository passes here: a plain loop over numbers, `row` being the state times the width.
    for (let at = 0; at < bytes.length; at++) {
      row = table[row + (columns[bytes[at] ?? 0] ?? 0)] ?? 0;
      if (endsAt[row] === 1) met.add(row);
    }
    return new Set([...met].flatMap((row) => states[row / width]?.ends ?? []));
  };
}

/** Whether some bytes hold one of some literal texts. */
export function holdsSign(signs: readonly string[]): (bytes: Uint8Array) => boolean {
  const search = openSignSearch(signs);
  return (bytes) => search(bytes).size > 0;
}

function buildStates(signs: Iterable<string>): readonly State[] {
  const states: State[] = [{ next: new Map(), ends: [], shorter: 0 }];
  for (const sign of new Set(signs)) {
    let at = states[0];
    for (const byte of encoder.encode(sign)) {
      const known = at?.next.get(byte) ?? states.length;
      if (known === states.length) states.push({ next: new Map(), ends: [], shorter: 0 });
      at?.next.set(byte, known);
      at = states[known];
    }
    if (sign !== '') at?.ends.push(sign);
  }
  return states;
}

/** The bytes that stand in signs, each with a column of its own; column 0 is for all others. */
function columnsOf(states: readonly State[]): { readonly columns: Uint8Array; readonly width: number } {
  const bytes = new Set(states.flatMap(({ next }) => [...next.keys()]));
  const columns = new Uint8Array(256);
  let width = 1;
  for (const byte of bytes) columns[byte] = width++;
  return { columns, width };
}

/** Where each state leads by each column, breadth first, so that what a state falls back to is known before it. */
function tableOf(states: readonly State[], columns: Uint8Array, width: number): Uint32Array {
  const table = new Uint32Array(states.length * width);
  const queue = [0];
  for (const index of queue) {
    const state = states[index];
    if (!state) continue;
    const fallback = state.shorter * width;
    const row = index * width;
    if (index > 0) {
      table.copyWithin(row, fallback, fallback + width);
      state.ends.push(...(states[state.shorter]?.ends ?? []));
    }
    for (const [byte, target] of state.next) {
      const column = columns[byte] ?? 0;
      const child = states[target];
      if (child && index > 0) child.shorter = (table[fallback + column] ?? 0) / width;
      table[row + column] = target * width;
      queue.push(target);
    }
  }
  return table;
}
