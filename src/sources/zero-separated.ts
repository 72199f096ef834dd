const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8');

/** One record of `-z` output. One that is not UTF-8 is `undecodable`, with its best rendering as text. */
interface ZeroSeparated {
  readonly text: string;
  readonly undecodable: boolean;
}

/** The records of `-z` output. */
export function splitZeroSeparated(output: Uint8Array): readonly ZeroSeparated[] {
  const whole = decode(output);
  if (whole.undecodable) return splitBytes(output).map(decode);
  const texts = whole.text.split('\0');
  if (texts.at(-1) === '') texts.pop();
  return texts.map((text) => ({ text, undecodable: false }));
}

function decode(bytes: Uint8Array): ZeroSeparated {
  try {
    return { text: strict.decode(bytes), undecodable: false };
  } catch {
    return { text: lenient.decode(bytes), undecodable: true };
  }
}

function splitBytes(output: Uint8Array): readonly Uint8Array[] {
  const records: Uint8Array[] = [];
  for (let start = 0; start < output.length; ) {
    const zero = output.indexOf(0, start);
    const end = zero === -1 ? output.length : zero;
    records.push(output.subarray(start, end));
    start = end + 1;
  }
  return records;
}
