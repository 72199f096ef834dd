import type { Region } from '../model/site.ts';

/** Answers the region between two offsets (UTF-16 code units) of the text it was made for. Lines end at `\n`. */
export type RegionOf = (from: number, to: number) => Region;

/** Indexes the lines of a text once, so that each later question costs a binary search at most. */
export function indexRegions(text: string): RegionOf {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  let near = 0;
  const startOf = (line: number): number => starts[line] ?? Number.POSITIVE_INFINITY;
  const lineOf = (offset: number): number => {
    if (offset >= startOf(near) && offset < startOf(near + 1)) return near;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    near = low;
    return low;
  };
  return (from, to) => {
    const line = lineOf(from);
    const endLine = lineOf(to);
    return {
      line: line + 1,
      column: from - startOf(line) + 1,
      endLine: endLine + 1,
      endColumn: to - startOf(endLine) + 1,
    };
  };
}
