/** A string of a Python source, and the code before it. Offsets are UTF-16 code units. */
export interface FoundText {
  /** Lower case: `rf`. */
  readonly prefix: string;
  /** With prefix and quotes. */
  readonly from: number;
  readonly to: number;
  /** Without them. */
  readonly start: number;
  readonly end: number;
  /** The code since the string before, without comments and without white space around it. */
  readonly before: string;
  /** Whether a line ends between that code and the string. */
  readonly onNewLine: boolean;
}

const mark = /#[^\n]*|["']/g;
const prefixes = /(?:^|[^\w])([rbfut]{1,2})$/i;

/** Where a string that opens at `start` closes; -1 where it does not. */
function closeOf(source: string, start: number, quote: string): number {
  for (let at = source.indexOf(quote, start); at >= 0; at = source.indexOf(quote, at + 1)) {
    let slashes = 0;
    while (source[at - 1 - slashes] === '\\' && at - 1 - slashes >= start) slashes++;
    if (slashes % 2 === 0) return at;
  }
  return -1;
}

/**
 * Every string of a source and the code that follows the last one, without parsing it; `undefined` where one is not closed,
 * since nothing after it is certain then. https://docs.python.org/3/reference/lexical_analysis.html#string-and-bytes-literals
 */
export function findTexts(
  source: string,
): { readonly texts: readonly FoundText[]; readonly after: string } | undefined {
  const texts: FoundText[] = [];
  const code: string[] = [];
  let done = 0;
  mark.lastIndex = 0;
  for (let found = mark.exec(source); found; found = mark.exec(source)) {
    const at = found.index;
    code.push(source.slice(done, at));
    if (found[0].startsWith('#')) {
      done = at + found[0].length;
      continue;
    }
    const quote = source.startsWith(found[0].repeat(3), at) ? found[0].repeat(3) : found[0];
    const start = at + quote.length;
    const end = closeOf(source, start, quote);
    if (end < 0 || (quote.length === 1 && hasLineEnd(source.slice(start, end)))) return undefined;
    const prefix = prefixes.exec(source.slice(Math.max(done, at - 3), at))?.[1] ?? '';
    const before = code.join('').slice(0, prefix === '' ? undefined : -prefix.length);
    texts.push({
      prefix: prefix.toLowerCase(),
      from: at - prefix.length,
      to: end + quote.length,
      start,
      end,
      before: before.trim(),
      onNewLine: before.trimEnd().length < before.lastIndexOf('\n') + 1,
    });
    code.length = 0;
    done = end + quote.length;
    mark.lastIndex = done;
  }
  return { texts, after: [...code, source.slice(done)].join('').trim() };
}

/** Whether a line ends inside a string of one line, where no backslash allows it to. */
function hasLineEnd(written: string): boolean {
  return written.includes('\n') && /(?:^|[^\\\r])\r?\n/.test(written);
}
