import { joinMarkdown, type Markdown } from '../text/markdown.ts';
import { byteLength } from '../text/size.ts';

/** A list of blocks in two lengths; a block that does not fit in its long form is tried in its short one. */
export interface Shortenable {
  readonly long: () => Markdown;
  readonly short: () => Markdown;
}

/**
 * As many blocks as fit into a number of bytes, in order, whole: first long ones, then short ones, then how many more
 * there are and where.
 */
export function fitBlocks(
  blocks: readonly Shortenable[],
  bytes: number,
  rest: (more: number) => Markdown,
): Markdown {
  const reserve = byteLength(rest(blocks.length)) + 2;
  const taken: Markdown[] = [];
  let used = 0;
  let isShort = false;
  for (const [index, block] of blocks.entries()) {
    const left = bytes - used - (index === blocks.length - 1 ? 0 : reserve);
    let text = isShort ? block.short() : block.long();
    if (!isShort && byteLength(text) + 2 > left) {
      isShort = true;
      text = block.short();
    }
    const size = byteLength(text) + 2;
    if (size > left) return joinMarkdown([...taken, rest(blocks.length - index)], '\n\n');
    taken.push(text);
    used += size;
  }
  return joinMarkdown(taken, '\n\n');
}
