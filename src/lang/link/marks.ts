/**
 * A parameter that is left open stands in a text as a mark: whatever a language does with texts, joins, formats, cuts slashes,
 * it does with it as well. The marks are of Unicode's private use area, which no address holds.
 */
const [opening, closing] = ['\uE000', '\uE001'];
const mark = /\uE000(\d{1,4}):(\d{1,4})\uE001/;

/** A parameter by its place in a function, and that function by its place among those whose parameters were left open. */
export interface Mark {
  readonly fn: number;
  readonly index: number;
}

/** The text that stands for a parameter. */
export function markText({ fn, index }: Mark): string {
  return `${opening}${fn}:${index}${closing}`;
}

/** Whether a text starts with a parameter. */
export function startsOpen(text: string): boolean {
  return text.startsWith(opening);
}

/** Whether a parameter stands in a text. */
export function holdsMark(text: string): boolean {
  return mark.test(text);
}

/** What stands between the marks of a text, and the marks. */
export function splitMarks(text: string): readonly (string | Mark)[] {
  const pieces: (string | Mark)[] = [];
  let rest = text;
  for (let found = mark.exec(rest); found; found = mark.exec(rest)) {
    if (found.index > 0) pieces.push(rest.slice(0, found.index));
    pieces.push({ fn: Number(found[1]), index: Number(found[2]) });
    rest = rest.slice(found.index + found[0].length);
  }
  return rest === '' && pieces.length > 0 ? pieces : [...pieces, rest];
}
