const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** How many bytes a text takes as UTF-8. */
export function byteLength(text: string): number {
  return encoder.encode(text).length;
}

/** The text where it takes at most `limit` bytes; else as many whole lines of it as leave room for `ending`, then that. */
export function fitText(text: string, limit: number, ending: string): string {
  const bytes = encoder.encode(text);
  if (bytes.length <= limit) return text;
  const room = Math.max(0, limit - byteLength(ending));
  const cut = bytes.lastIndexOf(10, room - 1);
  return `${decoder.decode(bytes.subarray(0, cut + 1))}${ending}`;
}
