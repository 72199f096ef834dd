/** A place in a text that is read once, from its start. */
export interface Cursor {
  readonly text: string;
  /** The next character that nobody has read. */
  at: number;
  /** The end of what was read last. */
  end: number;
}

/** Thrown where a text leaves the plain grammar: the full parser then says what it is. Never seen outside this folder. */
export class NotPlain extends Error {}

const stop = new NotPlain('not plain');

/** Ends the reading. One error for all: nobody looks at its stack. */
export function leave(): never {
  throw stop;
}

/** Skips what the grammar ignores: white space, commas, comments. https://spec.graphql.org/draft/#sec-Language.Source-Text.Ignored-Tokens */
function skipIgnored(cursor: Cursor): void {
  const { text } = cursor;
  let at = cursor.at;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 10 || code === 44 || code === 13 || code === 9 || code === 0xfeff) at++;
    else if (code === 35) at = endOfLine(text, at);
    else break;
  }
  cursor.at = at;
}

function endOfLine(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13 || Number.isNaN(code)) return at;
    at++;
  }
}

/** The code of the next character that counts; NaN at the end. */
export function peek(cursor: Cursor): number {
  skipIgnored(cursor);
  return cursor.text.charCodeAt(cursor.at);
}

/** Reads one punctuator, or leaves. */
export function expect(cursor: Cursor, code: number): void {
  if (peek(cursor) !== code) leave();
  cursor.end = ++cursor.at;
}

/** Reads one punctuator if it comes next. */
export function accept(cursor: Cursor, code: number): boolean {
  if (peek(cursor) !== code) return false;
  cursor.end = ++cursor.at;
  return true;
}

/** Reads a name, or leaves. */
export function readName(cursor: Cursor): string {
  const from = skipName(cursor);
  return cursor.text.slice(from, cursor.at);
}

/** Skips a name, or leaves; answers where it begins. */
export function skipName(cursor: Cursor): number {
  if (!isNameStart(peek(cursor))) leave();
  const { text } = cursor;
  const from = cursor.at;
  let at = from + 1;
  while (isNamePart(text.charCodeAt(at))) at++;
  cursor.at = at;
  cursor.end = at;
  return from;
}

/** Reads a word that is a name of its own if it comes next. */
export function acceptWord(cursor: Cursor, word: string): boolean {
  skipIgnored(cursor);
  if (!cursor.text.startsWith(word, cursor.at) || isNamePart(cursor.text.charCodeAt(cursor.at + word.length)))
    return false;
  cursor.at += word.length;
  cursor.end = cursor.at;
  return true;
}

/** Skips a string, ordinary or block. */
export function skipString(cursor: Cursor): void {
  const { text } = cursor;
  if (text.startsWith('"""', cursor.at)) {
    let end = text.indexOf('"""', cursor.at + 3);
    while (end > 0 && text.charCodeAt(end - 1) === 92) end = text.indexOf('"""', end + 3);
    if (end < 0) leave();
    cursor.at = end + 3;
    cursor.end = cursor.at;
    return;
  }
  for (let at = cursor.at + 1; ; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      cursor.at = at + 1;
      cursor.end = cursor.at;
      return;
    }
    if (code === 92) {
      at++;
      if (!'"\\/bfnrt'.includes(text.charAt(at)) || at >= text.length) leave();
    } else if (code === 10 || code === 13 || Number.isNaN(code)) leave();
  }
}

const numbers = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/uy;

/** Skips a number; a letter, digit or dot may not follow at once. */
export function skipNumber(cursor: Cursor): void {
  numbers.lastIndex = cursor.at;
  if (!numbers.test(cursor.text)) leave();
  cursor.at = numbers.lastIndex;
  cursor.end = cursor.at;
  const code = cursor.text.charCodeAt(cursor.at);
  if (isNamePart(code) || code === 46) leave();
}

function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}

function isNamePart(code: number): boolean {
  return isNameStart(code) || (code >= 48 && code <= 57);
}
