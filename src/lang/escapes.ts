const single: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['t', '\t'],
  ['n', '\n'],
  ['f', '\f'],
  ['r', '\r'],
  ['s', ' '],
  ['\n', ''],
]);
const escapes = /\\(?:u+([0-9a-fA-F]{4})|([0-3]?[0-7]{1,2})|([\s\S]))/g;

/**
 * The text that a source with backslashes stands for, in Java and C#.
 * https://docs.oracle.com/javase/specs/jls/se21/html/jls-3.html#jls-3.10.7
 */
export function decodeEscapes(source: string): string {
  if (!source.includes('\\')) return source;
  return source.replace(escapes, (_whole, hex?: string, octal?: string, letter = '') =>
    hex !== undefined
      ? String.fromCharCode(Number.parseInt(hex, 16))
      : octal !== undefined
        ? String.fromCharCode(Number.parseInt(octal, 8))
        : (single.get(letter) ?? letter),
  );
}
