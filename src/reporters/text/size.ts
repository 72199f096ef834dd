const encoder = new TextEncoder();

/** How many bytes a text has as UTF-8. */
export function byteLength(text: string): number {
  return encoder.encode(text).length;
}

/** The text, cut to a number of UTF-16 code units, with `…` where it was cut; never between the halves of a pair. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = Math.max(0, length - 1);
  const isSplit = /[\ud800-\udbff]$/.test(text.slice(0, end));
  return `${text.slice(0, isSplit ? end - 1 : end)}…`;
}

/** The text without its first code units; the second half of a split pair goes too. */
export function cutStart(text: string, length: number): string {
  const rest = text.slice(length);
  return length > 0 && /^[\udc00-\udfff]/.test(rest) ? rest.slice(1) : rest;
}
