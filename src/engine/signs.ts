import { textOf } from '../model/site.ts';

/** The file that was looked at last, and what was found in it: every extractor asks about the same one in turn. */
let last:
  | { readonly bytes: Uint8Array; readonly text: string; readonly found: Map<string, boolean> }
  | undefined;

function look(bytes: Uint8Array) {
  if (last?.bytes !== bytes) last = { bytes, text: textOf({ bytes }), found: new Map() };
  return last;
}

/** Whether some bytes hold one of some literal texts. What is no UTF-8 around them does not hide them. */
export function holdsSign(signs: readonly string[]): (bytes: Uint8Array) => boolean {
  const needles = signs.filter((sign) => sign !== '');
  return (bytes) => {
    const { text, found } = look(bytes);
    return needles.some((needle) => {
      const known = found.get(needle) ?? text.includes(needle);
      found.set(needle, known);
      return known;
    });
  };
}

/** Whether some bytes match; the expression is no global or sticky one. */
export function holdsMark(mark: RegExp): (bytes: Uint8Array) => boolean {
  return (bytes) => mark.test(look(bytes).text);
}
