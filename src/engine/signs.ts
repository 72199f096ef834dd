const letters = new TextDecoder('latin1');

/** The file that was looked at last: every extractor asks about the same one in turn. */
let last: { readonly bytes: Uint8Array; readonly text: string } | undefined;

/** Whether some bytes hold one of some literal texts. Byte by byte, so that no text is ever invalid. */
export function holdsSign(signs: readonly string[]): (bytes: Uint8Array) => boolean {
  const needles = signs
    .filter((sign) => sign !== '')
    .map((sign) => letters.decode(new TextEncoder().encode(sign)));
  return (bytes) => {
    const text = last?.bytes === bytes ? last.text : letters.decode(bytes);
    last = { bytes, text };
    return needles.some((needle) => text.includes(needle));
  };
}
