/** Controls, ANSI, bidi and other format characters, line separators, lone surrogates, and the two that XML refuses. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\ufffe\uffff]/gu;
const named = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** Most texts, told apart without looking at each character's class. */
const seen = /^[ -~]*$/;
const seenLines = /^[\n\t -~]*$/;

/** Text with every character that cannot be seen, or that moves others, written as an escape: `\u202e`. One line. */
export function shown(text: string): string {
  return seen.test(text) ? text : text.replace(unseen, escapeOf);
}

/** Like `shown`, for source text of several lines: line ends and tabs stay. */
export function shownLines(text: string): string {
  if (seenLines.test(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(unseen, (character) =>
      character === '\n' || character === '\t' ? character : escapeOf(character),
    );
}

/** Whether a text can be shown as it is. */
export function isPlain(text: string): boolean {
  return shownLines(text) === text;
}

function escapeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  return named.get(character) ?? (code > 0xffff ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`);
}
