import { textOf } from '../model/site.ts';

/** The file that was looked at last: every extractor asks about the same one in turn. */
let last: { readonly bytes: Uint8Array; readonly text: string } | undefined;

/** Whether some bytes hold one of some literal texts. What is no UTF-8 around them does not hide them. */
export function holdsSign(signs: readonly string[]): (bytes: Uint8Array) => boolean {
  const needles = signs.filter((sign) => sign !== '');
  return (bytes) => {
    const text = last?.bytes === bytes ? last.text : textOf({ bytes });
    last = { bytes, text };
    return needles.some((needle) => text.includes(needle));
  };
}
