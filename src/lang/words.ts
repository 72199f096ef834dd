/** Which words may stand in some bytes: never too few, now and then one too many (Bloom, CACM 13, 1970). */
export type WordSieve = Uint32Array;

const bitsOfByte = 2;
const leastBits = 512;
const start = 0x811c9dc5;
const prime = 0x01000193;
const other = 0x9e3779b1;
const encoder = new TextEncoder();

/** The bytes that words consist of: letters, digits, `_`, `$` and all that is no ASCII. */
const isInWord = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 128 || /[\w$]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

/** Notes every word of some bytes, in one pass. */
export function sieveWords(bytes: Uint8Array): WordSieve {
  const size = 2 ** Math.ceil(Math.log2(Math.max(leastBits, bytes.length * bitsOfByte)));
  const sieve = new Uint32Array(size / 32);
  // Every byte of a repository may pass here: a plain loop over numbers.
  let hash = start;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (isInWord[byte] === 1) hash = Math.imul(hash ^ byte, prime);
    else if (hash !== start) {
      note(sieve, size - 1, hash);
      hash = start;
    }
  }
  if (hash !== start) note(sieve, size - 1, hash);
  return sieve;
}

/** The words of a text, as a sieve is asked for them. */
export function wordsOf(text: string): readonly number[] {
  const found: number[] = [];
  let hash = start;
  for (const byte of [...encoder.encode(text), 0]) {
    if (isInWord[byte] === 1) hash = Math.imul(hash ^ byte, prime);
    else if (hash !== start) {
      found.push(hash);
      hash = start;
    }
  }
  return found;
}

/** Whether all of some words may stand in what was sieved. */
export function mayHoldWords(sieve: WordSieve, words: readonly number[]): boolean {
  const mask = sieve.length * 32 - 1;
  return words.every((hash) => has(sieve, hash & mask) && has(sieve, secondOf(hash) & mask));
}

function note(sieve: WordSieve, mask: number, hash: number): void {
  for (const bit of [hash & mask, secondOf(hash) & mask])
    sieve[bit >>> 5] = (sieve[bit >>> 5] ?? 0) | (1 << (bit & 31));
}

function has(sieve: WordSieve, bit: number): boolean {
  return ((sieve[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

function secondOf(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), other);
  return mixed ^ (mixed >>> 13);
}
