/** A run of a string's source and what it stands for; `from` and `to` are offsets in that source. */
export interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

interface Rules {
  readonly raw: boolean;
  readonly format: boolean;
}

const escapes =
  /\\(?:\r\n|[0-7]{1,3}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|N\{[^{}\n]{1,100}\}|[\s\S])/;
const plainEscapes = new RegExp(escapes, 'g');
const formatEscapes = new RegExp(`${escapes.source}|\\{\\{|\\}\\}|\\r\\n`, 'g');
const rawFormatEscapes = /\{\{|\}\}|\r\n/g;

const single = new Map([
  ['\n', ''],
  ['\r\n', ''],
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
]);

/** What one escape stands for; an unknown one stands for itself, a name of a character for U+FFFD. */
function decodeEscape(source: string): string {
  if (source === '{{') return '{';
  if (source === '}}') return '}';
  if (source === '\r\n') return '\n';
  const body = source.slice(1);
  const short = single.get(body);
  if (short !== undefined) return short;
  if (body.startsWith('N{')) return '\uFFFD';
  const hex = body.length > 1 && /^[xuU]/.test(body);
  const code = hex
    ? Number.parseInt(body.slice(1), 16)
    : /^[0-7]/.test(body)
      ? Number.parseInt(body, 8)
      : undefined;
  if (code === undefined) return source;
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}

/**
 * The value of a string's source, https://docs.python.org/3/reference/lexical_analysis.html#escape-sequences;
 * line ends become `\n`.
 */
export function decodeText(source: string, rules: Rules): string {
  const lines = source.includes('\r') ? source.replaceAll('\r\n', '\n') : source;
  return rules.raw || !lines.includes('\\') ? lines : lines.replace(plainEscapes, decodeEscape);
}

/** The source of a string cut at every escape, so that inside a piece characters and source agree one to one. */
export function splitText(source: string, rules: Rules): readonly Piece[] {
  const pattern = rules.format ? (rules.raw ? rawFormatEscapes : formatEscapes) : plainEscapes;
  if (!rules.format && (rules.raw || !source.includes('\\'))) {
    return [{ text: decodeText(source, rules), from: 0, to: source.length }];
  }
  const pieces: Piece[] = [];
  let done = 0;
  for (const match of source.matchAll(pattern)) {
    if (match.index > done)
      pieces.push({ text: source.slice(done, match.index), from: done, to: match.index });
    done = match.index + match[0].length;
    pieces.push({ text: decodeEscape(match[0]), from: match.index, to: done });
  }
  if (done < source.length) pieces.push({ text: source.slice(done), from: done, to: source.length });
  return pieces;
}
