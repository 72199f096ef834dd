/** Whether some bytes hold one of some literal texts. It runs on every file, so it never decodes. */
export function holdsSign(signs: readonly string[]): (bytes: Uint8Array) => boolean {
  const needles = signs.map((sign) => new TextEncoder().encode(sign)).filter((needle) => needle.length > 0);
  return (bytes) => needles.some((needle) => indexOf(bytes, needle) >= 0);
}

function indexOf(bytes: Uint8Array, needle: Uint8Array): number {
  const first = needle[0] as number;
  const last = bytes.length - needle.length;
  for (let at = bytes.indexOf(first); at >= 0 && at <= last; at = bytes.indexOf(first, at + 1)) {
    let length = 1;
    while (length < needle.length && bytes[at + length] === needle[length]) length++;
    if (length === needle.length) return at;
  }
  return -1;
}
