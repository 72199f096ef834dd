const strict = new TextDecoder('utf-8', { fatal: true });
const lenient = new TextDecoder('utf-8');

/** The records of `-z` output. A record that is not UTF-8 is `undecodable`, with its best rendering as text. */
export function splitZeroSeparated(
  output: Uint8Array,
): readonly { readonly text: string; readonly undecodable: boolean }[] {
  const records: { text: string; undecodable: boolean }[] = [];
  let start = 0;
  while (start < output.length) {
    const zero = output.indexOf(0, start);
    const end = zero === -1 ? output.length : zero;
    const bytes = output.subarray(start, end);
    try {
      records.push({ text: strict.decode(bytes), undecodable: false });
    } catch {
      records.push({ text: lenient.decode(bytes), undecodable: true });
    }
    start = end + 1;
  }
  return records;
}
