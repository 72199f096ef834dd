/** A stretch of a sentence: words, or code that stood in backticks. */
export interface Segment {
  readonly code: boolean;
  readonly text: string;
}

/** A statement's sentence in stretches of words and of code. A backtick without a partner is only a character. */
export function splitMessage(message: string): readonly Segment[] {
  const parts = message.split('`');
  const closed = parts.length % 2 === 1 ? parts.length : parts.length - 1;
  return parts
    .map((text, index) => ({ code: index % 2 === 1 && index < closed, text }))
    .filter((segment) => segment.text !== '');
}
